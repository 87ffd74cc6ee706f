import { change, shift, type Ledger } from './ledger.ts';
import { COMPOSURE, COURSE, HOLLOW, LEAD, WEARS } from './numbers.ts';
import { NAMES, PLACE } from './state.ts';
import { EMOTIONS, type Emotion } from '../scenario/vocabulary.ts';

const OURS = 'ours';
const RISES = {
  rule: 'D2',
  source: 'Maister (uncertain, unexplained waits feel longer); size ours',
};
const COOLS = {
  rule: 'D1',
  source: 'appraisal models let emotions decay; half-life in turns ours',
};
const LEAKS = { rule: 'C1', source: OURS };
const GRATITUDE = {
  rule: 'C2',
  source: 'ours, from the appraisal of gratitude against anger',
};
const RELIEF = { rule: 'C3', source: 'ours, from the appraisal of relief' };
const HOLLOW_CAUSE = {
  rule: 'E7',
  source: 'Lewicki, Polin & Lount 2016 (owning without acting); size ours',
};
const WEAR = {
  rule: 'M1',
  source: 'Grandey, Dickter & Sin 2004 (verbal aggression wears staff down); size ours',
};

/** Points that anxiety rises per turn in states in which the want of information feeds on itself, in the order of NAMES.customer. */
const FRETS = NAMES.customer.map((customer) =>
  customer === 'spiralling'
    ? COURSE.anxietyRises
    : customer === 'panicking'
      ? COURSE.panicRises
      : customer === 'attending'
        ? 1
        : 0,
);
const WEARS_BY = NAMES.customer.map((customer) => (customer === 'arriving' ? 0 : WEARS[customer]));

/**
 * What a turn does by itself, after what was said has landed: feelings drain and feed each other (rules C, D, E7),
 * and the customer's state wears on the trainee or lets them recover (rule M1). Counted in turns, never in seconds.
 */
export function takeItsCourse(ledger: Ledger): void {
  const { state } = ledger;
  const customer = state.words[PLACE.customer] ?? 0;
  state.turnsInState += 1;
  state.uninformed = ledger.informed ? 0 : state.uninformed + 1;
  if (ledger.harmed === 0) shift(ledger, PLACE.anger, -((state.anger / COURSE.angerCoolsBy) | 0), COOLS);
  const frets = FRETS[customer] ?? 0;
  if (frets > 0) fret(ledger, frets);
  drain(ledger);
  if (state.hollow >= 0) hollow(ledger);
  const wears = WEARS_BY[customer] ?? 0;
  if (wears < 0 || state.composure < COMPOSURE.rest) shift(ledger, PLACE.composure, wears, WEAR);
}

/** The want of information feeds on itself; left for long, it turns into anger. */
function fret(ledger: Ledger, frets: number): void {
  const { state, script } = ledger;
  if (!ledger.informed) {
    const patience = Math.sign(script.scenario.customer.temperament.patience);
    shift(ledger, PLACE.anxiety, Math.max(1, frets - patience), RISES);
  }
  if (state.emotion === 'anxiety' && state.uninformed >= 2) shift(ledger, PLACE.anger, COURSE.leaksIntoAnger, LEAKS);
}

/** Gratitude drains anger; relief drains anxiety (what was gained this turn decides). */
function drain(ledger: Ledger): void {
  if (ledger.trusted >= COURSE.gratitudeFrom) shift(ledger, PLACE.anger, -COURSE.gratitude, GRATITUDE);
  if (ledger.landed <= -COURSE.reliefFrom) shift(ledger, PLACE.anxiety, -COURSE.relief, RELIEF);
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
  const { customer, words } = state;
  if (customer === 'betrayed' || customer === 'leavesPolitely' || customer === 'hangsUp') return undefined;
  if (customer === 'panicking' && state.anger >= LEAD.panicTurnsAt) return 'anger';
  const lead = words[PLACE.emotion] ?? 0;
  const needed = Math.max(LEAD.from, (words[lead] ?? 0) + LEAD.by);
  for (let feeling = 0; feeling < EMOTIONS.length; feeling += 1)
    if (feeling !== lead && (words[feeling] ?? 0) >= needed) return EMOTIONS[feeling];
  return undefined;
}
