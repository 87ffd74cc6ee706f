import { t } from '../../i18n/index.ts';
import type { ProblemName } from '../../protocol/problems.ts';
import { NoServer, Refused, Unreachable } from './server.ts';

/** What a problem means for the reader, and what to do. */
export const problemWords = (name: ProblemName): string => t(`online.problem_${name}`);

/** The same for whatever came of asking the server. */
export function wordsForError(error: unknown): string {
  if (error instanceof Refused) return problemWords(error.problem);
  if (error instanceof Unreachable) return t('online.unreachable');
  if (error instanceof NoServer) return t('online.noServer');
  throw error; // a mistake of ours: the page says so
}
