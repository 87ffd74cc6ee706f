import { parseScenario } from '../../scenario/parse.ts';
import { isError } from '../../scenario/problem.ts';
import { bundlesAt, readText, shown, type Bundle } from '../files.ts';
import { playFile, type Played } from '../../analysis/playthroughs/play.ts';
import { unreadableProblem, withHint, type Problem } from './problem.ts';

/** One scenario, and how its playthroughs went. */
export interface Tested {
  /** The id of the scenario; the file where it has none that can be read. */
  readonly name: string;
  readonly played: readonly Played[];
  /** Why nothing, or not everything, could be played. */
  readonly problems: readonly Problem[];
}

/** Plays the playthroughs of everything that these paths mean, each scenario once. */
export function testAll(paths: readonly string[], folder: string): readonly Tested[] {
  const seen = new Set<string>();
  return paths.flatMap((given) => {
    const bundles = bundlesAt(given, folder).filter(({ scenario }) => !seen.has(scenario));
    for (const { scenario } of bundles) seen.add(scenario);
    return bundles.map((bundle) => tested(bundle, given, folder));
  });
}

function tested({ scenario: path, playthroughs }: Bundle, given: string, folder: string): Tested {
  const file = shown(path, folder);
  const reading = readText(path);
  if (reading.text === undefined) {
    return { name: file, played: [], problems: [unreadableProblem(file, withHint(reading.why, given))] };
  }
  const { scenario, problems } = parseScenario(file, reading.text);
  if (!scenario) return { name: file, played: [], problems: problems.filter(isError) };
  if (playthroughs === undefined) return { name: scenario.id, played: [], problems: [] };
  const list = shown(playthroughs, folder);
  const written = readText(playthroughs);
  return written.text === undefined
    ? { name: scenario.id, played: [], problems: [unreadableProblem(list, written.why)] }
    : { name: scenario.id, ...playFile(list, written.text, scenario) };
}
