import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SCORED, type Analysis, type Extreme, type Scored } from '../../analysis/fairness/index.ts';
import { moveText, RULES_VERSION } from '../../engine/index.ts';
import type { StoredRange } from '../../protocol/stored-range.ts';
import { RANGE_FILE, SCENARIO_FILE, shown } from '../files.ts';
import { Stop, type Terminal } from '../terminal.ts';

/**
 * What is stored beside a scenario: the ends of its scores, and how they are reached.
 * @throws {Stop} when one of them is not proved: then there may be something beyond
 */
export function rangeOf({ scenario: { id, revision, hash }, extremes, space }: Analysis): StoredRange {
  const open = SCORED.filter((scored) => Object.values(extremes[scored]).some(({ how }) => how === 'sampled'));
  if (open.length > 0)
    throw new Stop(
      'range-not-exact',
      `${id}: the best and worst of ${open.join(', ')} are not proved, since only ${space.states} states were searched. Search more of them with --max-states.`,
    );
  const ends = (scored: Scored): StoredRange[Scored] => ({
    worst: endOf(extremes[scored].worst),
    best: endOf(extremes[scored].best),
  });
  return {
    ...{ scenario: id, revision, hash, rules: RULES_VERSION },
    ...{ listening: ends('listening'), empathy: ends('empathy'), solution: ends('solution'), overall: ends('overall') },
  };
}

const endOf = ({ points, moves }: Extreme): StoredRange[Scored]['best'] => ({ points, moves: moves.map(moveText) });

/**
 * Writes the range of a scenario into the folder that it has to itself.
 * @returns the file, as people write it
 * @throws {Stop} when it has none, the range is not exact, or the file cannot be written
 */
export function storeRange(path: string, analysis: Analysis, { folder }: Terminal): string {
  if (basename(path) !== SCENARIO_FILE)
    throw new Stop(
      'no-own-folder',
      `${shown(path, folder)} has no folder of its own, so there is no place beside it for ${RANGE_FILE}. Move it to a folder as ${SCENARIO_FILE}.`,
    );
  const file = join(dirname(path), RANGE_FILE);
  const text = `${JSON.stringify(rangeOf(analysis), undefined, 2)}\n`;
  try {
    writeFileSync(file, text);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Stop('cannot-write', `${shown(file, folder)} could not be written (${why}).`);
  }
  return shown(file, folder);
}
