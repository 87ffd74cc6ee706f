import type { Language } from '../../i18n/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Turn } from '../../engine/index.ts';
import type { Report } from './report.ts';
import type { Lines } from './words.ts';

/** What every part of the debrief is shown: the run, its words, and the way to a turn. */
export interface View {
  readonly report: Report;
  readonly scenario: Scenario;
  readonly lines: Lines;
  readonly language: Language;
  /** An earlier run to lay this one over. */
  readonly earlier: readonly Turn[] | undefined;
  /** The index of the open turn. */
  readonly open: number;
  /** Opens a turn where it is. */
  readonly choose: (index: number) => void;
  /** Opens a turn by its number and goes there. */
  readonly goTo: (turn: number) => void;
  /** Plays again from before a turn; undefined where that is not on offer. */
  readonly tryFrom: ((turn: number) => void) | undefined;
}
