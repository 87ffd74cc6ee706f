import { say, type Phrase, type Value } from './phrase.ts';

/** `a, b, c`, each language with its own comma. */
export const joined = (items: readonly Value[]): Value =>
  items.reduce((before, item) => (before === '' ? item : say`${before}, ${item}`), '');

/** `a, b, …` where there are more than a reader can take in. */
export const joinedUpTo = (most: number, items: readonly Value[]): Value =>
  items.length > most ? say`${joined(items.slice(0, most))}, …` : joined(items);

/** `"a", "b" and "c"`. */
export const listed = (names: readonly string[], most = 6): Value =>
  upTo(most, names, (before, last) => say`${before} and ${last}`);

/** `"a", "b" or "c"`. */
export const alternatives = (names: readonly string[], most = 40): Value =>
  upTo(most, names, (before, last) => say`${before} or ${last}`);

function upTo(most: number, names: readonly string[], withLast: (before: Value, last: Phrase) => Phrase): Value {
  const quoted = names.slice(0, most).map((name) => say`"${name}"`);
  if (names.length > most) return say`${joined(quoted)} and ${names.length - most} more`;
  const last = quoted.pop();
  if (last === undefined) return say`nothing`;
  return quoted.length === 0 ? last : withLast(joined(quoted), last);
}
