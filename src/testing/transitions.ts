import type { Scenario } from '../scenario/schema.ts';
import type { EventName, MachineStepper } from '../engine/machine.ts';
import { aLedger, type TurnSoFar } from './ledgers.ts';
import { aScenario } from './scenarios.ts';

/** One line of a machine's table: from where, after what turn, to where, and what the customer says unprompted. */
export interface Transition extends TurnSoFar {
  readonly why: string;
  readonly from: string;
  readonly to: string;
  readonly says?: string;
  readonly event?: EventName;
  /** Whose fault it is; ours where left out. */
  readonly fault?: Scenario['customer']['situation']['fault'];
}

/** Takes one step of a machine. @returns the state it comes to, and the reactions on the way */
export function stepFrom(
  stepper: MachineStepper,
  row: Transition,
): { readonly to: string; readonly says: string | undefined } {
  const scenario = aScenario();
  const { customer } = scenario;
  const situation = { ...customer.situation, fault: row.fault ?? 'ours' };
  const ledger = aLedger(row, {
    ...scenario,
    customer: { ...customer, situation },
  }); // the columns that are no part of a ledger do no harm in one
  const to = stepper.next(row.from, row.event ?? 'TURN', ledger);
  return {
    to,
    says: ledger.said.map((said) => ('reaction' in said ? said.reaction : said.line)).join() || undefined,
  };
}

/** Every concern of the tiny call is solved. */
export const SETTLED = 0b11;
