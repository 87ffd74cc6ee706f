import type { Selectable } from 'kysely';
import type { Tx } from '../data/database.ts';
import { among } from '../data/rows.ts';
import type { RunTable } from '../data/tables.ts';
import { bestsOf, isBetter, lockPersons, slot, write, type Best, type Change, type Counted } from './bests.ts';
import type { Board } from './board.ts';

/**
 * Counts new runs of people who are on boards, whose rows are locked (`lockPersons`): what is better than before replaces it.
 * @returns everybody's bests on the boards of these runs, as they are now, by `slot`
 */
export async function count(tx: Tx, runs: readonly Counted[]): Promise<ReadonlyMap<string, Best>> {
  const now = new Map<string, Best>();
  const changes: Change[] = [];
  for (const scenario of new Set(runs.map((run) => run.scenario))) {
    const candidates = bestsOf(runs.filter((run) => run.scenario === scenario));
    const before = await standingBests(tx, [...candidates.values()]);
    for (const [key, best] of candidates) {
      const known = before.get(key);
      const isNew = !known || isBetter(best, known);
      if (isNew) changes.push({ before: known, after: best });
      now.set(key, isNew ? best : known);
    }
  }
  await write(tx, changes);
  return now;
}

/**
 * Brings the boards in line with a person's row: nobody who is hidden, in no team or gone is on one, everybody else is with every best.
 * To be asked after `hidden` or `team_id` changed and before a person is erased (with `hidden` set). Twice is as good as once.
 */
export async function refresh(tx: Tx, person: string): Promise<void> {
  const onBoards = (await lockPersons(tx, [person])).get(person)?.onBoards ?? false;
  const rows = await tx.selectFrom('run').select(COUNTED).where('person_id', '=', person).execute();
  const earned = bestsOf(rows.map(counted));
  const before = await standingBests(tx, [...earned.values()]);
  await write(
    tx,
    [...earned].map(([key, best]) => ({ before: before.get(key), after: onBoards ? best : undefined })),
  );
}

/** The columns of a run that boards look at. */
export const COUNTED = [
  ...(['id', 'person_id', 'scenario', 'achieved_at'] as const),
  ...(['overall_tenths', 'listening_tenths', 'empathy_tenths', 'solution_tenths'] as const),
] as const;

export const counted = (row: Pick<Selectable<RunTable>, (typeof COUNTED)[number]>): Counted => ({
  ...{ run: row.id, person: row.person_id, scenario: row.scenario, achieved: row.achieved_at },
  tenths: {
    ...{ overall: row.overall_tenths, listening: row.listening_tenths },
    ...{ empathy: row.empathy_tenths, solution: row.solution_tenths },
  },
});

/** What stands now where these bests would stand, by `slot`. */
async function standingBests(tx: Tx, candidates: readonly Best[]): Promise<ReadonlyMap<string, Best>> {
  const boards = new Map<number, Board>(candidates.map(({ board }) => [board.id, board]));
  const persons = [...new Set(candidates.map(({ person }) => person))];
  if (persons.length === 0) return new Map();
  const rows = await tx
    .selectFrom('best')
    .select(['board_id', 'person_id', 'tenths', 'achieved_at', 'run_id'])
    .where(among(tx, 'board_id', [...boards.keys()]))
    .where(among(tx, 'person_id', persons))
    .execute();
  return new Map(
    rows.flatMap(({ board_id, person_id, tenths, achieved_at, run_id }) => {
      const board = boards.get(board_id);
      if (!board) return [];
      const best = { board, person: person_id, tenths, achieved: achieved_at, run: run_id };
      return [[slot(board_id, person_id), best]];
    }),
  );
}
