import { change, type Ledger } from './ledger.ts';
import { COMPOSURE, COURSE, HOLLOW, LEAD, WEARS } from './numbers.ts';
import { levelIn } from './state.ts';
import { EMOTIONS, type CustomerState, type Emotion } from '../scenario/vocabulary.ts';

const OURS = 'ours';
const RISES = { rule: 'D2', source: 'Maister (uncertain, unexplained waits feel longer); size ours' };
const COOLS = { rule: 'D1', source: 'appraisal models let emotions decay; half-life in turns ours' };
const LEAKS = { rule: 'C1', source: OURS };
const GRATITUDE = { rule: 'C2', source: 'ours, from the appraisal of gratitude against anger' };
const RELIEF = { rule: 'C3', source: 'ours, from the appraisal of relief' };
const HOLLOW_CAUSE = { rule: 'E7', source: 'Lewicki, Polin & Lount 2016 (owning without acting); size ours' };
const WEAR = { rule: 'M1', source: 'Grandey, Dickter & Sin 2004 (verbal aggression wears staff down); size ours' };

/** States in which the want of information feeds on itself. */
const FRETS: Readonly<Partial<Record<CustomerState, number>>> = {
  spiralling: COURSE.anxietyRises,
  panicking: COURSE.panicRises,
  attending: 1,
};

/**
 * What a turn does by itself, after what was said has landed: feelings drain and feed each other (rules C, D, E7),
 * and the customer's state wears on the trainee or lets them recover (rule M1). Counted in turns, never in seconds.
 */
export function takeItsCourse(ledger: Ledger): void {
  const { state, script } = ledger;
  const customer = state.customer as CustomerState; // nobody takes turns with a customer who has not arrived
  state.turnsInState += 1;
  state.uninformed = ledger.informed ? 0 : state.uninformed + 1;
  if (ledger.harmed === 0) change(ledger, 'anger', -Math.trunc(state.anger / COURSE.angerCoolsBy), COOLS);
  const frets = FRETS[customer] ?? 0;
  if (!ledger.informed && frets > 0)
    change(ledger, 'anxiety', Math.max(1, frets - Math.sign(script.scenario.customer.temperament.patience)), RISES);
  if (state.emotion === 'anxiety' && state.uninformed >= 2 && frets > 0)
    change(ledger, 'anger', COURSE.leaksIntoAnger, LEAKS);
  drain(ledger);
  if (state.hollow >= 0) hollow(ledger);
  const wears = WEARS[customer];
  if (wears < 0 || state.composure < COMPOSURE.rest) change(ledger, 'composure', wears, WEAR);
}

/** Gratitude drains anger; relief drains anxiety (what was gained this turn decides). */
function drain(ledger: Ledger): void {
  let gained = 0;
  for (const { channel, delta } of ledger.reasons) if (channel === 'trust') gained += delta;
  if (gained >= COURSE.gratitudeFrom) change(ledger, 'anger', -COURSE.gratitude, GRATITUDE);
  if (ledger.landed <= -COURSE.reliefFrom) change(ledger, 'anxiety', -COURSE.relief, RELIEF);
}

/** "This is ours and I will carry it", and then nothing: worse than not having said it. */
function hollow(ledger: Ledger): void {
  const { state } = ledger;
  if (ledger.acted || ledger.solvedNow !== 0) {
    state.hollow = -1;
    return;
  }
  state.hollow += 1;
  if (state.hollow < HOLLOW.after) return;
  state.hollow = -1;
  for (const emotion of EMOTIONS) change(ledger, emotion, HOLLOW.points, HOLLOW_CAUSE);
}

/** Which feeling leads now, if the lead has changed hands (rule K1); a betrayed customer stays betrayed. */
export function newLead({ state }: Ledger): Emotion | undefined {
  if (state.customer === 'betrayed' || state.customer === 'leavesPolitely' || state.customer === 'hangsUp')
    return undefined;
  if (state.customer === 'panicking' && state.anger >= LEAD.panicTurnsAt) return 'anger';
  const needed = Math.max(LEAD.from, levelIn(state, state.emotion) + LEAD.by);
  for (const emotion of EMOTIONS) if (emotion !== state.emotion && levelIn(state, emotion) >= needed) return emotion;
  return undefined;
}
