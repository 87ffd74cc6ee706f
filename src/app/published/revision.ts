import { contentHash } from '../../protocol/content-hash.ts';
import type { Revision } from '../../protocol/publishing.ts';
import { withLines } from '../../scenario/lines.ts';
import type { Language } from '../../scenario/vocabulary.ts';
import { openShelf, type Shelf } from '../shelf.ts';
import type { Told } from '../told.ts';

/** A scenario as it was at one time: its content hash tells which. */
export interface Edition {
  readonly id: string;
  readonly hash: string;
}

const keyOf = (hash: string): string => `revision/${hash}`;

export const keepRevision = (shelf: Shelf, hash: string, revision: Revision): Promise<void> =>
  shelf.set(keyOf(hash), revision);

/**
 * A scenario that did not come with the pages: from what this browser keeps, or else from the server, and then it is kept.
 * @throws when it was never fetched and the server cannot be reached, or sends something else
 */
export async function loadRevision({ id, hash }: Edition, language: Language): Promise<Told> {
  const shelf = await openShelf();
  const kept = (await shelf.get(keyOf(hash))) as Revision | undefined; // as `keepRevision` wrote it
  const revision = kept ?? (await fetchRevision(id, hash));
  if (!kept) await keepRevision(shelf, hash, revision);
  const { scenario: played, translations } = revision;
  const lines = translations.find((translation) => translation.language === language)?.lines;
  return { played, words: lines ? { ...withLines(played, new Map(Object.entries(lines))), language } : played };
}

async function fetchRevision(id: string, hash: string): Promise<Revision> {
  const answer = await fetch(new URL(`api/scenarios/${id}/${hash}`, document.baseURI));
  if (!answer.ok) throw new Error(`The server answered with ${answer.status}.`);
  const revision = (await answer.json()) as Revision; // its hash is checked next
  if (contentHash(revision.scenario) !== hash) throw new Error('The server sent another scenario than its card says.');
  return revision;
}
