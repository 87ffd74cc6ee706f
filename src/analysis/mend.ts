import { isReadable, readJson, type JsonFile } from '../scenario/json.ts';
import { namesAt } from '../scenario/field.ts';
import { fieldsOf, valueAt } from '../scenario/raw.ts';
import { scenarioSchema, type Scenario } from '../scenario/schema.ts';
import { translationSchema } from '../scenario/translation.ts';
import { linesOf } from '../scenario/lines.ts';
import { isOneSlip } from './slip.ts';
import type { Problem } from './check.ts';

/** A piece of a text, and what to put in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

export interface Mended {
  readonly text: string;
  /** How many problems were mended. */
  readonly count: number;
}

/**
 * Mends what can be mended in one way only, and leaves every other character of the file as it is: names of fields and
 * ids of lines that differ in one letter from the only one that could be meant, and translated lines that have no source.
 * @param scenario the scenario of a translation; left out where the file is a scenario itself
 */
export function mended(
  text: string,
  problems: readonly Pick<Problem, 'code' | 'pointer'>[],
  scenario?: Scenario,
): Mended {
  const json = readJson('', text);
  if (!isReadable(json) || text.startsWith('\uFEFF')) return { text, count: 0 };
  const edits = problems.flatMap(({ code, pointer }) => {
    const path = stepsOf(pointer, json.value);
    if (code === 'unknown-field')
      return renamed(text, json, path, namesAt(scenario ? translationSchema : scenarioSchema, path.slice(0, -1)));
    if (code !== 'unknown-line' || !scenario) return [];
    const better = renamed(text, json, path, [...linesOf(scenario).keys()]);
    return better.length > 0 ? better : removed(text, json, path);
  });
  const safe = withoutOverlaps(edits);
  return {
    text: safe.reduce((now, { start, end, put }) => now.slice(0, start) + put + now.slice(end), text),
    count: safe.length,
  };
}

/** The steps of a JSON pointer; numbers where they lead into lists. */
function stepsOf(pointer: string, value: unknown): (string | number)[] {
  const steps: (string | number)[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    steps.push(Array.isArray(valueAt(value, steps)) ? Number(name) : name);
  }
  return steps;
}

/** Gives a field the one name that differs in one letter and that its object does not have yet. */
function renamed(text: string, json: JsonFile, path: readonly (string | number)[], names: readonly string[]): Edit[] {
  const name = String(path.at(-1));
  const [meant, another] = names.filter((one) => isOneSlip(name, one));
  if (meant === undefined || another !== undefined) return [];
  if (Object.hasOwn(fieldsOf(valueAt(json.value, path.slice(0, -1))), meant)) return [];
  const start = offsetOf(text, json, path, 'name');
  return [{ start, end: endOfString(text, start), put: JSON.stringify(meant) }];
}

/** Takes a field whose value is a text out of its object, with its comma and the space it took. */
function removed(text: string, json: JsonFile, path: readonly (string | number)[]): Edit[] {
  if (typeof valueAt(json.value, path) !== 'string') return [];
  const name = offsetOf(text, json, path, 'name');
  const end = endOfString(text, offsetOf(text, json, path, 'value'));
  const next = spaceAfter(text, end);
  if (text[next] === ',') return [{ start: name, end: spaceAfter(text, next + 1), put: '' }];
  const before = spaceBefore(text, name);
  return [{ start: text[before - 1] === ',' ? before - 1 : before, end, put: '' }];
}

function offsetOf(text: string, json: JsonFile, path: readonly (string | number)[], part: 'name' | 'value'): number {
  const { line, column } = json.placeOf(path, part);
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const lineEnd = /\r\n|\n|\r/g;
    lineEnd.lastIndex = start;
    start = lineEnd.exec(text) ? lineEnd.lastIndex : start;
  }
  return start + column - 1;
}

/** Where a text in quotation marks that begins here ends. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return start;
}

function spaceAfter(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}

function spaceBefore(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at - 1] ?? '')) at -= 1;
  return at;
}

/** The edits from the last to the first, without those that touch another: these wait for the next time. */
function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits.toSorted((one, other) => other.start - one.start)) {
    const later = kept.at(-1);
    if (edit.start < edit.end && (later === undefined || edit.end <= later.start)) kept.push(edit);
  }
  return kept;
}
