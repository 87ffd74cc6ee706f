import type { PublishedCard } from '../protocol/publishing.ts';
import type { Emotion } from '../scenario/vocabulary.ts';
import type { Face } from '../stage/view.ts';

/** What the library knows of a scenario before anybody opens it. */
export interface Card extends PublishedCard {
  readonly id: string;
  readonly revision: number;
  /** Content hash of the scenario as it is played: what tickets and boards know it by. */
  readonly hash: string;
  /** Address of a still picture of the customer, square. */
  readonly portrait: string;
}

/** How a customer looks on the card, before anybody has spoken. */
export const FACE_AT_FIRST: Readonly<Record<Emotion, Face>> = {
  anger: 'angry',
  anxiety: 'worried',
  disappointment: 'letdown',
};
