import type { BoardChange } from '../../protocol/board.ts';
import type { Database } from '../data/database.ts';
import { among } from '../data/rows.ts';
import { boardsOf } from './board.ts';

/** How often the versions are looked at: so soon a change is heard of after a quiet moment. */
const LOOK_MS = 80;
/** Looks between two that tell of the same scenario: however much happens, its boards tell at most four times a second. */
const LOOKS_APART = 4;

/** Hears of the boards of one scenario: server-sent events, ready to be written. */
export type Listener = (events: string) => void;

interface Watched {
  readonly listeners: Set<Listener>;
  /** The boards of the present seasons as they were last seen, by id. */
  boards: ReadonlyMap<number, BoardChange>;
  /** Looks since something was told. */
  quiet: number;
}

/**
 * Tells which boards changed. However many listen, one question goes to the database at a time, a few a second, and none when
 * nobody listens; several servers on one database each ask their own. Versions are looked at rather than a list of changes: so
 * nothing is missed when transactions end in another order than they began.
 */
export class LiveBoards {
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #watched = new Map<string, Watched>();
  #timer: NodeJS.Timeout | undefined;

  constructor({ database, clock }: { readonly database: Database; readonly clock: () => number }) {
    this.#database = database;
    this.#clock = clock;
  }

  get listeners(): number {
    let sum = 0;
    for (const { listeners } of this.#watched.values()) sum += listeners.size;
    return sum;
  }

  /**
   * Begins to tell of a scenario's boards. Every listener first hears how they stand, unless that is what it heard last.
   * @param heard id of the last event that this listener got before its line was cut
   * @returns what ends it
   */
  async watch(scenario: string, listener: Listener, heard?: string): Promise<() => void> {
    const known = this.#watched.get(scenario);
    const boards = known?.boards ?? (await this.#look([scenario])).get(scenario) ?? new Map<number, BoardChange>();
    // Somebody else may have begun to watch it meanwhile.
    const watched = this.#watched.get(scenario) ?? { listeners: new Set<Listener>(), boards, quiet: LOOKS_APART };
    this.#watched.set(scenario, watched);
    watched.listeners.add(listener);
    if (heard !== stateOf(watched.boards)) listener(eventsFor([...watched.boards.values()], stateOf(watched.boards)));
    this.#timer ??= this.#later();
    return () => {
      watched.listeners.delete(listener);
      if (watched.listeners.size === 0 && this.#watched.get(scenario) === watched) this.#watched.delete(scenario);
    };
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => void this.#tell(), LOOK_MS).unref();
  }

  async #tell(): Promise<void> {
    if (this.#watched.size === 0) {
      this.#timer = undefined;
      return;
    }
    try {
      const seen = await this.#look([...this.#watched.keys()]);
      for (const [scenario, watched] of this.#watched) {
        const now = seen.get(scenario);
        watched.quiet += 1;
        if (!now || watched.quiet < LOOKS_APART) continue;
        const changed = [...now].flatMap(([id, board]) =>
          watched.boards.get(id)?.version === board.version ? [] : [board],
        );
        watched.boards = now;
        if (changed.length === 0) continue;
        watched.quiet = 0;
        const events = eventsFor(changed, stateOf(now));
        for (const listener of watched.listeners) listener(events);
      }
    } catch {
      // The database is away: those who listen stay, and hear of it all when it is back.
    }
    this.#timer = this.#later();
  }

  async #look(scenarios: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<number, BoardChange>>> {
    const { db } = this.#database;
    const now = this.#clock();
    const ids = scenarios.flatMap((scenario) => boardsOf(scenario, now).map(({ id }) => id));
    const rows = await db
      .selectFrom('board')
      .select(['id', 'scenario', 'span', 'season', 'ranked', 'version'])
      .where(among(db, 'id', ids))
      .execute();
    const found = new Map(scenarios.map((scenario) => [scenario, new Map<number, BoardChange>()]));
    for (const { id, ...board } of rows) found.get(board.scenario)?.set(id, board);
    return found;
  }
}

/** Tells how far somebody has heard: versions only rise, so their sum names the state they are in together. */
const stateOf = (boards: ReadonlyMap<number, BoardChange>): string =>
  String([...boards.values()].reduce((sum, { version }) => sum + version, 0));

const eventsFor = (boards: readonly BoardChange[], id: string): string =>
  boards.map((board) => `event: board\nid: ${id}\ndata: ${JSON.stringify(board)}\n\n`).join('');
