import { say, type Value } from './phrase.ts';

const LONGEST = 60;

/** A value as it is quoted in a message: texts in quotes and shortened, lists and objects by what they are. */
export function quoted(value: unknown): Value {
  if (typeof value === 'string') return say`"${shortened(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return kindOf(value);
}

/** What a JSON value is, in a trainer's words. */
export function kindOf(value: unknown): Value {
  if (value === undefined) return say`nothing`;
  if (value === null) return 'null';
  if (Array.isArray(value)) return say`a list [ ]`;
  if (typeof value === 'string') return say`a text`;
  if (typeof value === 'number') return say`a number`;
  if (typeof value === 'boolean') return say`true or false`;
  return say`an object { }`;
}

/** A text cut between characters, with control characters and lone surrogates made visible, so that one line stays one line. */
export const shortened = (text: string): string => {
  const characters = Array.from(text.slice(0, 2 * LONGEST + 2), (character) =>
    /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u.test(character)
      ? codePointName(character)
      : character,
  );
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
};

/** `U+0007`, the way character tables name it. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
