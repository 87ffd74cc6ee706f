import type { Reply } from '../scenario/beat.ts';
import { EMOTIONS } from '../scenario/vocabulary.ts';
import { CARE_LIMITS } from './care.ts';
import { HOLD_REASONS, type Move } from './move.ts';
import { fitsForm } from './record.ts';
import { BACK, END, type Script, type ScriptReply } from './script.ts';
import { PLACE, type State } from './state.ts';
import { nextSegment } from './talk.ts';

/** The replies on offer here and now, in the order they were written (rules R1-R5). */
export function offer(script: Script, state: State): readonly ScriptReply[] {
  const beat = script.beats[state.beat];
  if (!beat || state.phase !== 'talking') return [];
  const required = beat.required.every((topic) => state.wasAt(topic));
  const open = beat.replies.filter((reply) => {
    if (reply.temptation && state.holding === 'steady') return false;
    if (reply.when && !reply.when(state)) return false;
    if (reply.goto === BACK && state.hub < 0) return false; // no hub to go back to
    if (beat.topics.size === 0) return true;
    return beat.topics.has(reply.goto) ? !state.wasAt(reply.goto) : required || reply.harmful || reply.goto === END;
  });
  return state.holding === 'flooded' ? withoutTheSteadiest(open, state) : open;
}

/** Flooded, one no longer finds the steadiest words; one reply that does no harm always remains (rule R4). */
function withoutTheSteadiest(open: readonly ScriptReply[], state: State): readonly ScriptReply[] {
  const harmless = open.filter((reply) => !reply.harmful);
  if (harmless.length < 2) return open;
  const lead = state.words[PLACE.emotion] ?? 0;
  const best = harmless.reduce((most, reply) =>
    (reply.steadiness[lead] ?? 0) > (most.steadiness[lead] ?? 0) ? reply : most,
  );
  return open.filter((reply) => reply !== best);
}

/** May this be done now? */
export function isLegal(script: Script, state: State, timed: boolean, move: Move): boolean {
  const { phase } = state;
  switch (move.kind) {
    case 'wait':
    case 'backchannel':
      return phase === 'talking' && nextSegment(script, state) >= 0;
    case 'reply':
      return phase === 'talking' && offer(script, state).some(({ reply }) => reply.id === move.reply);
    case 'note':
      return mayNote(script, state, move.fact);
    case 'readEmotion':
      return (phase === 'talking' || phase === 'wrapUp') && state.read === '';
    case 'record':
      return phase === 'wrapUp' && state.recorded === 0 && fitsForm(script, move.slots);
    case 'resume':
      return phase === 'onHold' || phase === 'timePasses';
    case 'close':
      return phase === 'wrapUp' || mayPause(script, state);
    default:
      return isLegalPause(script, state, timed, move);
  }
}

/** A fact that was said and is not in the notes yet. */
const mayNote = (script: Script, state: State, fact: string): boolean =>
  state.phase !== 'ended' &&
  state.phase !== 'timePasses' &&
  script.facts.includes(fact) &&
  (state.revealed & ~state.noted & (1 << script.facts.indexOf(fact))) !== 0;

/** The customer has finished speaking: a pause does not cut them off. */
const mayPause = (script: Script, state: State): boolean => state.phase === 'talking' && nextSegment(script, state) < 0;

type Pause = Extract<
  Move,
  {
    kind: 'hold' | 'breathe' | 'reframe' | 'askSupport' | 'escalate' | 'silence';
  }
>;

function isLegalPause(script: Script, state: State, timed: boolean, move: Pause): boolean {
  const pausing = mayPause(script, state);
  switch (move.kind) {
    case 'hold':
      return pausing && state.holds < CARE_LIMITS.holds;
    case 'breathe':
      return (pausing || state.phase === 'onHold') && state.breaths < CARE_LIMITS.breaths;
    case 'reframe': {
      const index = script.thoughts.findIndex(({ id }) => id === move.thought);
      return pausing && index >= 0 && (state.thoughts & (1 << index)) === 0;
    }
    case 'askSupport':
      return (pausing || state.phase === 'onHold') && state.supported === 0;
    case 'escalate':
      return pausing;
    case 'silence':
      return timed && pausing && state.silences < CARE_LIMITS.silences;
  }
}

/** Every move that is legal now; `record` stands once, with nothing filled in. */
export function legalMovesIn(script: Script, state: State, timed: boolean): readonly Move[] {
  const candidates: readonly Move[] = [
    { kind: 'wait' },
    { kind: 'backchannel' },
    ...offer(script, state).map(({ reply }): Move => ({
      kind: 'reply',
      reply: reply.id,
    })),
    ...script.facts.map((fact): Move => ({ kind: 'note', fact })),
    ...EMOTIONS.map((emotion): Move => ({ kind: 'readEmotion', emotion })),
    ...HOLD_REASONS.flatMap((reason): Move[] => [
      { kind: 'hold', announced: true, reason },
      { kind: 'hold', announced: false, reason },
    ]),
    { kind: 'resume' },
    { kind: 'breathe' },
    ...script.thoughts.map(({ id }): Move => ({
      kind: 'reframe',
      thought: id,
    })),
    { kind: 'askSupport' },
    { kind: 'escalate', briefed: true },
    { kind: 'escalate', briefed: false },
    { kind: 'record', slots: {} },
    { kind: 'close' },
    { kind: 'silence' },
  ];
  return candidates.filter((move) => isLegal(script, state, timed, move));
}

/** The same replies, as the scenario has them. */
export const offeredReplies = (script: Script, state: State): readonly Reply[] =>
  offer(script, state).map(({ reply }) => reply);
