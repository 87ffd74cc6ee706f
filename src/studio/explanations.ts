/** The pages about problems, the same that the terminal prints: one chunk, fetched when the first is opened. */
const PAGES = import.meta.glob<string>('../analysis/problems/*.md', { query: '?raw', import: 'default', eager: true });

/** The page about a code; undefined when there is none. */
export const pageOf = (code: string): string | undefined => PAGES[`../analysis/problems/${code}.md`];
