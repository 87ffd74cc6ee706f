/** The pages about problems in 繁體中文; their examples are in the English ones. */
export const PAGES = import.meta.glob<string>('../../analysis/problems/zh-Hant/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
