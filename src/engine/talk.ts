import { change, mark, sayLine, type Ledger } from './ledger.ts';
import { landAt } from './landing.ts';
import { TACTIC_INDEX } from './names.ts';
import { COMPOSURE } from './numbers.ts';
import type { Script, ScriptSegment } from './script.ts';
import type { State } from './state.ts';

const STRIKES = {
  rule: 'M2',
  source: 'Grandey, Dickter & Sin 2004; size ours',
};

const segmentsOf = (script: Script, state: State): readonly ScriptSegment[] => {
  const beat = script.beats[state.beat];
  return (state.again === 1 ? beat?.again : beat?.says) ?? [];
};

/** A withdrawn or betrayed customer keeps back what was not asked for (rule K3). */
const keepsBack = (state: State): boolean =>
  (state.customer === 'withdrawn' || state.customer === 'betrayed') && state.asked === 0;

const applies = (segment: ScriptSegment, state: State): boolean =>
  (segment.when?.(state) ?? true) && !(segment.ifAsked && keepsBack(state));

/** The place of the next segment the customer has to say, or -1 when they have finished. */
export function nextSegment(script: Script, state: State): number {
  const segments = segmentsOf(script, state);
  for (let index = state.segment; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment && applies(segment, state)) return index;
  }
  return -1;
}

/** The wording that fits here and now. */
const lineOf = ({ variants, line }: ScriptSegment, state: State): string =>
  variants.find(({ when }) => when(state))?.line ?? line;

/** The customer says the next segment, if there is one: facts come to light, concerns are voiced, sharp words strike. */
export function speak(ledger: Ledger): void {
  const { script, state } = ledger;
  const index = nextSegment(script, state);
  const segment = segmentsOf(script, state)[index];
  if (!segment) return;
  if (!ledger.quiet) sayLine(ledger, 'customer', lineOf(segment, state));
  state.segment = index + 1;
  state.heard += 1;
  state.revealed |= segment.reveals;
  state.voiced |= segment.voices;
  if (segment.strikes > 0) {
    const harder = state.anger >= COMPOSURE.strikesHarderFrom ? 150 : 100;
    change(ledger, 'composure', Math.trunc((segment.strikes * COMPOSURE.perStrike * harder) / 100), STRIKES);
  }
}

/** The trainee lets the customer go on; having let them finish a story is a tactic of its own (rule T1). */
export function listen(ledger: Ledger, sign: 'wait' | 'backchannel'): void {
  const { script, state } = ledger;
  if (sign === 'backchannel') {
    landAt(ledger, TACTIC_INDEX.backchannel, undefined);
    mark(ledger, 'LI2', state.nods < 2);
    if (state.nods >= 2) state.overNodded += 1;
    state.nods += 1;
    state.nodded += 1;
  } else {
    state.nods = 0;
  }
  speak(ledger);
  if (nextSegment(script, state) >= 0 || state.heard < 2) return;
  landAt(ledger, TACTIC_INDEX.letFinish, undefined);
  state.storiesHeard += 1;
  mark(ledger, 'LI1', true);
}

/** Goes to a beat; the customer says its first segment. A beat visited before has only its `again` lines. */
export function goTo(ledger: Ledger, beat: number): void {
  const { script, state } = ledger;
  if (beat !== state.beat && (script.beats[state.beat]?.topics.size ?? 0) > 0) state.hub = state.beat;
  state.again = state.wasAt(beat) ? 1 : 0;
  state.beat = beat;
  state.segment = 0;
  state.heard = 0;
  state.visit(beat);
  speak(ledger);
}
