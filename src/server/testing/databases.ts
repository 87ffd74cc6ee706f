import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Where } from '../data/database.ts';

/** An empty place for data that a test has for itself. */
export interface Place {
  readonly where: Where;
  remove(): void;
}

/** A new SQLite file in a folder of its own. */
export function sqlitePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'attune-data-'));
  return { where: { file: join(folder, 'attune.db') }, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A new database on the PostgreSQL of this run of tests; fails when there is no PostgreSQL. */
export async function postgresPlace(): Promise<Place> {
  const answer = await fetch(inject('postgres'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return { where: { url: text }, remove: () => undefined };
}

/** Both databases, for `describe.each`: everything that is kept must hold on either. */
export const DATABASES: readonly (readonly [kind: 'sqlite' | 'postgres', make: () => Promise<Place>])[] = [
  ['sqlite', () => Promise.resolve(sqlitePlace())],
  ['postgres', postgresPlace],
];
