/** The pages about problems in 简体中文; their examples are in the English ones. */
export const PAGES = import.meta.glob<string>('../../analysis/problems/zh-Hans/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
