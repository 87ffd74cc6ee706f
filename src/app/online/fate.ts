import type { ProblemName } from '../../protocol/problems.ts';
import type { Receipt } from '../../protocol/run.ts';

/** A ticket as this browser keeps it: it lets one run onto the boards. */
export interface HeldTicket {
  /** Also the id of the run. */
  readonly id: string;
  /** What the server signed; only it reads this. */
  readonly token: string;
  readonly scenario: string;
  readonly hash: string;
  readonly rules: number;
  readonly seed: number;
  /** Whom it was issued to; absent for a guest's. */
  readonly person?: string | undefined;
  /** Good until then, by the clock of this browser. */
  readonly until: number;
}

export interface Refusal {
  readonly name: ProblemName;
  /** As the server said it, in English; the page words `name` in the reader's language. */
  readonly detail?: string | undefined;
}

/** What became of a run: counted, refused for good, or to be tried again. None yet means that nobody has tried. */
export type Fate =
  | { readonly id: string; readonly receipt: Receipt; readonly before?: number | undefined }
  | { readonly id: string; readonly refused: Refusal }
  | { readonly id: string; readonly tries: number; readonly after: number };
