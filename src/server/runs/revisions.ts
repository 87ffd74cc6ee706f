import { parseScenario } from '../../scenario/parse.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { ScoreRange } from '../../protocol/run.ts';
import type { Database } from '../data/database.ts';

/** A published scenario, ready to be played again. */
export interface Playable {
  readonly scenario: Scenario;
  readonly range: ScoreRange;
  readonly withdrawn: boolean;
}

const MOST_KEPT = 200;
/** How long a scenario is believed not to have been withdrawn by another server. */
const FRESH_MS = 5000;

interface Kept {
  readonly playable: Playable;
  readonly checked: number;
}

/** Published revisions by scenario and hash; the ones used last are kept ready. */
export class Revisions {
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #kept = new Map<string, Kept>();

  constructor({ database, clock }: { readonly database: Database; readonly clock: () => number }) {
    this.#database = database;
    this.#clock = clock;
  }

  /** The revision with this content; undefined when it was never published here. */
  async find(scenario: string, hash: string): Promise<Playable | undefined> {
    const key = `${scenario} ${hash}`;
    const known = this.#kept.get(key);
    const now = this.#clock();
    if (known && Math.abs(now - known.checked) < FRESH_MS) return known.playable;
    const row = await this.#database.db
      .selectFrom('scenario_revision')
      .select(['range', 'withdrawn_at'])
      .$if(!known, (query) => query.select('content'))
      .where('scenario', '=', scenario)
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (!row) return undefined;
    const playable: Playable = {
      scenario: known?.playable.scenario ?? played(scenario, row.content ?? ''),
      range: JSON.parse(row.range) as ScoreRange, // as publishing wrote it
      withdrawn: row.withdrawn_at !== null,
    };
    this.#kept.delete(key);
    this.#kept.set(key, { playable, checked: now });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return playable;
  }

  /** Is any revision of this scenario published? Tells what to say of one that is not. */
  async isKnown(scenario: string): Promise<boolean> {
    const row = await this.#database.db
      .selectFrom('scenario_revision')
      .select('hash')
      .where('scenario', '=', scenario)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }
}

function played(id: string, content: string): Scenario {
  const { scenario: text } = JSON.parse(content) as { readonly scenario: unknown }; // as publishing wrote it
  const { scenario, problems } = parseScenario(`${id}/scenario.json`, JSON.stringify(text));
  if (scenario) return scenario;
  throw new Error(`The published scenario "${id}" can no longer be read: ${problems[0]?.message ?? 'no reason given'}`);
}
