const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];

const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

/**
 * A device in a few words, such as `Firefox on Windows`: enough to know one's own again. What the browser sends says far more
 * about a person, so it is not kept.
 * @param agent the User-Agent header
 */
export function deviceOf(agent: string | undefined): string {
  const named = (list: typeof BROWSERS) => list.find(([, pattern]) => pattern.test(agent ?? ''))?.[0];
  return `${named(BROWSERS) ?? 'Browser'} on ${named(SYSTEMS) ?? 'unknown system'}`;
}
