import { setImmediate as breathe } from 'node:timers/promises';
import { TEAM_MINIMUM, type BoardQuery, type TeamBoard, type TeamRow } from '../../protocol/board.ts';
import type { Ranked, Span } from '../../protocol/ranked.ts';
import { seasonOf, spanOf } from '../../protocol/season.ts';
import type { Database } from '../data/database.ts';
import { among } from '../data/rows.ts';
import { Problem } from '../http/problem.ts';

/** One team in one season. */
interface Team {
  readonly team: string;
  readonly name: string;
  readonly members: number;
  /** Members with at least one result. */
  readonly taking: number;
  /** Mean over these members of the mean of their bests; whole tenths. */
  readonly tenths: number;
}

interface Kept {
  readonly at: number;
  readonly teams: readonly Team[];
}

/** Standings this old are shown while newer ones are worked out. */
const FRESH_MS = 2000;
const MOST_KEPT = 50;
/** Teams looked at in one question, so that no question takes long and others come between. */
const TEAMS_AT_ONCE = 50;

/**
 * Teams against teams: for each member the mean of the bests over the scenarios they played this season, for the team the mean over
 * these members. So neither many members nor many scenarios win by themselves; who takes part in nothing counts neither way,
 * but a team needs enough who do (`TEAM_MINIMUM`).
 */
export class TeamStandings {
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #kept = new Map<string, Kept>();
  readonly #working = new Map<string, Promise<Kept>>();

  constructor({ database, clock }: { readonly database: Database; readonly clock: () => number }) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @throws {Problem} `bad-request` when the season is of another span, or does not exist */
  async board({ span, ranked, season: asked }: BoardQuery, own: string | undefined): Promise<TeamBoard> {
    if (asked !== undefined && spanOf(asked) !== span)
      throw new Problem('bad-request', `There is no ${span} "${asked}". Leave "season" out for the present one.`);
    const season = asked ?? seasonOf(span, this.#clock());
    const { teams } = await this.#recent(span, season, ranked);
    const isIn = ({ members, taking }: Team): boolean =>
      taking >= TEAM_MINIMUM.members && 100 * taking >= TEAM_MINIMUM.percent * members;
    return {
      ...{ span, season },
      rows: rankedTeams(teams.filter(isIn), own),
      waiting: teams
        .filter((team) => !isIn(team))
        .map(({ team, name, members, taking }) => ({ team, name, members, taking, mine: team === own })),
    };
  }

  async #recent(span: Span, season: string, ranked: Ranked): Promise<Kept> {
    const key = `${season} ${ranked}`;
    const kept = this.#kept.get(key);
    if (kept && Math.abs(this.#clock() - kept.at) < FRESH_MS) return kept;
    let working = this.#working.get(key);
    if (!working) {
      working = this.#workOut(span, season, ranked).finally(() => this.#working.delete(key));
      this.#working.set(key, working);
      void working.then(
        (fresh) => this.#keep(key, fresh),
        () => undefined, // whoever waits for it hears of it
      );
    }
    return working;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }

  async #workOut(span: Span, season: string, ranked: Ranked): Promise<Kept> {
    const at = this.#clock();
    const { db } = this.#database;
    const boards = await db
      .selectFrom('board')
      .select('id')
      .where('span', '=', span)
      .where('season', '=', season)
      .where('ranked', '=', ranked)
      .execute();
    const all = await db.selectFrom('team').select(['id', 'name']).orderBy('id').execute();
    const teams: Team[] = [];
    for (let start = 0; start < all.length; start += TEAMS_AT_ONCE) {
      teams.push(
        ...(await this.#someTeams(
          all.slice(start, start + TEAMS_AT_ONCE),
          boards.map(({ id }) => id),
        )),
      );
      await breathe();
    }
    return { at, teams };
  }

  async #someTeams(
    teams: readonly { readonly id: string; readonly name: string }[],
    boards: readonly number[],
  ): Promise<readonly Team[]> {
    const { db } = this.#database;
    const ids = teams.map(({ id }) => id);
    const members = await db
      .selectFrom('person')
      .select(['team_id', (is) => is.fn.countAll<number>().as('n')])
      .where(among(db, 'team_id', ids))
      .groupBy('team_id')
      .execute();
    const bests = await db
      .selectFrom('person')
      .innerJoin('best', 'best.person_id', 'person.id')
      .select(['person.team_id', (is) => is.fn.sum<number>('best.tenths').as('sum')])
      .select((is) => is.fn.countAll<number>().as('n'))
      .where(among(db, 'person.team_id', ids))
      .where(among(db, 'best.board_id', boards.length === 0 ? [0] : boards))
      .groupBy(['person.id', 'person.team_id'])
      .execute();
    const size = new Map(members.map(({ team_id, n }) => [team_id, n]));
    return teams.map(({ id, name }) => {
      const own = bests.filter(({ team_id }) => team_id === id);
      const sum = own.reduce((total, one) => total + one.sum / one.n, 0);
      const tenths = own.length === 0 ? 0 : Math.trunc(sum / own.length);
      return { team: id, name, members: size.get(id) ?? 0, taking: own.length, tenths };
    });
  }
}

/** The best first; equal points share a rank, and stand in the order of their names. */
function rankedTeams(teams: readonly Team[], own: string | undefined): TeamRow[] {
  const sorted = teams.toSorted((a, b) => b.tenths - a.tenths || (a.name < b.name ? -1 : 1));
  const rows: TeamRow[] = [];
  for (const [index, team] of sorted.entries()) {
    const above = rows.at(-1);
    const rank = above?.tenths === team.tenths ? above.rank : index + 1;
    rows.push({ ...team, rank, mine: team.team === own });
  }
  return rows;
}
