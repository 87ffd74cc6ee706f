import type { Evidence, Move, Turn } from '../../engine/index.ts';

/** Where to look for criteria that are counted over the whole run rather than marked at a turn. */
const SHOWN_BY: Readonly<Record<string, (turn: Turn, turns: readonly Turn[]) => boolean>> = {
  LI4: ({ revealed }) => revealed.length > 0,
  LI5: does('note'),
  LI6: does('record'),
  EM1: does('readEmotion'),
  EM6: (turn, turns) => turn === turns.at(-1),
  SO2: ({ resolved }) => resolved.length > 0,
  SO6: ({ resolved }) => resolved.length > 0,
  SP2: ({ broken }) => broken.length > 0,
};

function does(kind: Move['kind']): (turn: Turn) => boolean {
  return ({ move }) => move.kind === kind;
}

/** The same evidence, with the turns that show it wherever some do. */
export const withTurns = (evidence: readonly Evidence[], turns: readonly Turn[]): Evidence[] =>
  evidence.map((one) => {
    const shows = SHOWN_BY[one.rule];
    if (one.turns.length > 0 || !shows) return one;
    return { ...one, turns: turns.filter((turn) => shows(turn, turns)).map(({ number }) => number) };
  });
