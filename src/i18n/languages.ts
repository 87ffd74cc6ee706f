/** The languages of the pages and the scenarios; none is the special one. */
export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How each language calls itself: in full, and where there is little room. */
export const OWN_NAMES: Readonly<Record<Language, { readonly full: string; readonly short: string }>> = {
  en: { full: 'English', short: 'EN' },
  'zh-Hans': { full: '简体中文', short: '简' },
  'zh-Hant': { full: '繁體中文', short: '繁' },
};

const TRADITIONAL = /^zh-(hant|tw|hk|mo)\b/;

/** The first of the reader's languages that we speak; English when there is none. */
export function preferred(wanted: readonly string[]): Language {
  for (const tag of wanted.map((given) => given.toLowerCase())) {
    if (TRADITIONAL.test(tag)) return 'zh-Hant';
    if (/^zh\b/.test(tag)) return 'zh-Hans';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'en';
}
