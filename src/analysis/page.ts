/**
 * The page about a problem in another language. A translation holds no examples: where it has its n-th fence, which is empty, stands
 * the n-th example of the English page, so that there is one of each to keep right. Where there is no translation, English it is.
 */
export function withExamples(english: string, translation: string | undefined): string {
  if (translation === undefined) return english;
  const examples = english.match(EXAMPLE) ?? [];
  let next = 0;
  return translation.replaceAll(EMPTY, () => examples[next++] ?? '');
}

const EXAMPLE = /^```.*\n[^]*?^```$/gm;
const EMPTY = /^```\n```$/gm;
