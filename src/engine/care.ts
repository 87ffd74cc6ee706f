import { change, react, type Ledger } from './ledger.ts';
import { land } from './landing.ts';
import type { HoldReason } from './move.ts';
import { COMPOSURE } from './numbers.ts';

/** The trainee's own care, and time off the line: each costs the customer a turn. */

const BREATH = { rule: 'M3', source: 'course notes: three deep breaths, "stay calm", then answer; size ours' };
const THOUGHT = { rule: 'M4', source: 'course notes on reframing; Grandey, Dickter & Sin 2004; size ours' };
const SUPPORT = { rule: 'M5', source: 'course notes on team support; size ours' };
const PAUSE = { rule: 'M6', source: 'ours: an announced hold is a breath, too' };

/** How often each may be done in one run; after that it would be hiding. */
export const CARE_LIMITS = { holds: 4, breaths: 3, silences: 6 } as const;

/** A short announced pause for three breaths. */
export function breathe(ledger: Ledger): void {
  ledger.state.breaths += 1;
  change(ledger, 'composure', COMPOSURE.breath, BREATH);
  if (ledger.state.phase === 'onHold') ledger.state.holdTurns += 1;
  else react(ledger, 'breath');
}

/** Thinks of it another way; one thought of the three helps. */
export function reframe(ledger: Ledger, thought: string): void {
  const { state, script } = ledger;
  const index = script.thoughts.findIndex(({ id }) => id === thought);
  state.thoughts |= 1 << index;
  change(ledger, 'composure', script.thoughts[index]?.helps ? COMPOSURE.rightThought : COMPOSURE.wrongThought, THOUGHT);
}

/** Asks a colleague: steadies, and clears what only a supervisor may grant. */
export function support(ledger: Ledger): void {
  ledger.state.supported = 1;
  ledger.state.cleared = 1;
  change(ledger, 'composure', COMPOSURE.support, SUPPORT);
  if (ledger.state.phase === 'onHold') ledger.state.holdTurns += 1;
  else react(ledger, 'support');
}

/** Puts the customer on hold: with a word why and for how long, or simply gone. */
export function holdOn(ledger: Ledger, announced: boolean, reason: HoldReason): void {
  const { state } = ledger;
  state.holds += 1;
  state.holdTurns = 0;
  state.holdReason = reason;
  if (announced) {
    ledger.landed += land(ledger, { tactic: 'hold', reply: undefined }).points;
    change(ledger, 'composure', COMPOSURE.announcedHold, PAUSE);
    react(ledger, 'holdAnnounced');
  } else {
    ledger.landed += land(ledger, { tactic: 'deadAir', reply: undefined }).points;
    react(ledger, 'holdSilent');
  }
}

/** Back on the line, with what was looked up; too long away is dead air. */
export function resume(ledger: Ledger): void {
  const { state } = ledger;
  const late = state.holdTurns >= 2;
  if (late) ledger.landed += land(ledger, { tactic: 'deadAir', reply: undefined }).points;
  react(ledger, late ? 'resumedLate' : 'resumed');
  if (state.holdReason === 'colleague') state.cleared = 1;
  else state.lookedUp = 1;
  state.holdReason = '';
  state.holdTurns = 0;
}
