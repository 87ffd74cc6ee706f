import { parse } from '@humanwhocodes/momoa';
import { readNode, type JsonParts } from './json-parts.ts';
import { syntaxFinding, unclosedOrTooDeep } from './json-syntax.ts';
import { say } from './phrase.ts';
import { placesIn, type Place } from './place.ts';
import { parentOf, pointerOf, type Path } from './pointer.ts';
import { problemAt, type Finding, type Problem } from './problem.ts';
import { LIMITS } from './vocabulary.ts';

/** A JSON file that could be read. Its problems (a field given twice, say) do not stop further checks. */
export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** The place of a value, or of the nearest thing around it that is in the file. */
  readonly placeOf: (path: Path, part?: 'name' | 'value') => Place;
}

export type JsonReading = JsonFile | { readonly value: undefined; readonly problems: readonly Problem[] };

/** Whether a file could be read at all. */
export const isReadable = (reading: JsonReading): reading is JsonFile => 'placeOf' in reading;

/** Reads strict JSON (RFC 8259) and remembers where everything stands. Never throws, whatever the text. */
export function readJson(file: string, text: string): JsonReading {
  const start = { line: 1, column: 1 };
  if (isLargerThan(text, LIMITS.fileBytes)) {
    return { value: undefined, problems: [problemAt(file, start, TOO_LARGE)] };
  }
  const hasMark = text.startsWith('\uFEFF');
  const problems = hasMark ? [problemAt(file, start, MARK)] : [];
  const body = hasMark ? text.slice(1) : text;
  const placeAt = placesIn(body);

  const refuse = ({ offset, ...finding }: Finding & { readonly offset: number }): JsonReading => ({
    value: undefined,
    problems: [...problems, problemAt(file, placeAt(offset), finding)],
  });
  const early = unclosedOrTooDeep(body);
  if (early) return refuse(early);
  const parts = partsOf(body);
  if ('offset' in parts) return refuse(parts);

  problems.push(...parts.findings.map((finding) => problemAt(file, placeAt(finding.offset), finding)));
  const placeOf: JsonFile['placeOf'] = (path, part = 'value') => placeAt(offsetIn(parts, pointerOf(path), part));
  return { file, value: parts.value, problems, placeOf };
}

/** Gives findings their places in a file that was read. */
export const placed = (json: JsonFile, findings: readonly Finding[]): Problem[] =>
  findings.map((finding) =>
    problemAt(json.file, json.placeOf(finding.path, finding.onName === true ? 'name' : 'value'), finding),
  );

function partsOf(body: string): JsonParts | (Finding & { readonly offset: number }) {
  try {
    return readNode(parse(body, { mode: 'json', ranges: true }).body, body);
  } catch (error) {
    return syntaxFinding(body, offsetOf(error));
  }
}

const offsetOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'offset' in error && typeof error.offset === 'number'
    ? error.offset
    : 0;

function offsetIn(parts: JsonParts, pointer: string, part: 'name' | 'value'): number {
  for (let at = pointer; at !== ''; at = parentOf(at)) {
    const found = (part === 'name' ? parts.names.get(at) : undefined) ?? parts.values.get(at);
    if (found !== undefined) return found;
  }
  return parts.values.get('') ?? 0;
}

/** Counts UTF-8 bytes, but no further than the limit. */
function isLargerThan(text: string, limit: number): boolean {
  if (text.length > limit) return true;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes > limit;
}

const TOO_LARGE: Finding = {
  code: 'file-too-large',
  path: [],
  message: say`The file is larger than ${LIMITS.fileBytes / 1024} KiB.`,
  remedy: say`Split it into two scenarios.`,
};

const MARK: Finding = {
  code: 'byte-order-mark',
  path: [],
  message: say`The file begins with an invisible byte order mark (U+FEFF).`,
  remedy: say`Save it as "UTF-8" rather than "UTF-8 with BOM".`,
};
