import type { Ledger } from './ledger.ts';
import { TACTIC_INDEX } from './names.ts';
import type { ScriptReply } from './script.ts';
import type { Setting } from './tactics.ts';
import type { Tactic } from '../scenario/vocabulary.ts';

/** What is being done: a tactic, and the reply that carries it where there is one. */
export interface Deed {
  readonly tactic: Tactic;
  readonly reply: ScriptReply | undefined;
}

const carries = (reply: ScriptReply | undefined, tactic: Tactic): boolean => reply?.has[TACTIC_INDEX[tactic]] === true;

const usedBefore = ({ state }: Ledger, tactic: Tactic): boolean => state.uses(TACTIC_INDEX[tactic]) > 0;

/** Does the reply itself acknowledge before it goes on? "I'm so sorry, that is on us. The reason was..." is not an excuse. */
const acknowledgesFirst = (reply: ScriptReply | undefined): boolean => reply?.acknowledges ?? false;

/** A question about the turn, and the reply that carries the tactic where there is one. */
export type Circumstance = (ledger: Ledger, reply: ScriptReply | undefined) => boolean;

/** Every circumstance of the table of effects as a question about the turn (rules named in SPEC.md under S). */
export const HOLDS: Readonly<Record<Setting, Circumstance>> = {
  unheard: ({ state }, reply) => state.acknowledged === 0 && !acknowledgesFirst(reply),
  overdone: ({ state }) => state.nods >= 3,
  enough: ({ state }) => state.nods === 2,
  raging: ({ state }, reply) => state.anger > 80 && state.acknowledged === 0 && !acknowledgesFirst(reply),
  wrongName: ({ state }, reply) => reply?.reply.names !== undefined && reply.reply.names !== state.emotion,
  untrue: ({ state }, reply) => reply !== undefined && (reply.about & ~state.revealed) !== 0,
  withReason: ({ state }, reply) =>
    state.acknowledged === 1 || carries(reply, 'validate') || carries(reply, 'checkFacts'),
  outsideCause: ({ script, state }, reply) => !script.ours && state.owned === 0 && !carries(reply, 'takeOwnership'),
  owned: ({ state }, reply) => state.owned === 1 || carries(reply, 'takeOwnership'),
  withApology: (ledger, reply) =>
    usedBefore(ledger, 'apologise') ||
    usedBefore(ledger, 'takeOwnership') ||
    carries(reply, 'apologise') ||
    carries(reply, 'takeOwnership'),
  vague: (_, reply) => reply?.reply.vague === true,
  withFact: ({ state }, reply) => reply?.saysFact === true || (state.informed === 1 && state.uninformed === 0),
  abused: ({ state }) => state.customer === 'escalating' || state.customer === 'demandsSupervisor',
  unchecked: ({ state, script }) =>
    state.acknowledged === 0 && script.keyFacts !== 0 && (state.revealed & script.keyFacts) === 0,
  handOverDue: ({ state, script }) => {
    if (state.customer === 'demandsSupervisor') return true;
    const left = script.mainConcerns & ~state.resolved;
    return (left & script.supervisorSolves) !== 0;
  },
};
