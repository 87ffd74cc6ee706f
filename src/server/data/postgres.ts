import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** PostgreSQL's whole numbers of 64 bits, and sums of them, as numbers: all of ours fit. */
function withWholeNumbers(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  return types;
}

/** Opens a pool of connections to a PostgreSQL server. Connects when it is first asked something. */
export function openPostgres({
  url,
  connections = 8,
}: {
  readonly url: string;
  readonly connections?: number;
}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: 30_000,
    types: withWholeNumbers(),
  });
  // A lost connection fails the question that was asked on it, and the pool opens another. That it was lost is told besides, to whoever
  // listens, and would end the process if nobody did: once for connections that lie idle, once for those in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: 'postgres', close: () => db.destroy() };
}
