import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../protocol/people.ts';
import type { Fate } from './fate.ts';

export type Person = NonNullable<Me['person']>;

/** Ids that are this person's: the present one, and those by which browsers knew them before they signed in. None for a visitor. */
export const idsOf = (person: Pick<Person, 'id' | 'formerly'> | undefined): readonly string[] =>
  person ? [person.id, ...(person.formerly ?? [])] : [];

/** What this browser knows of a server and of the runs on their way to it. */
export interface Line {
  /** `none`: this copy of the pages has no server. `away`: it has one that cannot be reached now. */
  readonly server: 'unknown' | 'none' | 'away' | 'there';
  readonly person?: Person | undefined;
  /** The company's sign-in provider, when one is set up. */
  readonly provider?: string | undefined;
  /** What became of each run that has a ticket, by the run's id. */
  readonly fates: ReadonlyMap<string, Fate>;
}

let line: Line = { server: 'unknown', fates: new Map() };
const listeners = new Set<() => void>();

export const currentLine = (): Line => line;

export function changeLine(changes: Partial<Line>): void {
  line = { ...line, ...changes };
  for (const listener of listeners) listener();
}

/** Calls `listener` after every change; the result stops it. */
export function onLine(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The line as it is now; whoever asks is drawn again when it changes. */
export function useLine(): Line {
  const [now, setNow] = useState(line);
  useEffect(() => {
    const look = () => setNow(currentLine());
    look();
    return onLine(look);
  }, []);
  return now;
}
