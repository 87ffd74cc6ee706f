import type { Ranked, Span } from '../../protocol/ranked.ts';

/** Which board is looked at. */
export interface Chosen {
  readonly scenario: string;
  readonly span: Span;
  readonly ranked: Ranked;
  /** An earlier season; the present one when absent. */
  readonly season: string | undefined;
}
