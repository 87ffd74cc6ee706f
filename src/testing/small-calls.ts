import { scenarioSchema, type Scenario, type ScenarioInput } from '../scenario/schema.ts';
import type { Emotion, Tactic } from '../scenario/vocabulary.ts';
import { open, play, readMove, type Session } from '../engine/index.ts';
import { aScenarioFile } from './scenarios.ts';

type BeatInput = NonNullable<ScenarioInput['beats']>[string];
type ReplyInput = BeatInput['replies'][number];

/** A reply by what it does; it leads on to the next beat, or ends the talk from the last. */
export interface Say extends Partial<Omit<ReplyInput, 'does'>> {
  readonly does: readonly Tactic[];
}

/** A call of beats in a row in which every beat offers the same replies, by name. */
export function callOf(
  emotion: Emotion,
  beats: number,
  replies: Readonly<Record<string, Say>>,
  overrides: Partial<ScenarioInput> & { readonly says?: BeatInput['says'] } = {},
): Scenario {
  const { says = [{ text: 'Something.' }], ...rest } = overrides;
  const levels = { anger: 10, anxiety: 10, disappointment: 10, trust: 0, [emotion]: 72 };
  return scenarioSchema.parse({
    ...aScenarioFile(),
    emotion,
    customer: {
      name: 'A. Customer',
      looks: 'amara',
      situation: { fault: 'ours', expected: true, repairable: 'partly', stakes: 'mid', before: 0 },
      levels,
    },
    start: 'b1',
    beats: Object.fromEntries(
      Array.from({ length: beats }, (_, index) => [
        `b${index + 1}`,
        {
          says,
          replies: Object.entries(replies).map(([id, say]) => ({
            id,
            text: id,
            goto: index + 1 < beats ? `b${index + 2}` : 'end',
            ...say,
            does: [...say.does],
          })),
        },
      ]),
    ),
    ...rest,
  });
}

/** Plays short move texts, one after the other. */
export const playAll = (session: Session, moves: readonly string[]): Session =>
  moves.reduce((run, move) => play(run, readMove(move)), session);

/** Opens a call and says these replies, one per beat. */
export const sayAll = (scenario: Scenario, replies: readonly string[]): Session =>
  playAll(
    open(scenario),
    replies.map((reply) => `reply(${reply})`),
  );
