const LONGEST = 60;

/** A value as it is quoted in a message: texts in quotes and shortened, lists and objects by what they are. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return kindOf(value);
}

/** What a JSON value is, in a trainer's words. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list [ ]';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return 'an object { }';
}

/** `"a", "b" or "c"`, and no more than a reader can take in. */
export function alternatives(names: readonly string[], most = 40): string {
  const list = names.slice(0, most).map((name) => `"${name}"`);
  if (names.length > most) return `${list.join(', ')} and ${names.length - most} more`;
  const last = list.pop() ?? 'nothing';
  return list.length === 0 ? last : `${list.join(', ')} or ${last}`;
}

/** Cut between characters, with control characters and lone surrogates made visible, so that one line stays one line. */
const shortened = (text: string): string => {
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
