import type { Scenario } from '../scenario/schema.ts';
import type { Level } from '../scenario/vocabulary.ts';
import { Ledger } from '../engine/ledger.ts';
import { scriptOf } from '../engine/script.ts';
import { State } from '../engine/state.ts';
import { aScenario } from './scenarios.ts';

/** A state in which only what is given has happened. */
export const aState = (overrides: Partial<State> = {}, scenario: Scenario = aScenario()): State =>
  Object.assign(State.blank(scriptOf(scenario)), overrides);

/** What a turn did, and the state it left. */
export type TurnSoFar = Partial<Omit<Ledger, 'state' | 'script'>> & {
  readonly state?: Partial<State>;
};

/** A ledger made by hand, for asking a machine or a rule where it goes from there. */
export const aLedger = ({ state = {}, ...turn }: TurnSoFar = {}, scenario: Scenario = aScenario()): Ledger =>
  Object.assign(new Ledger(scriptOf(scenario), aState(state, scenario)), turn);

/** The same call with a customer who arrives with these levels; those left out are 0. */
export const feeling = (
  scenario: Scenario,
  levels: Partial<Record<Exclude<Level, 'composure'>, number>>,
): Scenario => ({
  ...scenario,
  customer: {
    ...scenario.customer,
    levels: { anger: 0, anxiety: 0, disappointment: 0, trust: 0, ...levels },
  },
});
