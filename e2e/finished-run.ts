import type { Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { legalMoves, open, play, save, scores, type MoveKind, type Session } from '../src/engine/index.ts';
import { scenarioSchema } from '../src/scenario/schema.ts';
import { LIBRARY } from './trainee.ts';

/** Lets the customer finish, then says the first thing on offer, to the end: good and bad things are said on the way. */
const HABITS: readonly MoveKind[] = ['wait', 'reply', 'resume', 'record', 'close'];

/** A whole run of a shipped call. */
export function playedThrough(id: string): Session {
  const file = new URL(`../scenarios/${id}/scenario.json`, import.meta.url);
  let session = open(scenarioSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  for (;;) {
    const legal = legalMoves(session);
    const move = HABITS.map((kind) => legal.find((one) => one.kind === kind)).find((found) => found !== undefined);
    if (!move) return session;
    session = play(session, move);
  }
}

/** Puts a finished run where the page keeps them, and opens its debrief: playing it by hand takes half a minute. */
export async function openDebrief(page: Page): Promise<Session> {
  const [id = ''] = readdirSync(new URL('../scenarios/', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const session = playedThrough(id);
  const saved = save(session);
  const { overall } = scores(session);
  await page.goto(LIBRARY);
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.evaluate(keepRun, { scenario: id, revision: saved.revision, endedAt: 0, overall, saved });
  await page.goto(`./?stage=off&again#/debrief/${id}`);
  await page.getByRole('tablist').waitFor();
  return session;
}

/** In the page: writes the run into the database that the page made when it opened. */
export async function keepRun(run: object): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('attune');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('The page has no database.'));
  });
  await new Promise<void>((resolve) => {
    const change = database.transaction('kept', 'readwrite');
    change.objectStore('kept').put([run], 'runs');
    change.oncomplete = () => resolve();
  });
  database.close();
}
