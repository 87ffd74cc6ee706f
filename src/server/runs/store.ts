import { sql, type Insertable, type Kysely, type Selectable } from 'kysely';
import type { OfEach } from '../../protocol/judge.ts';
import type { Ticket } from '../../protocol/run.ts';
import { lockPersons, slot, type Counted } from '../boards/bests.ts';
import { mainBoardOf } from '../boards/board.ts';
import { count } from '../boards/keep.ts';
import { histogramOf, type Histogram } from '../boards/ranks.ts';
import type { Tx } from '../data/database.ts';
import { among, given } from '../data/rows.ts';
import type { RunTable, Tables } from '../data/tables.ts';
import { Problem } from '../http/problem.ts';

/** A run that was replayed and found good. */
export interface GoodRun {
  readonly ticket: Ticket;
  readonly person: string;
  readonly timed: boolean;
  readonly moves: readonly string[];
  readonly bodyHash: string;
  readonly scores: OfEach;
  readonly tenths: OfEach;
  readonly achieved: number;
}

export type RunRow = Selectable<RunTable>;

/**
 * Stores runs, and what becomes of the boards by them, in one transaction. A run that is there already is not stored again.
 * @returns for each run its row, as it was first stored, or why it alone was not stored
 */
export async function storeRuns(tx: Tx, runs: readonly GoodRun[]): Promise<readonly (RunRow | Problem)[]> {
  const persons = await lockPersons(
    tx,
    runs.map(({ person }) => person),
  );
  const stored = await storedRuns(
    tx,
    runs.map(({ ticket }) => ticket.id),
  );
  const fresh = new Map<string, GoodRun>();
  for (const run of runs)
    if (persons.has(run.person) && !stored.has(run.ticket.id) && !fresh.has(run.ticket.id))
      fresh.set(run.ticket.id, run);
  const rows = await rowsOf(tx, [...fresh.values()], (person) => persons.get(person)?.onBoards ?? false);
  await insert(tx, rows);
  const now = new Map([...stored, ...rows.map((row) => [row.id, row] as const)]);
  return runs.map(({ ticket, person, bodyHash }) => {
    if (!persons.has(person)) return new Problem('sign-in-needed', 'This person is no longer known here. Join again.');
    return theSame(now.get(ticket.id), { person, bodyHash });
  });
}

/** A stored run, if it is the one that was sent; otherwise its ticket was used for another. */
export function theSame(
  row: RunRow | undefined,
  { person, bodyHash }: { readonly person: string; readonly bodyHash: string },
): RunRow | Problem {
  if (row?.person_id === person && row.body_hash === bodyHash) return row;
  return new Problem(
    'ticket-used',
    'Another run was sent with this ticket before. Every run needs a ticket of its own.',
  );
}

export async function storedRuns(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, RunRow>> {
  const rows = await db
    .selectFrom('run')
    .selectAll()
    .where(among(db, 'id', ids))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Counts the runs, and makes their rows with the ranks that they came to. */
async function rowsOf(
  tx: Tx,
  runs: readonly GoodRun[],
  isOnBoards: (person: string) => boolean,
): Promise<readonly RunRow[]> {
  const best = await bestBefore(tx, runs);
  const counted = runs.filter(({ person }) => isOnBoards(person)).map(asCounted);
  const bests = await count(tx, counted);
  const histograms = new Map<string, Histogram>();
  for (const { scenario } of counted)
    if (!histograms.has(scenario)) histograms.set(scenario, await histogramOf(tx, mainBoardOf(scenario).id));
  return runs.map((run): RunRow => {
    const { ticket, person, scores, tenths } = run;
    const key = `${person} ${ticket.scenario}`;
    const wasBest = tenths.overall > (best.get(key) ?? -1);
    if (wasBest) best.set(key, tenths.overall);
    const histogram = isOnBoards(person) ? histograms.get(ticket.scenario) : undefined;
    const standing = bests.get(slot(mainBoardOf(ticket.scenario).id, person));
    return {
      ...{ id: ticket.id, person_id: person, scenario: ticket.scenario, hash: ticket.hash, rules: ticket.rules },
      ...{ seed: ticket.seed, timed: run.timed ? 1 : 0, moves: JSON.stringify(run.moves), body_hash: run.bodyHash },
      ...{ overall: scores.overall, listening: scores.listening, empathy: scores.empathy, solution: scores.solution },
      ...{ overall_tenths: tenths.overall, listening_tenths: tenths.listening },
      ...{ empathy_tenths: tenths.empathy, solution_tenths: tenths.solution },
      ...{ achieved_at: run.achieved, was_best: wasBest ? 1 : 0 },
      rank: histogram && standing ? histogram.rank(standing.tenths) : null,
      rank_of: histogram ? histogram.of : null,
    };
  });
}

const asCounted = ({ ticket, person, achieved, tenths }: GoodRun): Counted => ({
  ...{ run: ticket.id, person, scenario: ticket.scenario, achieved, tenths },
});

/** The most tenths overall that each of these people had in each of these scenarios, by person and scenario. */
async function bestBefore(tx: Tx, runs: readonly GoodRun[]): Promise<Map<string, number>> {
  if (runs.length === 0) return new Map();
  const rows = await tx
    .selectFrom('run')
    .select(['person_id', 'scenario', (is) => is.fn.max('overall_tenths').as('most')])
    .where(among(tx, 'person_id', [...new Set(runs.map(({ person }) => person))]))
    .where(among(tx, 'scenario', [...new Set(runs.map(({ ticket }) => ticket.scenario))]))
    .groupBy(['person_id', 'scenario'])
    .execute();
  return new Map(rows.map(({ person_id, scenario, most }) => [`${person_id} ${scenario}`, most]));
}

const COLUMNS = {
  ...({ id: 'text', person_id: 'text', scenario: 'text', hash: 'text', rules: 'integer', seed: 'bigint' } as const),
  ...({ timed: 'integer', moves: 'text', body_hash: 'text' } as const),
  ...({ overall: 'integer', listening: 'integer', empathy: 'integer', solution: 'integer' } as const),
  ...({ overall_tenths: 'integer', listening_tenths: 'integer' } as const),
  ...({ empathy_tenths: 'integer', solution_tenths: 'integer' } as const),
  ...({ achieved_at: 'bigint', was_best: 'integer', rank: 'integer', rank_of: 'integer' } as const),
} satisfies Record<keyof Insertable<RunTable>, 'text' | 'integer' | 'bigint'>;

async function insert(tx: Tx, rows: readonly RunRow[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(COLUMNS).map((name) => sql.ref(name)));
  const values = given(
    tx,
    COLUMNS,
    rows.map((row) => ({ ...row })),
  );
  await sql`insert into run (${columns}) select ${columns} from ${values}`.execute(tx);
}
