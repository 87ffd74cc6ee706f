import type { Scenario } from '../scenario/schema.ts';
import { EMOTIONS } from '../scenario/vocabulary.ts';
import { Ledger } from './ledger.ts';
import { isLegal, offer } from './legal.ts';
import { HOLD_REASONS, type Move, type MoveKind } from './move.ts';
import { scriptOf, type Script, type ScriptReply } from './script.ts';
import { pointsOf, skillScores, type Points, type SkillScores } from './score/score.ts';
import type { State } from './state.ts';
import { begin, TABLES, takeReply, takeTurn } from './step.ts';
import { nextSegment } from './talk.ts';
import type { Phase } from './types.ts';

/**
 * Where a run stands, without how it came there and without the count of turns: what programs step through by the million.
 * Made by a stepper and changed in place by it. Two positions with equal words go on alike.
 */
export interface Position {
  readonly state: State;
}

/** One scenario, ready to be stepped by the million: no reasons, no turns, nothing kept but where the run stands. */
export interface Stepper {
  readonly scenario: Scenario;
  /** Every move that this scenario can ever allow, numbered by its place: replies first. A record form stands empty, all right and all wrong. */
  readonly moves: readonly Move[];
  /** A run at its beginning: the customer has said the first thing. */
  open(): Position;
  copy(position: Position): Position;
  /** Makes `into` equal to `from` without making anything new. */
  copyTo(from: Position, into: Position): void;
  /** The numbers of the moves that are legal here, replies first, as they were written; none at the end. */
  legal(position: Position): readonly number[];
  /** Plays a legal move in place. Whether it is legal is not asked. */
  play(position: Position, move: number): void;
  /** The scores as they would be if the run ended here; overall is 0 after a fatal act. */
  scores(position: Position): SkillScores;
  state(position: Position): Readonly<State>;
  /** What each criterion and penalty comes to if the run ended here, with this on the desk in place of what was done. */
  points(position: Position, desk?: Desk): readonly Points[];
  /** `scores`, with this on the desk in place of what was done. */
  scoresWith(position: Position, desk: Desk): SkillScores;
}

/** What a trainee does for themselves, which nobody on the line can tell: notes, the reading of the feeling, the record. */
export type Desk = Readonly<Pick<State, 'noted' | 'readRight' | 'recordRight' | 'recordWrong'>>;

/** Makes the stepper of a scenario; in the timed form silence is a move. */
export function stepperOf(scenario: Scenario, { timed = false }: { readonly timed?: boolean } = {}): Stepper {
  const script = scriptOf(scenario);
  const replies = [...new Set(script.beats.flatMap((beat) => beat.replies.map(({ reply }) => reply.id)))];
  const numberOf = new Map(replies.map((id, number) => [id, number]));
  const others = otherMoves(script, scenario);
  const moves: readonly Move[] = [...replies.map((reply): Move => ({ kind: 'reply', reply })), ...others];
  const moveAt = (number: number): Move => {
    const move = moves[number];
    if (!move) throw new RangeError(`There is no move ${number}: there are ${moves.length}.`);
    return move;
  };
  const possible = possibleIn(moves);
  const atBeat: readonly (readonly (ScriptReply | undefined)[])[] = script.beats.map(({ byId }) =>
    replies.map((id) => byId.get(id)),
  );
  return {
    scenario,
    moves,
    open: () => withoutTurns(new Ledger(script, begin(script).state, true)),
    copy: ({ state }) => new Ledger(script, state.copy(), true),
    copyTo({ state }, into) {
      into.state.become(state);
    },
    legal({ state }) {
      const legal = offer(script, state).map(({ reply }) => numberOf.get(reply.id) ?? 0);
      for (const { move, numbers } of possible[situationIn(script, state)])
        if (isLegal(script, state, timed, move)) for (const number of numbers) legal.push(number);
      return legal;
    },
    play(position, number) {
      if (!(position instanceof Ledger)) throw new TypeError('This position was not made by a stepper.');
      const ledger = position;
      ledger.turnOver();
      const reply = atBeat[ledger.state.beat]?.[number];
      if (reply && number < replies.length) takeReply(ledger, reply, TABLES);
      else takeTurn(ledger, moveAt(number), TABLES);
      withoutTurns(ledger);
    },
    scores: ({ state }) => scoresOf(script, state),
    state: ({ state }) => state,
    points: ({ state }, desk) => atDesk(state, desk, () => pointsOf(script, state)),
    scoresWith: ({ state }, desk) => atDesk(state, desk, () => scoresOf(script, state)),
  };
}

/** Where a run stands, as far as it decides which kinds of moves there can be. */
type Situation = Exclude<Phase, 'talking'> | 'listening' | 'speaking';

const situationIn = (script: Script, state: State): Situation => {
  const { phase } = state;
  if (phase !== 'talking') return phase;
  return nextSegment(script, state) >= 0 ? 'listening' : 'speaking';
};

/** The kinds of moves but replies that can be legal: the others need not be asked about, a million times over. */
const POSSIBLE: Readonly<Record<Situation, readonly MoveKind[]>> = {
  listening: ['wait', 'backchannel', 'note', 'readEmotion'],
  speaking: ['close', 'hold', 'breathe', 'reframe', 'askSupport', 'escalate', 'silence', 'note', 'readEmotion'],
  onHold: ['resume', 'breathe', 'askSupport', 'note'],
  wrapUp: ['close', 'note', 'readEmotion', 'record'],
  timePasses: ['resume'],
  ended: [],
};

/** Of these kinds all moves are legal together, or none is: asking about one will do. */
const ALIKE: readonly MoveKind[] = ['hold', 'escalate', 'readEmotion', 'record'];

/** Moves that stand side by side and are legal together, by their numbers; and one of them to ask about. */
interface Group {
  readonly move: Move;
  readonly numbers: number[];
}

/** The groups that there can be in each situation, in the order of the moves. */
function possibleIn(moves: readonly Move[]): Readonly<Record<Situation, readonly Group[]>> {
  const groups: Group[] = [];
  for (const [number, move] of moves.entries()) {
    const last = groups.at(-1);
    if (last?.move.kind === move.kind && ALIKE.includes(move.kind)) last.numbers.push(number);
    else groups.push({ move, numbers: [number] });
  }
  const possible = Object.entries(POSSIBLE).map(([situation, kinds]) => [
    situation,
    groups.filter(({ move }) => kinds.includes(move.kind)),
  ]);
  return Object.fromEntries(possible) as Record<Situation, readonly Group[]>; // fromEntries forgets the keys
}

function scoresOf(script: Script, state: State): SkillScores {
  const scores = skillScores(script, state);
  return state.failed === '' ? scores : { ...scores, overall: 0 };
}

/** What comes of a state with this on the desk; the state is as it was afterwards. */
function atDesk<T>(state: State, desk: Desk | undefined, look: () => T): T {
  if (!desk) return look();
  const { noted, readRight, recordRight, recordWrong } = state;
  lay(state, desk);
  const seen = look();
  lay(state, { noted, readRight, recordRight, recordWrong });
  return seen;
}

function lay(state: State, { noted, readRight, recordRight, recordWrong }: Desk): void {
  state.noted = noted;
  state.readRight = readRight;
  state.recordRight = recordRight;
  state.recordWrong = recordWrong;
}

/** When something happened is for telling, not for going on. */
function withoutTurns(ledger: Ledger): Ledger {
  ledger.state.turn = 0;
  ledger.state.failedTurn = 0;
  return ledger;
}

function otherMoves({ thoughts, facts }: Script, scenario: Scenario): readonly Move[] {
  const asked = Object.entries(scenario.facts).filter(([, { decoys }]) => decoys.length > 0);
  const filledIn = (choice: number): Move => ({
    kind: 'record',
    slots: Object.fromEntries(asked.map(([fact]) => [fact, choice])),
  });
  return [
    { kind: 'wait' },
    { kind: 'backchannel' },
    { kind: 'close' },
    { kind: 'resume' },
    ...HOLD_REASONS.flatMap((reason): Move[] => [
      { kind: 'hold', announced: true, reason },
      { kind: 'hold', announced: false, reason },
    ]),
    { kind: 'breathe' },
    ...thoughts.map(({ id }): Move => ({ kind: 'reframe', thought: id })),
    { kind: 'askSupport' },
    { kind: 'escalate', briefed: true },
    { kind: 'escalate', briefed: false },
    { kind: 'silence' },
    ...facts.map((fact): Move => ({ kind: 'note', fact })),
    ...EMOTIONS.map((emotion): Move => ({ kind: 'readEmotion', emotion })),
    { kind: 'record', slots: {} },
    ...(asked.length > 0 ? [filledIn(0), filledIn(1)] : []),
  ];
}
