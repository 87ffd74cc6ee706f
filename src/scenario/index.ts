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
