import type { BoardPage, BoardQuery, Row, Standing } from '../../protocol/board.ts';
import type { Ranked } from '../../protocol/ranked.ts';
import { seasonOf, spanOf } from '../../protocol/season.ts';
import type { Database } from '../data/database.ts';
import { Problem } from '../http/problem.ts';
import type { Who } from '../people/who.ts';
import { boardOf, type Board } from './board.ts';
import { lineOf, linesAfter, linesBefore, rowOf, type Line, type Place } from './lines.ts';
import { ranksOf, sizeOf } from './ranks.ts';
import { teamRanks } from './team-ranks.ts';

/** Lines above and below one's own. */
const NEIGHBOURS = 5;
const MOST_TREND = 50;

type Reader = Pick<Who, 'id'> | undefined;

/** Reads boards. Nothing here takes longer on a long board than on a short one. */
export class Standings {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor({ database, clock }: { readonly database: Database; readonly clock: () => number }) {
    this.#database = database;
    this.#clock = clock;
  }

  /**
   * The board that is meant, of the present season or the one named.
   * @throws {Problem} `bad-request` when the season is of another span, or does not exist
   */
  board(scenario: string, { span, ranked, season }: BoardQuery): Board {
    if (season !== undefined && spanOf(season) !== span)
      throw new Problem('bad-request', `There is no ${span} "${season}". Leave "season" out for the present one.`);
    return boardOf(scenario, span, season ?? seasonOf(span, this.#clock()), ranked);
  }

  /** One's own place with the people around it; the first few for a reader who is not on the board. */
  async around(scenario: string, query: BoardQuery, reader: Reader): Promise<Standing> {
    const { db } = this.#database;
    const board = this.board(scenario, query);
    const [of, version, own] = await Promise.all([
      sizeOf(db, board.id),
      this.#version(board),
      reader && lineOf(db, board.id, reader.id),
    ]);
    const head = { scenario, span: board.span, season: board.season, ranked: board.ranked, of, version };
    if (!reader || !own) {
      const first = await linesAfter(db, board.id, { limit: 2 * NEIGHBOURS + 1 });
      return { ...head, neighbours: await this.#ranked(board, first, reader) };
    }
    const [above, below, trend] = await Promise.all([
      linesBefore(db, board.id, { before: own, limit: NEIGHBOURS }),
      linesAfter(db, board.id, { after: own, limit: NEIGHBOURS }),
      this.#trend(scenario, board.ranked, reader.id),
    ]);
    const neighbours = await this.#ranked(board, [...above, own, ...below], reader);
    const row = neighbours[above.length];
    return { ...head, ...(row && { mine: { row, trend } }), neighbours };
  }

  /**
   * A page of the whole list.
   * @throws {Problem} `bad-request` when `after` is not what an earlier page gave
   */
  async page(
    scenario: string,
    { after, limit, ...query }: BoardQuery & { readonly after?: string | undefined; readonly limit: number },
    reader: Reader,
  ): Promise<BoardPage> {
    const { db } = this.#database;
    const board = this.board(scenario, query);
    const place = after === undefined ? undefined : await this.#placeOf(board, after);
    const [of, version, lines] = await Promise.all([
      sizeOf(db, board.id),
      this.#version(board),
      linesAfter(db, board.id, { after: place, limit: limit + 1 }),
    ]);
    const shown = lines.slice(0, limit);
    return { of, version, rows: [...(await this.#ranked(board, shown, reader))], ...nextAfter(shown, lines) };
  }

  /** A page of the board of one team; ranks count its members only. */
  async teamPage(
    scenario: string,
    team: string,
    { after, limit, ...query }: BoardQuery & { readonly after?: string | undefined; readonly limit: number },
    reader: Reader,
  ): Promise<BoardPage> {
    const { db } = this.#database;
    const board = this.board(scenario, query);
    const place = after === undefined ? undefined : await this.#placeOf(board, after);
    const [version, lines] = await Promise.all([
      this.#version(board),
      linesAfter(db, board.id, { after: place, limit: limit + 1, team }),
    ]);
    const shown = lines.slice(0, limit);
    const { of, ranks } = await teamRanks(db, board.id, team, shown);
    const rows = shown.map((line, index) => rowOf(line, ranks[index] ?? 1, reader?.id));
    return { of, version, rows, ...nextAfter(shown, lines) };
  }

  async #ranked(board: Board, lines: readonly Line[], reader: Reader): Promise<Row[]> {
    const ranks = await ranksOf(
      this.#database.db,
      board.id,
      lines.map(({ tenths }) => tenths),
    );
    return lines.map((line) => rowOf(line, ranks.get(line.tenths) ?? 1, reader?.id));
  }

  async #version({ id }: Board): Promise<number> {
    const row = await this.#database.db.selectFrom('board').select('version').where('id', '=', id).executeTakeFirst();
    return row?.version ?? 0;
  }

  async #trend(scenario: string, ranked: Ranked, person: string) {
    const rows = await this.#database.db
      .selectFrom('run')
      .select(['id as run', `${ranked}_tenths as tenths`, 'achieved_at as achieved'])
      .where('person_id', '=', person)
      .where('scenario', '=', scenario)
      .orderBy('achieved_at', 'desc')
      .limit(MOST_TREND)
      .execute();
    return rows.reverse();
  }

  /** Pages go on after a run: it says where its line stood then, even if a better one has replaced it since. */
  async #placeOf({ ranked }: Board, run: string): Promise<Place> {
    const row = await this.#database.db
      .selectFrom('run')
      .select([`${ranked}_tenths as tenths`, 'achieved_at as achieved', 'person_id as person'])
      .where('id', '=', run)
      .executeTakeFirst();
    if (row) return row;
    throw new Problem('bad-request', 'Give as "after" what the last page gave as "next", or leave it out.');
  }
}

const nextAfter = (shown: readonly Line[], lines: readonly Line[]): { readonly next?: string } => {
  const last = shown.at(-1);
  return last && lines.length > shown.length ? { next: last.run } : {};
};
