/** The pages about problems, the same that the terminal prints: one chunk a language, fetched when the first is opened. */
export const PAGES = import.meta.glob<string>('../../analysis/problems/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
