import { plain, type Phrase } from './phrase.ts';
import type { Path } from './pointer.ts';
import { pointerOf } from './pointer.ts';
import type { Place } from './place.ts';

export type Severity = 'error' | 'warning';

/** Every kind of problem, by a code that never changes, with its title. Each has a page of documentation. */
export const PROBLEMS = {
  'file-too-large': { severity: 'error', title: 'The file is too large' },
  'file-too-deep': { severity: 'error', title: 'Brackets are nested too deeply' },
  'not-json': { severity: 'error', title: 'The file is not valid JSON' },
  'byte-order-mark': { severity: 'warning', title: 'The file begins with a byte order mark' },
  'duplicate-key': { severity: 'error', title: 'A field is given twice' },
  'forbidden-key': { severity: 'error', title: 'A field has a name that programs reserve' },
  'bad-number': { severity: 'error', title: 'A number cannot be kept exactly' },
  'bad-character': { severity: 'error', title: 'A text contains a character that cannot be shown' },
  'old-format': { severity: 'warning', title: 'The file is written in an older format' },
  'unknown-format': { severity: 'error', title: 'The format of the file is not known' },
  'missing-field': { severity: 'error', title: 'A field is missing' },
  'unknown-field': { severity: 'error', title: 'A field is not part of the format' },
  'wrong-type': { severity: 'error', title: 'A value is of the wrong kind' },
  'unknown-value': { severity: 'error', title: 'A value is not one of those allowed' },
  'out-of-range': { severity: 'error', title: 'A number is too small or too large' },
  'empty-text': { severity: 'error', title: 'A text is empty' },
  'too-long': { severity: 'error', title: 'A text is too long' },
  'too-few': { severity: 'error', title: 'A list has too few entries' },
  'too-many': { severity: 'error', title: 'A list has too many entries' },
  'bad-name': { severity: 'error', title: 'A name is not well formed' },
  'bad-value': { severity: 'error', title: 'A value is not well formed' },
  'reserved-name': { severity: 'error', title: 'A name already means something else' },
  'duplicate-name': { severity: 'error', title: 'A name is given to two things' },
  'unknown-beat': { severity: 'error', title: 'A beat is named that does not exist' },
  'unknown-fact': { severity: 'error', title: 'A fact is named that does not exist' },
  'unknown-concern': { severity: 'error', title: 'A concern is named that does not exist' },
  'unknown-remedy': { severity: 'error', title: 'A remedy is named that does not exist' },
  'unknown-act': { severity: 'error', title: 'An act is named that does not exist' },
  'unknown-placeholder': { severity: 'error', title: 'A text asks for a value that does not exist' },
  'nested-placeholder': { severity: 'error', title: 'A value is used inside another value' },
  'back-without-hub': { severity: 'error', title: '"back" is used where there is nothing to go back to' },
  'no-replies': { severity: 'error', title: 'A hub or topic has no reply' },
  'too-many-replies': { severity: 'error', title: 'A beat offers too many replies at once' },
  'missing-emotion': { severity: 'error', title: 'A reply names a feeling but does not say which' },
  'missing-about': { severity: 'warning', title: 'A paraphrase or question does not say what it is about' },
  'effect-without-because': { severity: 'error', title: 'An effect is changed without a reason' },
  'because-without-effect': { severity: 'error', title: 'A reason is given for an effect that is not changed' },
  'helpful-thoughts': { severity: 'error', title: 'Not exactly one of the three thoughts helps' },
  'id-differs-from-folder': { severity: 'warning', title: 'The scenario and its folder have different names' },
  'wrong-scenario': { severity: 'error', title: 'The file belongs to another scenario' },
  'same-language': { severity: 'error', title: 'A translation is in the language it is translated from' },
  'older-revision': { severity: 'warning', title: 'A translation was made for an earlier revision' },
  'unknown-line': { severity: 'error', title: 'A translation has a line the scenario does not have' },
  'missing-line': { severity: 'warning', title: 'Lines are not translated yet' },
  'different-placeholders': { severity: 'error', title: 'A translation uses other values than its source' },
} as const satisfies Record<string, { readonly severity: Severity; readonly title: string }>;
export type ProblemCode = keyof typeof PROBLEMS;

/** What is said of something that is wrong, before it is said in a language. */
export interface Phrases {
  /** What is wrong, quoting the value. */
  readonly message: Phrase;
  /** What to do about it. */
  readonly remedy: Phrase;
}

/** The same in English, and as it can be said in any language: see `problemIn`. */
export interface Worded {
  readonly message: string;
  readonly remedy: string;
  readonly phrases: Phrases;
}

export const worded = ({ message, remedy }: Phrases): Worded => ({
  message: plain(message),
  remedy: plain(remedy),
  phrases: { message, remedy },
});

/** Something in a file that its author should change, with everything needed to do so. */
export interface ProblemOf<Code extends string> extends Worded {
  readonly code: Code;
  readonly severity: Severity;
  readonly file: string;
  /** JSON pointer (RFC 6901) of the value, or of the object where something is missing. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}
export type Problem = ProblemOf<ProblemCode>;

/** A problem once a language was chosen to say it in. */
export type Unphrased<P extends Worded> = Omit<P, 'phrases'>;

/** A problem found in a value, before anyone has looked up where in the file that value stands. */
export interface FindingOf<Code extends string> extends Phrases {
  readonly code: Code;
  readonly path: Path;
  /** The problem is the name of the field rather than its value. */
  readonly onName?: boolean;
  /** When not the usual one of its code. */
  readonly severity?: Severity;
}
export type Finding = FindingOf<ProblemCode>;

/** Gives a finding its place in `file`. */
export const problemAt = (file: string, place: Place, finding: Finding): Problem => ({
  code: finding.code,
  severity: finding.severity ?? PROBLEMS[finding.code].severity,
  file,
  pointer: pointerOf(finding.path),
  line: place.line,
  column: place.column,
  ...worded(finding),
});

/** One line for a terminal or an editor: `file:line:column code — what is wrong. What to do.` */
export const formatProblem = (problem: Unphrased<Problem>): string => {
  const { file, line, column, severity, code, message, remedy } = problem;
  return `${file}:${line}:${column} ${severity === 'warning' ? 'warning ' : ''}${code} — ${message} ${remedy}`;
};

type Ordered = Pick<Problem, 'line' | 'column' | 'severity' | 'pointer'> & { readonly code: string };

/** In the order of the file; at one place, errors first. */
export const byPlace = (one: Ordered, other: Ordered): number =>
  one.line - other.line ||
  one.column - other.column ||
  one.severity.length - other.severity.length ||
  compare(one.code, other.code) ||
  compare(one.pointer, other.pointer);

export const isError = (problem: Problem): boolean => problem.severity === 'error';

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
