import type { z } from 'zod';
import { fieldAt, namesAt, rangeOf, type Field } from './field.ts';
import { didYouMean } from './guess.ts';
import type { Path } from './pointer.ts';
import type { Finding } from './problem.ts';
import { kindOf, quoted } from './quoted.ts';
import { valueAt } from './raw.ts';
import { SLUG } from './slug.ts';

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
      return about.value !== undefined && 'pattern' in issue && issue.pattern === String(SLUG)
        ? badName(about)
        : badValue(issue.message, about);
    default:
      return badValue(issue.message, about);
  }
}

function unknownField(name: string, { path, schema }: About): Finding {
  const names = namesAt(schema, path);
  return {
    code: 'unknown-field',
    path: [...path, name],
    onName: true,
    message: `${quoted(name)} is not a field of ${placeName(path)}.`,
    remedy: `${didYouMean(name, names)} Remove it if it is not needed.`,
  };
}

function missingField({ path, schema }: About): Finding {
  const name = String(path.at(-1));
  const field = fieldAt(schema, path);
  const example = field && shortExample(field);
  return {
    code: 'missing-field',
    path: path.slice(0, -1),
    message: `"${name}" is missing from ${placeName(path.slice(0, -1))}.`,
    remedy: `Add it.${field?.description === undefined ? '' : ` ${field.description}`}${example === undefined ? '' : ` Example: "${name}": ${example}`}`,
  };
}

function wrongType(expected: string, { path, value, schema }: About): Finding {
  const field = fieldAt(schema, path);
  const example = field && shortExample(field);
  return {
    code: 'wrong-type',
    path,
    message: `${subject(path)} must be ${EXPECTED[expected] ?? expected}, but is ${described(value)}.`,
    remedy: example === undefined ? (REMEDIES[expected] ?? 'Write it so.') : `Write it so: ${example}`,
  };
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a whole number', // all numbers of the format are
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list [ ]',
  object: 'an object { }',
  record: 'an object { }',
};

const REMEDIES: Readonly<Record<string, string>> = {
  string: 'Put it in double quotes.',
  number: 'Write a whole number, without quotes.',
  int: 'Write a whole number, without quotes.',
  boolean: 'Write true or false, without quotes.',
  array: 'Put the entries in [ ], separated by commas.',
  object: 'Put the fields in { }, separated by commas.',
  record: 'Put the entries in { }, each with its name.',
};

function unknownValue(values: readonly string[], about: About): Finding {
  const { path, value } = about;
  if (typeof value !== 'string' && values.length > 1) return wrongType('string', about);
  return {
    code: 'unknown-value',
    path,
    message: `${subject(path)} cannot be ${quoted(value)}.`,
    remedy: typeof value === 'string' ? didYouMean(value, values) : `Write ${values.join(' or ')}.`,
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
    message: `${subject(path)} is ${quoted(value)}.`,
    remedy: `Write a whole number from ${range?.minimum ?? limit} to ${range?.maximum ?? limit}.`,
  };
}

const wrongCount = (count: number, limit: number, path: Path): Finding =>
  count > limit
    ? {
        code: 'too-many',
        path,
        message: `${subject(path)} has ${entries(count)}; the limit is ${limit}.`,
        remedy: `Remove ${count - limit}.`,
      }
    : {
        code: 'too-few',
        path,
        message: `${subject(path)} has ${entries(count)}; it needs at least ${limit}.`,
        remedy: `Add ${limit - count}.`,
      };

const entries = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);

/** A text beyond its limit; both numbers are named. */
export const tooLong = (text: string, limit: number, path: Path): Finding => ({
  code: 'too-long',
  path,
  message: `${subject(path)} has ${text.length} characters; the limit is ${limit}.`,
  remedy: `Shorten it by ${text.length - limit}, or split it.`,
});

export const emptyText = (path: Path): Finding => ({
  code: 'empty-text',
  path,
  message: `${subject(path)} is empty.`,
  remedy: 'Write something, or leave the field out if it is optional.',
});

function badName({ path, value }: About, onName?: 'onName'): Finding {
  const name = onName ? path.at(-1) : value;
  return {
    code: 'bad-name',
    path,
    ...(onName ? { onName: true } : {}),
    message: `${quoted(typeof name === 'string' ? name : value)} is not a well-formed name.`,
    remedy: 'Use 1 to 40 letters and digits, words joined by hyphens, such as "calledTwice" or "late-parcel".',
  };
}

const badValue = (reason: string, { path, value }: About): Finding => ({
  code: 'bad-value',
  path,
  message: `${subject(path)} is ${quoted(value)}, which is not well formed.`,
  remedy: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
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
export function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last !== 'number') return `"${String(last)}"`;
  const list = path.findLast((step) => typeof step === 'string');
  return `Entry ${last + 1}${list === undefined ? '' : ` of "${list}"`}`;
}

const placeName = (path: Path): string => {
  if (path.length === 0) return 'the file';
  const name = subject(path);
  return name.startsWith('Entry') ? `e${name.slice(1)}` : name;
};

const described = (value: unknown): string =>
  typeof value === 'string' ? `the text ${quoted(value)}` : typeof value === 'number' ? quoted(value) : kindOf(value);

/** The example of a field as JSON, unless it would drown the message. */
function shortExample({ example }: Field): string | undefined {
  const text = example === undefined ? undefined : JSON.stringify(example);
  return text !== undefined && text.length <= 120 ? text : undefined;
}
