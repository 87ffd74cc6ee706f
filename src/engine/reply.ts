import { familyOf, LEVELS, type Tactic } from '../scenario/vocabulary.ts';
import { change, mark, type Ledger } from './ledger.ts';
import { land, type Landing } from './landing.ts';
import { fulfil, promise, settle } from './promises.ts';
import type { ScriptReply } from './script.ts';
import { nextSegment } from './talk.ts';

/** Harm that provokes: it can make an angry customer escalate, an anxious one panic, a disappointed one turn away (rule K2). */
const PROVOKES: readonly Tactic[] = [
  'deny',
  'argueFacts',
  'shiftBlame',
  'impatient',
  'negative',
  'provoke',
  'insult',
  'tellToCalm',
];
const ACKNOWLEDGES: readonly Tactic[] = ['validate', 'paraphrase', 'nameEmotion', 'takeOwnership'];
const SOLVES: readonly Tactic[] = ['offerOptions', 'actNow', 'compensate', 'concede'];
const INFORMS: readonly Tactic[] = ['explainCause', 'giveTimeline', 'updateProgress', 'checkFacts'];
const TELLS_WHEN: readonly Tactic[] = ['giveTimeline', 'updateProgress'];
const TELLS_CAUSE: readonly Tactic[] = ['explainCause', 'checkFacts', 'paraphrase'];
const QUESTIONS: readonly Tactic[] = ['openQuestion', 'closedQuestion'];

/** The trainee says a reply: everything that its tactics, facts and remedies do (rules E, T, F, P, X1). */
export function say(ledger: Ledger, reply: ScriptReply): void {
  const { state } = ledger;
  ledger.said.push({ by: 'trainee', line: reply.line });
  cutIn(ledger, reply);
  if (state.holding === 'flooded') land(ledger, { tactic: 'harshTone', reply });
  for (const tactic of reply.reply.does) ledger.landed += use(ledger, reply, tactic);
  override(ledger, reply);
  solveWith(ledger, reply);
  state.addressed |= reply.addresses;
  state.asked = reply.asks ? 1 : 0;
  state.nods = 0;
  state.replies += 1;
  state.unsolved = reply.reply.does.some((tactic) => ['solving', 'informing'].includes(familyOf(tactic)))
    ? 0
    : state.unsolved + 1;
  state.fitting += ledger.landed < 0 ? 2 : ledger.landed === 0 ? 1 : 0;
  mark(ledger, 'EM2', ledger.landed < 0);
  if (
    reply.goto < -1 &&
    reply.reply.does.some((tactic) => ['thank', 'confirmAgreement', 'followUp', 'validate'].includes(tactic))
  )
    state.warm = 1;
  fail(ledger, reply);
}

/** Replying while the customer has more to say cuts them off; asking for a moment to write it down does not. */
function cutIn(ledger: Ledger, reply: ScriptReply): void {
  const { state, script } = ledger;
  if (nextSegment(script, state) < 0 || reply.reply.does.includes('recordAloud')) return;
  land(ledger, { tactic: 'interrupt', reply });
  state.interruptions += 1;
  state.storiesCut += 1;
  mark(ledger, 'LI1', false);
  mark(ledger, 'LP1', false);
}

/** One tactic of the reply lands and is counted. @returns points on the leading feeling, negative calms */
function use(ledger: Ledger, reply: ScriptReply, tactic: Tactic): number {
  const { state } = ledger;
  if (QUESTIONS.includes(tactic) && reply.asksFor !== 0 && (reply.asksFor & state.revealed) === reply.asksFor) {
    state.deaf += 1;
    mark(ledger, 'LP3', false);
    return land(ledger, { tactic: 'deafness', reply }).points;
  }
  const landing = land(ledger, { tactic, reply });
  countListening(ledger, reply, tactic, landing);
  countFeeling(ledger, tactic, landing);
  countInforming(ledger, reply, tactic);
  if (familyOf(tactic) === 'harmful') countHarm(ledger, tactic);
  return landing.points;
}

function countListening(ledger: Ledger, reply: ScriptReply, tactic: Tactic, landing: Landing): void {
  const { state } = ledger;
  if (QUESTIONS.includes(tactic)) state.questions += 1;
  if (tactic === 'paraphrase' && (reply.about & ~state.revealed) !== 0) {
    state.untrue += 1;
    mark(ledger, 'LP2', false);
    return;
  }
  if (tactic === 'paraphrase' || tactic === 'recordAloud' || (tactic === 'nameEmotion' && !landing.flipped)) {
    state.reflections += 1;
    mark(ledger, 'LI3', true);
  }
  if (QUESTIONS.includes(tactic)) ledger.asked = true;
}

function countFeeling(ledger: Ledger, tactic: Tactic, landing: Landing): void {
  const { state } = ledger;
  if (ACKNOWLEDGES.includes(tactic) && !landing.flipped) {
    state.acknowledged = 1;
    ledger.acknowledgedNow = true;
  }
  if (tactic === 'takeOwnership') {
    state.owned = 1;
    state.hollow = state.hollow < 0 ? 0 : state.hollow;
    ledger.ownedNow = true;
    mark(ledger, 'EM4', true);
  }
  if ((tactic === 'validate' || tactic === 'nameEmotion') && !landing.flipped) {
    state.specific += 1;
    mark(ledger, 'EM5', true);
  }
}

function countInforming(ledger: Ledger, reply: ScriptReply, tactic: Tactic): void {
  const { state, script } = ledger;
  const informs = INFORMS.includes(tactic) && reply.reply.vague !== true;
  if (informs || SOLVES.includes(tactic)) ledger.informed = true;
  if (informs) state.informed = 1;
  if (informs && TELLS_WHEN.includes(tactic)) {
    ledger.concrete = true;
    state.timeGiven += 1;
    mark(ledger, 'SO3', true);
  }
  const aboutCause = script.causeFacts === 0 || (reply.about & script.causeFacts & state.revealed) !== 0;
  if (aboutCause && TELLS_CAUSE.includes(tactic)) {
    state.causeTold = 1;
    mark(ledger, 'SO1', true);
  }
}

function countHarm(ledger: Ledger, tactic: Tactic): void {
  const { state } = ledger;
  if (tactic === 'overPromise') {
    state.overPromises += 1;
    mark(ledger, 'SP1', false);
    return;
  }
  state.phrases += 1;
  mark(ledger, 'EP1', false);
  if (tactic === 'canned') {
    state.canned += 1;
    mark(ledger, 'LP4', false);
  }
  if (!PROVOKES.includes(tactic)) return;
  ledger.harmed += 1;
  state.harms = Math.min(state.harms + 1, 99);
  if (tactic === 'provoke') state.provocations += 1;
}

/** The trainer's own view of what this reply does, where the model is wrong about it (rule X1). */
function override(ledger: Ledger, { reply }: ScriptReply): void {
  if (!reply.effect) return;
  const cause = { rule: 'X1', source: reply.because ?? 'the author of the scenario' };
  for (const level of LEVELS) {
    const moved = change(ledger, level, reply.effect[level] ?? 0, cause);
    if (level === ledger.state.emotion) ledger.landed += moved;
  }
}

function solveWith(ledger: Ledger, reply: ScriptReply): void {
  const { does } = reply.reply;
  propose(ledger, reply);
  settle(ledger, reply.agrees | reply.gives);
  if (reply.promises >= 0) promise(ledger, reply.promises, { replies: reply.dueReplies, act: reply.dueAct });
  else if (does.includes('overPromise')) promise(ledger, -1, { replies: 0, act: 0 });
  if (reply.fulfils !== 0) fulfil(ledger, reply.fulfils);
  ledger.repaired = reply.gives !== 0 || reply.fulfils !== 0 || does.includes('actNow') || does.includes('compensate');
  ledger.acted = ledger.repaired || reply.promises >= 0 || does.some((tactic) => SOLVES.includes(tactic));
  seeThrough(ledger, does);
}

/** Puts remedies on the table: was the customer heard first, and is there a choice? */
function propose(ledger: Ledger, reply: ScriptReply): void {
  const { state } = ledger;
  const { does } = reply.reply;
  const solving = does.some((tactic) => SOLVES.includes(tactic));
  if (solving && state.firstSolved === '') {
    state.firstSolved = state.acknowledged === 1 ? 'heard' : 'unheard';
    mark(ledger, 'EM3', state.acknowledged === 1);
  }
  state.offered |= reply.offers | reply.agrees | reply.gives;
  const several = (reply.offers & (reply.offers - 1)) !== 0;
  if (does.includes('offerOptions') && several) {
    state.choice = 1;
    mark(ledger, 'SO5', true);
  }
}

/** Confirms what was agreed, and looks after it later. */
function seeThrough(ledger: Ledger, does: readonly Tactic[]): void {
  const { state } = ledger;
  if (does.includes('confirmAgreement') && state.agreed !== 0) {
    state.confirmed = 1;
    mark(ledger, 'SO7', true);
  }
  if (does.includes('followUp')) {
    state.followedUp = 1;
    mark(ledger, 'SO8', true);
  }
}

/** Fatal acts: an insult and a second provocation end the call; the others fail the run at its end (rules Z). */
function fail({ state }: Ledger, { reply }: ScriptReply): void {
  const ends = reply.does.includes('insult') ? 'insult' : state.provocations >= 2 ? 'provoked' : undefined;
  const because = ends ?? (state.failed === '' ? reply.fatal : undefined);
  if (because === undefined) return;
  state.failed = because;
  state.failedTurn = state.turn;
}
