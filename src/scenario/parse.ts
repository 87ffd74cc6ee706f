import { formFindings } from './form.ts';
import { isReadable, placed, readJson } from './json.ts';
import { migrated, MIGRATIONS } from './migrate.ts';
import { say } from './phrase.ts';
import { byPlace, isError, type Finding, type Problem } from './problem.ts';
import { fieldsOf, textOf } from './raw.ts';
import { referenceFindings } from './references.ts';
import { scenarioSchema, type Scenario } from './schema.ts';
import { shapeOf } from './shape.ts';
import { textValueFindings } from './text-values.ts';
import { pointerOf } from './pointer.ts';

/** What became of a file: a scenario with its warnings, or everything that is wrong. */
export type ParsedScenario =
  | { readonly scenario: Scenario; readonly problems: readonly Problem[] }
  | {
      readonly scenario: undefined;
      /** What has the shape of a scenario, though its names may lead nowhere: only for looking for more that is wrong. */
      readonly draft?: Scenario;
      readonly problems: readonly Problem[];
    };

/**
 * Turns the text of a scenario file into a `Scenario` and its warnings, or lists every problem at once, in the order of
 * the file. Whoever holds a `Scenario` may trust its form: every name in it names something. Never throws.
 */
export function parseScenario(file: string, text: string, migrations = MIGRATIONS): ParsedScenario {
  const json = readJson(file, text);
  if (!isReadable(json)) return { scenario: undefined, problems: json.problems };

  const { value: raw, findings: aboutFormat } = migrated(json.value, migrations);
  if (raw === undefined) return { scenario: undefined, problems: [...json.problems, ...placed(json, aboutFormat)] };

  const shape = shapeOf(scenarioSchema, raw);
  const references = referenceFindings(raw);
  const findings = [
    ...aboutFormat,
    ...withoutEchoes(shape.findings, references),
    ...references,
    ...formFindings(raw),
    ...textValueFindings(raw),
    ...folderFinding(file, raw),
  ];
  const problems = [...json.problems, ...placed(json, findings)].sort(byPlace);
  if (shape.value === undefined) return { scenario: undefined, problems };
  return problems.some(isError)
    ? { scenario: undefined, draft: shape.value, problems }
    : { scenario: shape.value, problems };
}

/** A malformed name that also names nothing is one mistake, and the second of these says more. */
function withoutEchoes(shape: readonly Finding[], references: readonly Finding[]): Finding[] {
  const unknown = new Set(references.map(({ path }) => pointerOf(path)));
  return shape.filter(({ code, path }) => code !== 'bad-name' || !unknown.has(pointerOf(path)));
}

/** `scenarios/late-parcel/scenario.json` should be the scenario "late-parcel": people look for it there. */
function folderFinding(file: string, raw: unknown): Finding[] {
  const folder = /([^/\\]+)[/\\]scenario\.json$/.exec(file)?.[1];
  const id = textOf(fieldsOf(raw).id);
  if (folder === undefined || id === undefined || folder === id) return [];
  const message = say`The scenario is called "${id}", but its folder "${folder}".`;
  return [{ code: 'id-differs-from-folder', path: ['id'], message, remedy: say`Give both the same name.` }];
}
