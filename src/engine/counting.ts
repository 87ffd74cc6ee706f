import { mark, type Ledger } from './ledger.ts';
import type { ScriptReply } from './script.ts';

/** A tactic that has landed. */
type Use = ScriptReply['uses'][number];

/** Counts what a tactic was for the scores, and what the customer will remember of it. */
export function count(ledger: Ledger, reply: ScriptReply, use: Use): void {
  countListening(ledger, reply, use);
  countFeeling(ledger, use);
  countInforming(ledger, reply, use);
  if (use.is.harmful) countHarm(ledger, use);
}

function countListening(ledger: Ledger, reply: ScriptReply, { tactic, is }: Use): void {
  const { state } = ledger;
  if (is.question) {
    state.questions += 1;
    ledger.asked = true;
  }
  if (tactic === 'paraphrase' && (reply.about & ~state.revealed) !== 0) {
    state.untrue += 1;
    mark(ledger, 'LP2', false);
    return;
  }
  if (tactic === 'paraphrase' || tactic === 'recordAloud' || (tactic === 'nameEmotion' && !ledger.flipped)) {
    state.reflections += 1;
    mark(ledger, 'LI3', true);
  }
}

function countFeeling(ledger: Ledger, { tactic, is }: Use): void {
  const { state } = ledger;
  if (is.acknowledges && !ledger.flipped) {
    state.acknowledged = 1;
    ledger.acknowledgedNow = true;
  }
  if (tactic === 'takeOwnership') {
    state.owned = 1;
    state.hollow = state.hollow < 0 ? 0 : state.hollow;
    ledger.ownedNow = true;
    mark(ledger, 'EM4', true);
  }
  if ((tactic === 'validate' || tactic === 'nameEmotion') && !ledger.flipped) {
    state.specific += 1;
    mark(ledger, 'EM5', true);
  }
}

function countInforming(ledger: Ledger, reply: ScriptReply, { is }: Use): void {
  const { state, script } = ledger;
  const informs = is.informs && !reply.vague;
  if (informs || is.proposes) ledger.informed = true;
  if (informs) state.informed = 1;
  if (informs && is.tellsWhen) {
    ledger.concrete = true;
    state.timeGiven += 1;
    mark(ledger, 'SO3', true);
  }
  if (!is.tellsCause) return;
  if (script.causeFacts === 0 || (reply.about & script.causeFacts & state.revealed) !== 0) {
    state.causeTold = 1;
    mark(ledger, 'SO1', true);
  }
}

function countHarm(ledger: Ledger, { tactic, is }: Use): void {
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
  if (!is.provokes) return;
  ledger.harmed += 1;
  state.harms = Math.min(state.harms + 1, 99);
  if (tactic === 'provoke') state.provocations += 1;
}
