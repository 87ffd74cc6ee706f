/** The door of this folder: what a scenario is. */
export * from './vocabulary.ts';
export {
  FORMAT,
  scenarioSchema,
  type Scenario,
  type ScenarioInput,
  type Fact,
  type Concern,
  type Remedy,
} from './schema.ts';
export type { Beat, Reply, Segment } from './beat.ts';
export type { Condition } from './condition.ts';
export { parseScenario, type ParsedScenario } from './parse.ts';
export { PROBLEMS, byPlace, formatProblem, isError, type Problem, type ProblemCode, type Severity } from './problem.ts';
export { linesOf, withLines, type LineId } from './lines.ts';
export { fillIn } from './placeholder.ts';
export { parseTranslation, translate, type ParsedTranslation, type Translation } from './translation.ts';
export { parsePlaythroughs, type ParsedPlaythroughs, type Playthrough } from './playthrough.ts';
export { migrated, MIGRATIONS } from './migrate.ts';
