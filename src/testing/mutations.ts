/** Translations with a line that has no source, in each place where it can stand, and the same without it. */
const OUTSIDE = {
  'first of several': ['{ "a": "x",\n "title": "好" }', '{ "title": "好" }'],
  'in the middle': [
    '{\n  "title": "好",\n  "a": "x, \\"y\\"",\n  "summary": "短"\n}',
    '{\n  "title": "好",\n  "summary": "短"\n}',
  ],
  'last of several': ['{\n  "title": "好",\n  "a": "}"\n}', '{\n  "title": "好"\n}'],
  alone: ['{ "a": "x" }', '{ }'],
  'two, side by side': [
    '{\r\n"title": "好",\r\n"a": "x",\r\n"b": "y",\r\n"summary": "短"}',
    '{\r\n"title": "好",\r\n"summary": "短"}',
  ],
} as const;
type Name = keyof typeof OUTSIDE;
export const LINES_BESIDE = Object.keys(OUTSIDE) as readonly Name[]; // the keys of a literal are its type's keys

export function linesBeside(name: Name): { readonly bad: string; readonly good: string } {
  const [bad, good] = OUTSIDE[name];
  const whole = (lines: string): string => `{"scenario":"late-parcel","language":"zh-Hans","lines":${lines}}`;
  return { bad: whole(bad), good: whole(good) };
}

/** A text with one random edit: something cut out, doubled, moved or put in. */
export function mutated(text: string, roll: (sides: number) => number): string {
  const at = roll(text.length);
  const length = 1 + roll(roll(4) === 0 ? 400 : 12);
  const piece = text.slice(at, at + length);
  const to = roll(text.length);
  switch (roll(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, to) + piece + text.slice(to);
    case 2:
      return text.slice(0, at) + (BITS[roll(BITS.length)] ?? '') + text.slice(at + length);
    default:
      return changedWord(text, at, roll);
  }
}

const BITS = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '0',
  '-1',
  '1e400',
  'true',
  'null',
  '"when":{},',
  '\\',
  '\u0000',
  '{}',
  '[]',
];

/** One text in quotation marks becomes another that the file has, too: a file that mostly still makes sense. */
function changedWord(text: string, at: number, roll: (sides: number) => number): string {
  const words = /"(?:[^"\\]|\\.)*"/g;
  words.lastIndex = at;
  const found = words.exec(text);
  words.lastIndex = roll(text.length);
  const other = words.exec(text);
  if (!found || !other) return text.slice(1);
  return text.slice(0, found.index) + other[0] + text.slice(found.index + found[0].length);
}
