import { t } from '../../i18n/index.ts';

/** The server's own words for what it does not know; see `deviceOf`. */
const UNKNOWN: Readonly<Record<string, () => string>> = {
  Browser: () => t('online.unknownBrowser'),
  'unknown system': () => t('online.unknownSystem'),
};

/** A device in the reader's language; the server says it as `Firefox on Windows`. */
export function deviceWords(device: string): string {
  const [browser, system] = device.split(' on ');
  if (browser === undefined || system === undefined) return device;
  const worded = (name: string) => UNKNOWN[name]?.() ?? name;
  return t('online.deviceOn', { browser: worded(browser), system: worded(system) });
}
