import type { Entry } from './transcript.ts';
import type { Words } from './words.ts';

/** The words of an entry in which somebody speaks; nothing for the others. */
export function saidText(entry: Entry, words: Words): string {
  if ('line' in entry) return words.line(entry.line);
  return 'reaction' in entry ? words.reaction(entry.reaction, entry.turn) : '';
}
