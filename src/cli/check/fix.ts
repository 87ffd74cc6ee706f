import { writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { mended } from '../../analysis/mend.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { readText, SCENARIO_FILE } from '../files.ts';
import { Stop } from '../terminal.ts';
import type { Checked, Problem } from './problem.ts';

/** Problems that can be mended in one way only, if at all. */
const MENDABLE: readonly Problem['code'][] = ['unknown-field', 'unknown-line'];

/** Writes what can be mended into the files, and nothing else. @returns how many problems were mended, by file */
export function fixAll(files: readonly Checked[], folder: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { file, problems } of files) {
    const some = problems.filter(({ code }) => MENDABLE.includes(code));
    const path = resolve(folder, file);
    const reading = readText(path);
    if (some.length === 0 || reading.text === undefined) continue;
    const asFlow = some.map(({ pointer, code }) => ({ pointer, code: code as 'unknown-field' | 'unknown-line' })); // MENDABLE holds these
    const { text, count } = mended(reading.text, asFlow, scenarioBeside(path));
    if (count === 0) continue;
    write(path, text, file);
    counts.set(file, count);
  }
  return counts;
}

/** The scenario that a translation belongs to; undefined for a scenario itself. */
function scenarioBeside(path: string) {
  if (!/^text\..*\.json$/.test(basename(path))) return undefined;
  const beside = readText(join(dirname(path), SCENARIO_FILE));
  return beside.text === undefined ? undefined : parseScenario(SCENARIO_FILE, beside.text).scenario;
}

function write(path: string, text: string, shown: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Stop('cannot-write', `${shown} cannot be written: ${why}`);
  }
}
