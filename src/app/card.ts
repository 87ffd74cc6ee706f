import type { CHANNELS, COMPLAINTS, Emotion, Language } from '../scenario/vocabulary.ts';

/** What the library knows of a scenario before anybody opens it. */
export interface Card {
  readonly id: string;
  readonly revision: number;
  readonly source: Language;
  readonly emotion: Emotion;
  readonly complaint: (typeof COMPLAINTS)[number];
  readonly channel: (typeof CHANNELS)[number];
  /** 1..5 */
  readonly difficulty: number;
  readonly minutes: number;
  /** Address of a still picture of the customer, square. */
  readonly portrait: string;
  readonly words: Readonly<
    Record<Language, { readonly title: string; readonly summary: string; readonly name: string }>
  >;
}
