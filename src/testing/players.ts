import { legalMoves, offered, open, play, scores, standing, type Move, type Session } from '../engine/index.ts';
import type { Reply } from '../scenario/beat.ts';
import type { Scenario } from '../scenario/schema.ts';
import { dice } from './calls.ts';

/** Chooses one of the replies on offer. */
export type Choice = (replies: readonly Reply[], roll: (sides: number) => number) => Reply | undefined;

export const anyReply: Choice = (replies, roll) => replies[roll(replies.length)];

/** Always a reply that does this, where one is on offer; else any. */
export const always =
  (prefers: (reply: Reply) => boolean): Choice =>
  (replies, roll) => {
    const liked = replies.filter(prefers);
    return anyReply(liked.length > 0 ? liked : replies, roll);
  };

/** How a player listens: every segment to its end, or now and then, and what they write down. */
export interface Manner {
  /** One in so many segments is cut off; 0 never. */
  readonly cutsOneIn: number;
  readonly notes: boolean;
}

export const PATIENT: Manner = { cutsOneIn: 0, notes: true };
export const HASTY: Manner = { cutsOneIn: 3, notes: false };

/** Plays a run on to its end by one way of choosing; the record and the reading of the feeling come out as chance will have it. */
export function playOn(from: Session, choose: Choice, manner: Manner, seed: number): Session {
  const roll = dice(seed);
  let session = from;
  for (let moves = 0; moves < 200 && standing(session).phase !== 'ended'; moves += 1) {
    const move = next(session, choose, manner, roll);
    if (!move) break;
    session = play(session, move);
  }
  return session;
}

function next(session: Session, choose: Choice, manner: Manner, roll: (sides: number) => number): Move | undefined {
  const legal = legalMoves(session);
  const has = (kind: Move['kind']) => legal.find((move) => move.kind === kind);
  if (manner.notes && has('note')) return has('note');
  if (has('wait') && (manner.cutsOneIn === 0 || roll(manner.cutsOneIn) > 0)) return has('wait');
  const replies = offered(session);
  if (replies.length > 0) {
    const reply = choose(replies, roll);
    return reply && { kind: 'reply', reply: reply.id };
  }
  const readings = legal.filter(({ kind }) => kind === 'readEmotion');
  return (
    readings[roll(Math.max(1, readings.length))] ??
    filledIn(session, has('record'), roll) ??
    has('resume') ??
    has('close') ??
    has('wait')
  );
}

/** The record form, every answer by chance. */
function filledIn(session: Session, record: Move | undefined, roll: (sides: number) => number): Move | undefined {
  if (!record) return undefined;
  const asked = Object.entries(session.scenario.facts).filter(([, { decoys }]) => decoys.length > 0);
  return {
    kind: 'record',
    slots: Object.fromEntries(asked.map(([fact, { decoys }]) => [fact, roll(decoys.length + 1)])),
  };
}

/** The mean overall score of so many runs. */
export function meanScore(scenario: Scenario, choose: Choice, manner: Manner, runs: number): number {
  let sum = 0;
  for (let seed = 1; seed <= runs; seed += 1)
    sum += scores(playOn(open(scenario, { seed }), choose, manner, seed * 7919)).overall;
  return sum / runs;
}
