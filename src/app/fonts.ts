import type { Language } from '../i18n/index.ts';

/**
 * The characters of the pages and of our scenarios come in a few small files of our own making; for all others Noto comes
 * in a hundred slices, of which a reader gets those of their own script, and only the ones on the page.
 */
const HAN: Readonly<Record<Language, () => Promise<unknown>>> = {
  // Names may be Han on an English page. A device that has Han of its own fetches nothing but these rules.
  en: () => Promise.all([import('./han/sc.generated.css'), import('@fontsource/noto-sans-sc/400.css')]),
  'zh-Hans': () =>
    Promise.all([
      import('./han/sc.generated.css'),
      import('@fontsource/noto-sans-sc/400.css'),
      import('@fontsource/noto-sans-sc/700.css'),
    ]),
  'zh-Hant': () =>
    Promise.all([
      import('./han/tc.generated.css'),
      import('@fontsource/noto-sans-tc/400.css'),
      import('@fontsource/noto-sans-tc/700.css'),
    ]),
};

/** Fetches the Han typeface of a language. Until it is there, and if it never comes, the system's own serves. */
export function loadHan(language: Language): void {
  HAN[language]().catch(() => undefined);
}

/** Longer than this nobody waits for a typeface. */
const PATIENCE_MS = 250;

/** The Latin typeface is fetched beside the program; waiting this moment for it keeps the first lines from jumping. */
export async function latinReady(): Promise<void> {
  const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([document.fonts.load('400 1rem "Figtree Variable"').catch(() => undefined), enough]);
}
