import type { Reply } from '../scenario/beat.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { CustomerState, Slot } from '../scenario/vocabulary.ts';
import type { Ledger, Mark } from './ledger.ts';
import { isLegal, legalMovesIn, offeredReplies } from './legal.ts';
import { moveText, type Move } from './move.ts';
import { scriptOf, type Script } from './script.ts';
import { mixed, shuffled } from './shuffle.ts';
import { levelsOf, State } from './state.ts';
import { begin, step } from './step.ts';
import type { Session, Turn } from './types.ts';

/** A session with what only the engine may look into. */
export interface OpenSession extends Session {
  readonly state: State;
  readonly marks: readonly (readonly Mark[])[];
}

/** How a run is played: the seed decides the order in which replies are shown; in the timed form silence is a move. */
export interface RunOptions {
  readonly seed?: number;
  readonly timed?: boolean;
}

/** Thrown for a move that is not legal where it was played. */
export class IllegalMoveError extends Error {
  override readonly name = 'IllegalMoveError';
  readonly move: Move;
  readonly legal: readonly Move[];

  constructor(move: Move, legal: readonly Move[], turn: number) {
    super(
      `Turn ${turn}: ${moveText(move)} is not possible here. ${legal.length === 0 ? 'The run has ended.' : `Possible: ${legal.map(moveText).join(', ')}.`}`,
    );
    this.move = move;
    this.legal = legal;
  }
}

/** Begins a run: the customer has arrived and said the first thing. Equal scenarios and seeds give equal runs, anywhere, at any time. */
export function open(scenario: Scenario, { seed = 1, timed = false }: RunOptions = {}): Session {
  const script = scriptOf(scenario);
  const ledger = begin(script);
  return sessionOf({
    scenario,
    seed,
    timed,
    turns: [turnOf(ledger, { kind: 'wait' }, State.blank(script))],
    state: ledger.state,
    marks: [ledger.marks],
  });
}

/**
 * Plays one move. The session given stays as it was.
 * @throws {IllegalMoveError} listing the moves that are possible
 */
export function play(session: Session, move: Move): Session {
  const { script, inner } = inside(session);
  if (!isLegal(script, inner.state, session.timed, move))
    throw new IllegalMoveError(move, legalMovesIn(script, inner.state, session.timed), inner.state.turn + 1);
  const ledger = step(script, inner.state, move);
  return sessionOf({
    ...inner,
    turns: [...inner.turns, turnOf(ledger, move, inner.state)],
    state: ledger.state,
    marks: [...inner.marks, ledger.marks],
  });
}

/** Plays a whole list of moves: what a server runs to check a run, and what brings a saved one back. */
export const replay = (scenario: Scenario, options: RunOptions, moves: readonly Move[]): Session =>
  moves.reduce(play, open(scenario, options));

/** Every move that is legal now; `record` stands once, with nothing filled in. */
export function legalMoves(session: Session): readonly Move[] {
  const { script, inner } = inside(session);
  return legalMovesIn(script, inner.state, session.timed);
}

/** The replies on offer now, in an order that follows from the run's seed: the place of a reply tells nothing. */
export function offered(session: Session): readonly Reply[] {
  const { script, inner } = inside(session);
  return shuffled(offeredReplies(script, inner.state), session.seed, inner.state.beat);
}

/** The record form: what it asks for, each with its wordings in an order that follows from the seed. */
export function recordForm(session: Session): readonly {
  readonly fact: string;
  readonly slot: Slot;
  readonly options: readonly {
    readonly choice: number;
    readonly line: string;
  }[];
}[] {
  return Object.entries(session.scenario.facts).flatMap(([fact, { slot, decoys }], index) => {
    if (decoys.length === 0) return [];
    const wordings = [
      { choice: 0, line: `facts.${fact}` },
      ...decoys.map((_, place) => ({
        choice: place + 1,
        line: `facts.${fact}.decoys.${place + 1}`,
      })),
    ];
    return [{ fact, slot, options: shuffled(wordings, session.seed, 7, index) }];
  });
}

/** Opens a session up for the engine's own parts. */
export function inside(session: Session): {
  readonly script: Script;
  readonly inner: OpenSession;
} {
  return { script: scriptOf(session.scenario), inner: session as OpenSession }; // every session is made by sessionOf
}

const sessionOf = (inner: OpenSession): Session => inner;

/** A number that tells two states apart: for comparing a replay with what was saved. */
export function fingerprint(session: Session): number {
  return mixed(...inside(session).inner.state.words);
}

const named = (names: readonly string[], mask: number): readonly string[] =>
  names.filter((_, index) => (mask & (1 << index)) !== 0);

function turnOf(ledger: Ledger, move: Move, before: State): Turn {
  const { state, script } = ledger;
  return {
    number: state.turn,
    move,
    said: ledger.said,
    reasons: ledger.reasons,
    levels: levelsOf(state),
    emotion: state.emotion,
    customer: state.customer as CustomerState, // a customer has arrived before the first turn ends
    composure: state.holding,
    stage: state.stage,
    phase: state.phase,
    revealed: named(script.facts, state.revealed & ~before.revealed),
    voiced: named(script.concerns, state.voiced & ~before.voiced),
    resolved: named(script.concerns, state.resolved & ~before.resolved),
    kept: named(script.remedyNames, ledger.kept),
    broken: named(script.remedyNames, ledger.broken),
  };
}
