import type { Settings } from './settings.ts';

/** What the areas of the server are built from. Services take what they need out of it; routes get all of it. */
export interface Parts {
  readonly settings: Settings;
  /** Now, in milliseconds since 1970. Nothing else on the server reads a clock that counts. */
  readonly clock: () => number;
}
