import { withExamples } from '../../analysis/page.ts';
import type { Language } from '../../i18n/index.ts';

/** What to fetch for each language besides the English pages. */
const PAGES = {
  en: () => import('./en.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
  'zh-Hant': () => import('./zh-Hant.ts'),
} as const satisfies Record<Language, unknown>;

const FOLDER = '../../analysis/problems';

/** The page about a code in a language; undefined when there is none. */
export async function pageIn(language: Language, code: string): Promise<string | undefined> {
  const [english, own] = await Promise.all([PAGES.en(), PAGES[language]()]);
  const page = english.PAGES[`${FOLDER}/${code}.md`];
  return page && withExamples(page, own.PAGES[`${FOLDER}/${language}/${code}.md`]);
}
