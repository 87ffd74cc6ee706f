import { LEVELS } from '../scenario/vocabulary.ts';
import { mark, sayLine, shift, type Ledger } from './ledger.ts';
import { count } from './counting.ts';
import { landAt } from './landing.ts';
import { TACTIC_INDEX } from './names.ts';
import { fulfil, promise, settle } from './promises.ts';
import { END, type ScriptReply } from './script.ts';
import { nextSegment } from './talk.ts';

/** The trainee says a reply: everything that its tactics, facts and remedies do (rules E, T, F, P, X1). */
export function say(ledger: Ledger, reply: ScriptReply): void {
  const { state } = ledger;
  sayLine(ledger, 'trainee', reply.line);
  cutIn(ledger, reply);
  if (state.holding === 'flooded') landAt(ledger, TACTIC_INDEX.harshTone, reply);
  for (const one of reply.uses) ledger.landed += use(ledger, reply, one);
  override(ledger, reply);
  solveWith(ledger, reply);
  state.addressed |= reply.addresses;
  state.asked = reply.asks ? 1 : 0;
  state.nods = 0;
  state.replies += 1;
  state.unsolved = reply.movesOn ? 0 : state.unsolved + 1;
  state.fitting += ledger.landed < 0 ? 2 : ledger.landed === 0 ? 1 : 0;
  mark(ledger, 'EM2', ledger.landed < 0);
  if (reply.goto === END && reply.warm) state.warm = 1;
  fail(ledger, reply);
}

/** Replying while the customer has more to say cuts them off; asking for a moment to write it down does not. */
function cutIn(ledger: Ledger, reply: ScriptReply): void {
  const { state, script } = ledger;
  if (nextSegment(script, state) < 0 || reply.has[TACTIC_INDEX.recordAloud]) return;
  landAt(ledger, TACTIC_INDEX.interrupt, reply);
  state.interruptions += 1;
  state.storiesCut += 1;
  mark(ledger, 'LI1', false);
  mark(ledger, 'LP1', false);
}

/** One tactic of the reply lands and is counted. @returns points on the leading feeling, negative calms */
function use(ledger: Ledger, reply: ScriptReply, one: ScriptReply['uses'][number]): number {
  const { state } = ledger;
  const { is } = one;
  if (is.question && reply.asksFor !== 0 && (reply.asksFor & state.revealed) === reply.asksFor) {
    state.deaf += 1;
    mark(ledger, 'LP3', false);
    return landAt(ledger, TACTIC_INDEX.deafness, reply);
  }
  const points = landAt(ledger, one.place, reply);
  count(ledger, reply, one);
  return points;
}

/** The trainer's own view of what this reply does, where the model is wrong about it (rule X1). */
function override(ledger: Ledger, { effect, because }: ScriptReply): void {
  if (!effect) return;
  for (let place = 0; place < LEVELS.length; place += 1) {
    const moved = shift(ledger, place, effect[place] ?? 0, because);
    if (LEVELS[place] === ledger.state.emotion) ledger.landed += moved;
  }
}

function solveWith(ledger: Ledger, reply: ScriptReply): void {
  propose(ledger, reply);
  settle(ledger, reply.agrees | reply.gives);
  if (reply.promises >= 0)
    promise(ledger, reply.promises, {
      replies: reply.dueReplies,
      act: reply.dueAct,
    });
  else if (reply.has[TACTIC_INDEX.overPromise]) promise(ledger, -1, { replies: 0, act: 0 });
  if (reply.fulfils !== 0) fulfil(ledger, reply.fulfils);
  ledger.repaired = reply.gives !== 0 || reply.fulfils !== 0 || reply.repairs;
  ledger.acted = ledger.repaired || reply.promises >= 0 || reply.proposes;
  seeThrough(ledger, reply);
}

/** Puts remedies on the table: was the customer heard first, and is there a choice? */
function propose(ledger: Ledger, reply: ScriptReply): void {
  const { state } = ledger;
  if (reply.proposes && state.firstSolved === '') {
    state.firstSolved = state.acknowledged === 1 ? 'heard' : 'unheard';
    mark(ledger, 'EM3', state.acknowledged === 1);
  }
  state.offered |= reply.offers | reply.agrees | reply.gives;
  const several = (reply.offers & (reply.offers - 1)) !== 0;
  if (reply.has[TACTIC_INDEX.offerOptions] && several) {
    state.choice = 1;
    mark(ledger, 'SO5', true);
  }
}

/** Confirms what was agreed, and looks after it later. */
function seeThrough(ledger: Ledger, { has }: ScriptReply): void {
  const { state } = ledger;
  if (has[TACTIC_INDEX.confirmAgreement] && state.agreed !== 0) {
    state.confirmed = 1;
    mark(ledger, 'SO7', true);
  }
  if (has[TACTIC_INDEX.followUp]) {
    state.followedUp = 1;
    mark(ledger, 'SO8', true);
  }
}

/** Fatal acts: an insult and a second provocation end the call; the others fail the run at its end (rules Z). */
function fail({ state }: Ledger, { has, reply }: ScriptReply): void {
  const ends = has[TACTIC_INDEX.insult] ? 'insult' : state.provocations >= 2 ? 'provoked' : undefined;
  const because = ends ?? (state.failed === '' ? reply.fatal : undefined);
  if (because === undefined) return;
  state.failed = because;
  state.failedTurn = state.turn;
}
