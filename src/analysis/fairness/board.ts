import { TACTIC_TABLE, type Move, type MoveKind, type Stepper } from '../../engine/index.ts';
import type { Reply } from '../../scenario/beat.ts';
import { linesOf } from '../../scenario/lines.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { EMOTIONS, familyOf, type Emotion, type Language, type Tactic } from '../../scenario/vocabulary.ts';
import { notedInConditions } from './noted.ts';

/** A reply, and what can be told of it by looking. */
export interface BoardReply {
  readonly beat: number;
  /** Its place among the replies of its beat as written. */
  readonly index: number;
  readonly reply: Reply;
  /** The number of the move that says it. */
  readonly move: number;
  readonly harmful: boolean;
  /** How polite it sounds, see COURTESY. */
  readonly courtesy: number;
  /** Calming steps per feeling at first use, by the table of effects. */
  readonly calms: Readonly<Record<Emotion, number>>;
  /** Its tactics by their places in the state's `used`. */
  readonly uses: readonly number[];
  /** Does it grant or promise what only a supervisor may? */
  readonly aboveUs: boolean;
  /** Characters, by language. */
  readonly lengths: Readonly<Partial<Record<Language, number>>>;
}

/** A scenario laid out for those who play it by the million: the moves sorted by what they are. */
export interface Board {
  readonly stepper: Stepper;
  readonly scenario: Scenario;
  /** In every language there is, the scenario's own first. */
  readonly languages: readonly Language[];
  readonly beats: readonly string[];
  readonly facts: readonly string[];
  /** By number of the move. */
  readonly kinds: readonly MoveKind[];
  /** By number of the beat, then by number of the move. */
  readonly replies: readonly ReadonlyMap<number, BoardReply>[];
  readonly wait: number;
  readonly backchannel: number;
  readonly close: number;
  readonly resume: number;
  readonly breathe: number;
  readonly askSupport: number;
  /** The reading of the feeling the customer called with, and a wrong one. */
  readonly readRight: number;
  readonly readWrong: number;
  /** The record filled in rightly, and wrongly; -1 where it asks for nothing. */
  readonly recordRight: number;
  readonly recordWrong: number;
  /**
   * Is this a move of the talk (1), or made at the desk, where nobody on the line can tell (0)? Notes belong to the talk where
   * a condition asks for them.
   */
  readonly ofTheTalk: readonly (0 | 1)[];
  /** Facts (bit by bit) that the record asks for. */
  readonly asked: number;
  /** Facts (bit by bit) whose notes belong to the talk. */
  readonly notesThatCount: number;
}

/** Lays out a scenario. `others` is the same scenario in other languages. */
export function boardOf(stepper: Stepper, others: readonly Scenario[] = []): Board {
  const { scenario, moves } = stepper;
  const facts = Object.keys(scenario.facts);
  const notesThatCount = notedInConditions(scenario);
  const find = (is: (move: Move) => boolean): number => moves.findIndex(is);
  const kind = (wanted: MoveKind): number => find((move) => move.kind === wanted);
  const led = stepper.state(stepper.open()).emotion;
  const asked = Object.values(scenario.facts).reduce(
    (mask, { decoys }, bit) => (decoys.length > 0 ? mask | (1 << bit) : mask),
    0,
  );
  const asks = asked !== 0;
  const record = (choice: number): number =>
    find((move) => move.kind === 'record' && Object.values(move.slots)[0] === choice);
  return {
    stepper,
    scenario,
    languages: [scenario, ...others].map(({ language }) => language),
    beats: Object.keys(scenario.beats),
    facts,
    kinds: moves.map((move) => move.kind),
    replies: boardReplies(scenario, moves, [scenario, ...others]),
    wait: kind('wait'),
    backchannel: kind('backchannel'),
    close: kind('close'),
    resume: kind('resume'),
    breathe: kind('breathe'),
    askSupport: kind('askSupport'),
    readRight: find((move) => move.kind === 'readEmotion' && move.emotion === led),
    readWrong: find((move) => move.kind === 'readEmotion' && move.emotion !== led),
    recordRight: asks ? record(0) : -1,
    recordWrong: asks ? record(1) : -1,
    ofTheTalk: moves.map((move, number) => {
      if (move.kind === 'readEmotion') return 0;
      if (move.kind === 'record') return asks && number === record(0) ? 1 : 0;
      if (move.kind === 'note') return (notesThatCount & (1 << facts.indexOf(move.fact))) === 0 ? 0 : 1;
      return 1;
    }),
    asked,
    notesThatCount,
  };
}

function boardReplies(
  scenario: Scenario,
  moves: readonly Move[],
  inEach: readonly Scenario[],
): readonly ReadonlyMap<number, BoardReply>[] {
  const numbers = new Map(
    moves.flatMap((move, number) => (move.kind === 'reply' ? [[move.reply, number] as const] : [])),
  );
  const words = inEach.map((one) => [one.language, linesOf(one)] as const);
  return Object.entries(scenario.beats).map(
    ([name, { replies }], beat) =>
      new Map(
        replies.flatMap((reply, index): [number, BoardReply][] => {
          const move = numbers.get(reply.id);
          if (move === undefined) return [];
          const lengths = words.map(([language, lines]) => [language, (lines.get(`${name}.${reply.id}`) ?? '').length]);
          return [
            [
              move,
              {
                beat,
                index,
                reply,
                move,
                ...lookOf(scenario, reply),
                lengths: Object.fromEntries(lengths) as BoardReply['lengths'],
              },
            ],
          ]; // pairs of languages and lengths
        }),
      ),
  );
}

const lookOf = (
  scenario: Scenario,
  reply: Reply,
): Pick<BoardReply, 'harmful' | 'courtesy' | 'calms' | 'uses' | 'aboveUs'> => ({
  harmful: reply.fatal !== undefined || reply.does.some((tactic) => familyOf(tactic) === 'harmful'),
  courtesy: reply.does.reduce((sum, tactic) => sum + courtesyOf(tactic), 0),
  calms: Object.fromEntries(
    EMOTIONS.map((emotion) => [
      emotion,
      reply.does.reduce((sum, tactic) => sum + TACTIC_TABLE[tactic].effects[emotion], 0),
    ]),
  ) as Record<Emotion, number>, // fromEntries forgets the keys
  uses: reply.does.map((tactic) => TACTIC_TABLE[tactic].index),
  aboveUs: [reply.agrees, reply.gives, reply.promises?.remedy].some(
    (name) => name !== undefined && scenario.remedies[name]?.authority === 'supervisor',
  ),
});

/** How polite a tactic sounds, whatever it does: thanks and apologies most, then care; harm is rude. Ours. */
const COURTESY: Readonly<Partial<Record<Tactic, number>>> = {
  apologise: 3,
  thank: 3,
  validate: 2,
  takeOwnership: 2,
  nameEmotion: 1,
  paraphrase: 1,
  openQuestion: 1,
  neutralSuggestion: 1,
  reassure: 1,
};
const courtesyOf = (tactic: Tactic): number => (familyOf(tactic) === 'harmful' ? -3 : (COURTESY[tactic] ?? 0));
