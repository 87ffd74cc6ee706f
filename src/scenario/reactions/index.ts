import en from './en.json' with { type: 'json' };
import hans from './zh-Hans.json' with { type: 'json' };
import hant from './zh-Hant.json' with { type: 'json' };
import { fillIn } from '../placeholder.ts';
import type { Scenario } from '../schema.ts';
import { SHARED_THOUGHTS, type SharedThought } from '../thoughts.ts';
import type { Channel, Emotion, Language, Reaction } from '../vocabulary.ts';

/** Who would say it so: everybody or those who feel one thing, anywhere or on one channel. */
export type Speaker = Emotion | 'any' | `${Emotion | 'any'}/${Channel}`;

/** The lines any customer may say, in one language. Written in each language, not translated: people say other things. */
export interface SharedLines {
  readonly thoughts: Readonly<Record<Emotion, Readonly<Record<SharedThought, string>>>>;
  readonly reactions: Readonly<Record<Reaction, Readonly<Partial<Record<Speaker, readonly string[]>>>>>;
}

export const SHARED_LINES: Readonly<Record<Language, SharedLines>> = { en, 'zh-Hans': hans, 'zh-Hant': hant };

/**
 * What this customer says to a move that any customer reacts to: the scenario's own line, or a shared one that fits the
 * feeling and the channel. Wordings alternate with the turn, so that the same turn always says the same.
 */
export function reactionText(scenario: Scenario, reaction: Reaction, language: Language, turn = 0): string {
  const own = scenario.reactions[reaction];
  if (own !== undefined) return fillIn(own, scenario);
  const { emotion, channel } = scenario;
  const lines = SHARED_LINES[language].reactions[reaction];
  const speakers: readonly Speaker[] = [`${emotion}/${channel}`, emotion, `any/${channel}`, 'any'];
  const wordings = speakers.map((speaker) => lines[speaker]).find((found) => found !== undefined) ?? [];
  return wordings[turn % wordings.length] ?? '';
}

export interface Thought {
  readonly id: string;
  readonly text: string;
  readonly helps: boolean;
}

/** The three thoughts a trainee can reframe with: the scenario's own, or shared ones that fit the feeling. */
export function thoughtsOf(scenario: Scenario, language: Language = scenario.language): readonly Thought[] {
  if (scenario.thoughts) return scenario.thoughts.map((own) => ({ ...own, text: fillIn(own.text, scenario) }));
  const texts = SHARED_LINES[language].thoughts[scenario.emotion];
  return SHARED_THOUGHTS.map(({ id, helps }) => ({ id, text: texts[id], helps }));
}
