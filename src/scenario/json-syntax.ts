import { say, type Phrase } from './phrase.ts';
import type { Finding } from './problem.ts';
import { LIMITS } from './vocabulary.ts';

type PlacedFinding = Finding & { readonly offset: number };

const notJson = (offset: number, message: Phrase, remedy: Phrase): PlacedFinding => ({
  code: 'not-json',
  path: [],
  offset,
  message,
  remedy,
});

/**
 * Looks, before anything is parsed, for the two mistakes that a parser handles badly: brackets nested so deeply that it
 * runs out of stack, and a text without its closing quote, which it only notices lines later.
 */
export function unclosedOrTooDeep(text: string): PlacedFinding | undefined {
  let depth = 0;
  for (const { 0: token, index, groups } of text.matchAll(TEXT_OR_BRACKET)) {
    if (token.startsWith('"') && groups?.end === undefined) return unclosed(index);
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > LIMITS.depth) return tooDeep(index);
  }
  return undefined;
}

/** A text up to its closing quote or the end of its line, or a bracket. */
const TEXT_OR_BRACKET = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*(?<end>")?|[{}[\]]/g;

const unclosed = (offset: number): PlacedFinding =>
  notJson(
    offset,
    say`A text begins here and is not closed before the line ends.`,
    say`Put a double quote (") at its end; write a double quote inside a text as \\".`,
  );

const tooDeep = (offset: number): PlacedFinding => ({
  code: 'file-too-deep',
  path: [],
  offset,
  message: say`Brackets are nested more than ${LIMITS.depth} deep here.`,
  remedy: say`Look for a bracket that is never closed, or use fewer conditions inside conditions.`,
});

/** Words the parser's complaint about what stands at `at` for someone who does not write programs. */
export function syntaxFinding(text: string, at: number): PlacedFinding {
  if (text.trim() === '')
    return notJson(0, say`The file is empty.`, say`Start from an example, or with \`attune new\`.`);
  const rest = text.slice(at);
  const before = text.slice(0, at).trimEnd().at(-1) ?? '';

  if (rest.startsWith('\\') || /\\(u[\da-f]{0,3})?$/i.test(text.slice(Math.max(0, at - 6), at))) return BAD_ESCAPE(at);
  if (endsTooEarly(text, rest)) return END_OF_FILE(text.trimEnd().length);
  if (/^\s/.test(rest))
    return notJson(at, say`Something just before this is not complete.`, say`Complete it or remove it.`);
  const mistake = MISTAKES.find(({ begins }) => begins.test(rest));
  if (mistake) return notJson(at, mistake.message(shown(rest)), mistake.remedy);
  return strayMark(at, rest, before);
}

function strayMark(at: number, rest: string, before: string): PlacedFinding {
  if (/^,\s*[}\]]/.test(rest) || (before === ',' && /^[}\]]/.test(rest))) {
    return notJson(at, say`There is a comma before a closing bracket.`, say`Remove the comma after the last entry.`);
  }
  if (/["}\]\w]/.test(before) && /^["{[\-\w]/.test(rest)) {
    const message = say`Something is missing before ${shown(rest)}.`;
    return notJson(at, message, say`Put a comma between two entries, a colon after a name.`);
  }
  const remedy = say`Look for a missing or superfluous comma, quote or bracket just before it.`;
  return notJson(at, say`${shown(rest)} cannot stand here.`, remedy);
}

const BAD_ESCAPE = (offset: number): PlacedFinding =>
  notJson(
    offset,
    say`A backslash is followed by something it does not go with.`,
    say`Write a backslash as two (\\\\) and a double quote inside a text as \\".`,
  );

/** The parser names the last thing it saw, or the very beginning, when brackets are still open at the end of the file. */
const endsTooEarly = (text: string, rest: string): boolean =>
  openBrackets(text) > 0 && ((rest === text && /^\s*[{[]/.test(rest)) || ONE_TOKEN.test(rest));

const ONE_TOKEN = /^([{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[\w.+-]+|)\s*$/;

/** How many brackets are open at the end. Texts are known to be closed. */
function openBrackets(text: string): number {
  const outside = text.replaceAll(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '');
  return (outside.match(/[{[]/g)?.length ?? 0) - (outside.match(/[}\]]/g)?.length ?? 0);
}

const END_OF_FILE = (offset: number): PlacedFinding =>
  notJson(offset, say`The file ends too early.`, say`Close every { with }, every [ with ] and every text with ".`);

/** The first word or character of what the parser stumbled over, quoted. */
const shown = (rest: string): Phrase =>
  say`"${/^\w{1,30}/.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0x20)}"`;

/** What is often written by mistake, by what the unreadable rest begins with. */
const MISTAKES: readonly {
  readonly begins: RegExp;
  readonly message: (shown: Phrase) => Phrase;
  readonly remedy: Phrase;
}[] = [
  {
    begins: /^['`“”„‘’「」『』＂]/,
    message: (quote) => say`The quote ${quote} is not the one JSON knows.`,
    remedy: say`Use the straight double quote (").`,
  },
  {
    begins: /^[，：｛｝［］、；]/,
    message: (mark) => say`The full-width ${mark} is not punctuation to JSON.`,
    remedy: say`Switch the keyboard to half-width and use , : { } [ ].`,
  },
  {
    begins: /^(\/\/|\/\*|#)/,
    message: () => say`A comment stands here, and JSON has none.`,
    remedy: say`Remove it.`,
  },
  {
    begins: /^(True|TRUE|False|FALSE|None|NULL|Null|undefined|NaN|Infinity)\b/,
    message: (word) => say`${word} is not a value JSON knows.`,
    remedy: say`Write true, false, null or a plain number, in small letters.`,
  },
  {
    begins: /^-?0\d/,
    message: (number) => say`${number} begins with a superfluous 0.`,
    remedy: say`Write the number without it.`,
  },
  {
    begins: /^\p{L}/u,
    message: (word) => say`${word} stands without quotes.`,
    remedy: say`Put texts and names of fields in double quotes.`,
  },
  {
    begins: /^[.+]/,
    message: (sign) => say`A number cannot begin with ${sign}.`,
    remedy: say`Write it with digits only, such as 1 or -5.`,
  },
];
