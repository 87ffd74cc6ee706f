import { PostgresAdapter, sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** Which of the two is asked? */
export const isPostgres = (db: Kysely<Tables>): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

type Column = 'text' | 'bigint' | 'integer';

/**
 * A table out of values, called `given`, for statements about many rows at once. Its text is the same however many rows there are,
 * so that databases read and plan it once.
 */
export function given<Columns extends Readonly<Record<string, Column>>>(
  db: Kysely<Tables>,
  columns: Columns,
  rows: readonly Readonly<Record<keyof Columns & string, string | number | null>>[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  const names = Object.keys(columns);
  if (isPostgres(db)) {
    const typed = names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name] ?? 'text')}`);
    return sql`json_to_recordset(${json}::json) as given(${sql.join(typed)})`;
  }
  const picked = names.map((name) => sql`value ->> ${sql.lit(`$.${name}`)} as ${sql.ref(name)}`);
  return sql`(select ${sql.join(picked)} from json_each(${json})) as given`;
}

/** `column in (these values)`, in a text that is the same however many there are. */
export function among(db: Kysely<Tables>, column: string, values: readonly (string | number)[]): RawBuilder<boolean> {
  const json = JSON.stringify(values);
  if (!isPostgres(db)) return sql`${sql.ref(column)} in (select value from json_each(${json}))`;
  const type = sql.raw(typeof values[0] === 'number' ? 'bigint' : 'text');
  return sql`${sql.ref(column)} = any(${values}::${type}[])`;
}
