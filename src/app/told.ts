import type { Scenario } from '../scenario/schema.ts';

/** A scenario as the rules play it, and the same in the language of the page. */
export interface Told {
  readonly played: Scenario;
  readonly words: Scenario;
}
