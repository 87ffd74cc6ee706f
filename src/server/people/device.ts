const BROWSERS: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];

const UNKNOWN_BROWSER = 'Browser';

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
 * @param agent the User-Agent header, or such words already: the library copies a session when the second factor changes
 */
export function deviceOf(agent: string | undefined): string {
  if (agent !== undefined && isWorded(agent)) return agent;
  const named = (list: typeof BROWSERS) => list.find(([, pattern]) => pattern.test(agent ?? ''))?.[0];
  return `${named(BROWSERS) ?? UNKNOWN_BROWSER} on ${named(SYSTEMS) ?? 'unknown system'}`;
}

const isWorded = (agent: string): boolean =>
  [...BROWSERS.map(([name]) => name), UNKNOWN_BROWSER].some((name) => agent.startsWith(`${name} on `));
