import { legalMoves, play, type Move, type Session } from '../engine/index.ts';
import { dice } from './calls.ts';

/** One of the legal moves, or undefined at the end. A record form is filled in at random, notes are rarer than words. */
export function anyMove(session: Session, roll: (sides: number) => number): Move | undefined {
  const legal = legalMoves(session);
  const words = legal.filter(({ kind }) => kind === 'reply' || kind === 'wait' || kind === 'backchannel');
  const from = words.length > 0 && roll(3) > 0 ? words : legal;
  const move = from[roll(Math.max(1, from.length))];
  return move?.kind === 'record' ? { kind: 'record', slots: anySlots(session, roll) } : move;
}

function anySlots(session: Session, roll: (sides: number) => number): Record<string, number> {
  const asked = Object.entries(session.scenario.facts).filter(([, { decoys }]) => decoys.length > 0);
  return Object.fromEntries(
    asked.filter(() => roll(3) > 0).map(([fact, { decoys }]) => [fact, roll(decoys.length + 1)]),
  );
}

/** Plays legal moves at random, at most so many; every session on the way is handed to `see`. */
export function walk(
  from: Session,
  seed: number,
  most: number,
  see: (session: Session) => void = () => undefined,
): Session {
  const roll = dice(seed);
  let session = from;
  see(session);
  for (let played = 0; played < most; played += 1) {
    const move = anyMove(session, roll);
    if (!move) break;
    session = play(session, move);
    see(session);
  }
  return session;
}
