import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  IllegalMoveError,
  legalMoves,
  offered,
  play,
  save,
  scores,
  standing,
  type Move,
  type Session,
  type Standing,
  type Turn,
} from '../../engine/index.ts';
import { useDesk } from '../desk.ts';
import type { HeldTicket } from '../online/fate.ts';
import type { CallInProgress } from '../runs.ts';
import type { Speed } from '../settings.ts';
import { listSince, nextSlots, type SlotList } from './slots.ts';

/** A call as the page sees it. */
export interface Call {
  readonly session: Session;
  readonly now: Standing;
  readonly turn: Turn;
  readonly legal: readonly Move[];
  readonly list: SlotList;
  readonly act: (...moves: readonly Move[]) => void;
}

/**
 * Holds the session, plays moves on it, and keeps it after every one.
 * @param ticket lets a call that begins onto the boards
 */
export function useCall(first: Session, ticket: HeldTicket | undefined): Call {
  const { settings, call: left, keep, finish } = useDesk();
  const [origin] = useState(() => originOf(left) ?? { ticket });
  const [session, setSession] = useState(() => settled(first, settings.speed));
  const latest = useRef(session);
  const list = useRef<SlotList | undefined>(undefined);

  const act = useCallback(
    (...moves: readonly Move[]) => {
      const before = latest.current;
      const after = settled(moves.reduce(playIfLegal, before), settings.speed);
      if (after === before) return;
      latest.current = after;
      setSession(after);
      const { id: scenario, revision } = after.scenario;
      if (standing(after).phase === 'ended')
        finish(
          {
            ...{ scenario, revision, endedAt: Date.now(), earlier: origin.earlier, ticket: origin.ticket },
            ...{ overall: scores(after).overall, saved: save(after) },
          },
          origin.interrupted,
        );
      else keep({ ...inProgress(after), ...origin });
    },
    [settings.speed, keep, finish],
  );
  // From the first word on there is something to come back to.
  useEffect(() => keep({ ...inProgress(session), ...origin }), []);

  return useMemo(() => {
    list.current = nextSlots(list.current, listSince(session.turns), offered(session));
    return {
      session,
      now: standing(session),
      turn: lastTurn(session),
      legal: legalMoves(session),
      list: list.current,
      act,
    };
  }, [session, act]);
}

type Origin = Pick<CallInProgress, 'earlier' | 'interrupted' | 'ticket'>;

/** What a call was begun with, and what a second try was begun from, stays with it to its end. */
const originOf = (left: CallInProgress | 'broken' | undefined): Origin | undefined =>
  left === undefined || left === 'broken'
    ? undefined
    : { earlier: left.earlier, interrupted: left.interrupted, ticket: left.ticket };

export const inProgress = (session: Session): CallInProgress => ({
  scenario: session.scenario.id,
  revision: session.scenario.revision,
  turns: session.turns.length,
  saved: save(session),
});

/** A second click on what has gone by now does nothing. */
function playIfLegal(session: Session, move: Move): Session {
  try {
    return play(session, move);
  } catch (error) {
    if (error instanceof IllegalMoveError) return session;
    throw error;
  }
}

/** Where everything is to be shown at once, the customer says all they have to say. */
function settled(session: Session, speed: Speed): Session {
  let now = session;
  while (speed === 'once' && standing(now).moreToSay) now = play(now, { kind: 'wait' });
  return now;
}

function lastTurn({ turns }: Session): Turn {
  const turn = turns.at(-1);
  if (!turn) throw new Error('A session begins with the turn in which the customer arrives.');
  return turn;
}

/** Lets the customer's next sentence come when the last one has been read; false while something else is looked at. */
export function useReadingPace({ session, now, act }: Call, ms: number, going: boolean): void {
  const { settings } = useDesk();
  const shown = usePageShown();
  const runs = going && shown && now.moreToSay && settings.speed !== 'demand';
  useEffect(() => {
    if (!runs) return;
    const timer = setTimeout(() => act({ kind: 'wait' }), ms);
    return () => clearTimeout(timer);
  }, [runs, session, ms, act]);
}

/** True for about as long as it takes to say the last line. */
export function useSpeaking({ turn, now }: Call, ms: number): boolean {
  const [quietSince, setQuietSince] = useState(-1);
  const speaks = turn.said.some((said) => said.by === 'customer');
  useEffect(() => {
    const timer = setTimeout(() => setQuietSince(turn.number), Math.max(900, ms * 0.7));
    return () => clearTimeout(timer);
  }, [turn.number, ms]);
  return now.phase === 'talking' && speaks && quietSince !== turn.number;
}

function usePageShown(): boolean {
  const [shown, setShown] = useState(!document.hidden);
  useEffect(() => {
    const look = () => setShown(!document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return shown;
}
