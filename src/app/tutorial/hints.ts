import { standing, type MoveKind, type Session, type Standing } from '../../engine/index.ts';

/** What the first call teaches, in the order in which it comes up. */
export const HINTS = ['listen', 'nod', 'note', 'reply', 'breathe', 'read', 'record'] as const;
export type Hint = (typeof HINTS)[number];

interface Row {
  /** The move that shows it has been understood. */
  readonly move: MoveKind;
  readonly due: (now: Standing, replies: number) => boolean;
}

const free = ({ phase, moreToSay }: Standing): boolean => phase === 'talking' && !moreToSay;

const ROWS: Readonly<Record<Hint, Row>> = {
  listen: { move: 'wait', due: ({ moreToSay }) => moreToSay },
  nod: { move: 'backchannel', due: ({ moreToSay }) => moreToSay },
  note: { move: 'note', due: ({ phase, revealed }) => phase === 'talking' && revealed.length > 0 },
  reply: { move: 'reply', due: free },
  breathe: { move: 'breathe', due: (now, replies) => free(now) && replies === 1 },
  read: { move: 'readEmotion', due: (now, replies) => free(now) && replies >= 2 },
  record: { move: 'record', due: ({ phase }) => phase === 'wrapUp' },
};

/** The hint that is due now: the first that fits, has not been followed yet and has not been put away. */
export function hintFor(session: Session, shown: readonly Hint[]): Hint | undefined {
  const now = standing(session);
  // The first turn is the customer’s arrival.
  const made = (kind: MoveKind): number => session.turns.slice(1).filter(({ move }) => move.kind === kind).length;
  return HINTS.find(
    (hint) => !shown.includes(hint) && made(ROWS[hint].move) === 0 && ROWS[hint].due(now, made('reply')),
  );
}

export const moveOf = (hint: Hint): MoveKind => ROWS[hint].move;
