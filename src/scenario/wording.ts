import type { z } from 'zod';
import { fieldAt, namesAt, rangeOf, type Field } from './field.ts';
import { didYouMean } from './guess.ts';
import { joined } from './lists.ts';
import { phraseOf, say, type Phrase, type Value } from './phrase.ts';
import type { Path } from './pointer.ts';
import type { Finding } from './problem.ts';
import { kindOf, quoted } from './quoted.ts';
import { valueAt } from './raw.ts';
import { METHOD_ID, SLUG } from './slug.ts';

export type Issue = z.core.$ZodIssue;

/** Says in a trainer's words what zod found wrong with `raw`, and what to do about it. */
export function findingsFor(issue: Issue, schema: z.core.$ZodType, raw: unknown): Finding[] {
  const value = valueAt(raw, issue.path);
  const about: About = { path: issue.path, value, schema, raw };
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => unknownField(name, about));
  if (issue.code === 'invalid_union') return unionFindings(issue, about);
  if (issue.code === 'invalid_key') return [badName(about, 'onName')];
  if (value === undefined && issue.path.length > 0) return [missingField(about)];
  return [valueFinding(issue, about)];
}

interface About {
  readonly path: Path;
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
  readonly raw: unknown;
}

function valueFinding(issue: Issue, about: About): Finding {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, about);
    case 'invalid_value':
      return unknownValue(issue.values.map(String), about);
    case 'too_big':
    case 'too_small':
      return beyondLimit(issue, about);
    case 'invalid_format':
      return 'pattern' in issue && issue.pattern === String(SLUG) ? badName(about) : badValue(issue, about);
    default:
      return badValue(issue, about);
  }
}

function unknownField(name: string, { path, schema }: About): Finding {
  const names = namesAt(schema, path);
  return {
    code: 'unknown-field',
    path: [...path, name],
    onName: true,
    message: say`${quoted(name)} is not a field of ${placeName(path)}.`,
    remedy: say`${didYouMean(name, names)} Remove it if it is not needed.`,
  };
}

function missingField({ path, schema }: About): Finding {
  const name = String(path.at(-1));
  const field = fieldAt(schema, path);
  const example = field && shortExample(field);
  return {
    code: 'missing-field',
    path: path.slice(0, -1),
    message: say`"${name}" is missing from ${placeName(path.slice(0, -1))}.`,
    remedy: addIt(name, field?.description, example),
  };
}

function addIt(name: string, description: string | undefined, example: string | undefined): Phrase {
  const means = description === undefined ? say`Add it.` : say`Add it. ${phraseOf(description)}`;
  return example === undefined ? means : say`${means} Example: "${name}": ${example}`;
}

function wrongType(expected: string, { path, value, schema }: About): Finding {
  const field = fieldAt(schema, path);
  const example = field && shortExample(field);
  return {
    code: 'wrong-type',
    path,
    message: say`${subject(path)} must be ${EXPECTED[expected] ?? expected}, but is ${described(value)}.`,
    remedy: example === undefined ? (REMEDIES[expected] ?? say`Write it so.`) : say`Write it so: ${example}`,
  };
}

const EXPECTED: Readonly<Record<string, Phrase>> = {
  string: say`a text`,
  number: say`a whole number`, // all numbers of the format are
  int: say`a whole number`,
  boolean: say`true or false`,
  array: say`a list [ ]`,
  object: say`an object { }`,
  record: say`an object { }`,
};

const REMEDIES: Readonly<Record<string, Phrase>> = {
  string: say`Put it in double quotes.`,
  number: say`Write a whole number, without quotes.`,
  int: say`Write a whole number, without quotes.`,
  boolean: say`Write true or false, without quotes.`,
  array: say`Put the entries in [ ], separated by commas.`,
  object: say`Put the fields in { }, separated by commas.`,
  record: say`Put the entries in { }, each with its name.`,
};

function unknownValue(values: readonly string[], about: About): Finding {
  const { path, value } = about;
  if (typeof value !== 'string' && values.length > 1) return wrongType('string', about);
  return {
    code: 'unknown-value',
    path,
    message: say`${subject(path)} cannot be ${quoted(value)}.`,
    remedy: typeof value === 'string' ? didYouMean(value, values) : say`Write ${joined(values)}.`,
  };
}

function beyondLimit(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, about: About): Finding {
  const { path, value, schema } = about;
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  if (typeof value === 'string') return issue.code === 'too_big' ? tooLong(value, limit, path) : emptyText(path);
  if (Array.isArray(value)) return wrongCount(value.length, limit, path);
  const field = fieldAt(schema, path);
  const range = field && rangeOf(field.schema);
  return {
    code: 'out-of-range',
    path,
    message: say`${subject(path)} is ${quoted(value)}.`,
    remedy: say`Write a whole number from ${range?.minimum ?? limit} to ${range?.maximum ?? limit}.`,
  };
}

const wrongCount = (count: number, limit: number, path: Path): Finding =>
  count > limit
    ? {
        code: 'too-many',
        path,
        message: say`${subject(path)} has ${entries(count)}; the limit is ${limit}.`,
        remedy: say`Remove ${count - limit}.`,
      }
    : {
        code: 'too-few',
        path,
        message: say`${subject(path)} has ${entries(count)}; it needs at least ${limit}.`,
        remedy: say`Add ${limit - count}.`,
      };

const entries = (count: number): Phrase => (count === 1 ? say`1 entry` : say`${count} entries`);

/** A text beyond its limit; both numbers are named. */
export const tooLong = (text: string, limit: number, path: Path): Finding => ({
  code: 'too-long',
  path,
  message: say`${subject(path)} has ${text.length} characters; the limit is ${limit}.`,
  remedy: say`Shorten it by ${text.length - limit}, or split it.`,
});

export const emptyText = (path: Path): Finding => ({
  code: 'empty-text',
  path,
  message: say`${subject(path)} is empty.`,
  remedy: say`Write something, or leave the field out if it is optional.`,
});

function badName({ path, value }: About, onName?: 'onName'): Finding {
  const name = onName ? path.at(-1) : value;
  return {
    code: 'bad-name',
    path,
    ...(onName ? { onName: true } : {}),
    message: say`${quoted(typeof name === 'string' ? name : value)} is not a well-formed name.`,
    remedy: say`Use 1 to 40 letters and digits, words joined by hyphens, such as "calledTwice" or "late-parcel".`,
  };
}

const FORMATS: Readonly<Record<string, Phrase>> = {
  [String(METHOD_ID)]: say`Use an id of the coverage table, such as "S1-56".`,
};

const badValue = (issue: Issue, { path, value }: About): Finding => ({
  code: 'bad-value',
  path,
  message: say`${subject(path)} is ${quoted(value)}, which is not well formed.`,
  remedy: ('pattern' in issue ? FORMATS[issue.pattern ?? ''] : undefined) ?? say`Write it differently.`,
});

/** A value that fits none of several shapes is told what keeps it from the nearest one. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, about: About): Finding[] {
  const branches = issue.errors.map((issues) => ({ issues, misfit: misfit(issues) }));
  const nearest = branches.reduce((best, branch) => (branch.misfit < best.misfit ? branch : best), branches[0] ?? NONE);
  if (about.value === undefined) return [missingField(about)];
  return nearest.issues.flatMap((inner) => {
    const issueInFile = { ...inner, path: [...issue.path, ...inner.path] } as Issue; // same issue, longer path
    return findingsFor(issueInFile, about.schema, about.raw);
  });
}

const NONE = { issues: [], misfit: 0 };

/** How far a value is from a branch: another kind of value is far, a wrong part of the right kind is near. */
const misfit = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { code, path }) => sum + (code === 'invalid_type' && path.length === 0 ? 100 : 1), 0);

/** `"minutes"`, or `Entry 2 of "does"`. */
function subject(path: Path): Phrase {
  const last = path.at(-1);
  if (last === undefined) return say`The file`;
  if (typeof last !== 'number') return say`"${String(last)}"`;
  const list = listAround(path);
  return list === undefined ? say`Entry ${last + 1}` : say`Entry ${last + 1} of "${list}"`;
}

/** The same in the middle of a sentence. */
function placeName(path: Path): Phrase {
  const last = path.at(-1);
  if (last === undefined) return say`the file`;
  if (typeof last !== 'number') return subject(path);
  const list = listAround(path);
  return list === undefined ? say`entry ${last + 1}` : say`entry ${last + 1} of "${list}"`;
}

const listAround = (path: Path): string | undefined => path.findLast((step) => typeof step === 'string');

const described = (value: unknown): Value =>
  typeof value === 'string'
    ? say`the text ${quoted(value)}`
    : typeof value === 'number'
      ? quoted(value)
      : kindOf(value);

/** The example of a field as JSON, unless it would drown the message. */
function shortExample({ example }: Field): string | undefined {
  const text = example === undefined ? undefined : JSON.stringify(example);
  return text !== undefined && text.length <= 120 ? text : undefined;
}
