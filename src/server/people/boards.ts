import type { Tx } from '../data/database.ts';

/** What people and teams ask of the boards, within their own transaction: both happen, or neither. */
export interface BoardsOfPeople {
  /**
   * Brings the boards in line with a person's row: nobody who is hidden or in no team is on one, everybody else is with every best.
   * To be asked after `hidden` or `team_id` changed, and before a person is erased (with `hidden` set). Twice is as good as once.
   */
  refresh(tx: Tx, person: string): Promise<void>;
  /** Takes these people for the transaction alone, so that nobody sends a run for them meanwhile. */
  lock(tx: Tx, persons: readonly string[]): Promise<unknown>;
}
