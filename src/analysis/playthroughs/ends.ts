import { joined } from '../../scenario/lists.ts';
import { say, type Value } from '../../scenario/phrase.ts';
import type { Phrases } from '../../scenario/problem.ts';
import { scores, standing, type Session } from '../../engine/index.ts';
import type { Playthrough } from '../../scenario/playthrough.ts';

/** Something that did not end as the playthrough says: where it says so, and how it really was. */
export interface Difference extends Phrases {
  readonly path: readonly string[];
}

type Ends = Playthrough['ends'];

/** Everything in which a played call differs from what its playthrough says; only what is written is compared. */
export function differences(session: Session, ends: Ends): readonly Difference[] {
  const { ending, customer, emotion, levels, revealed, promises } = standing(session);
  const { failed, ...points } = scores(session);
  if (ends.ending !== undefined && ending === undefined) return [notOver(ends.ending)]; // the rest would only echo it
  const promised = (state: 'kept' | 'broken') =>
    promises.filter((one) => one.state === state).map(({ remedy }) => remedy);
  return [
    ...exactly('ending', ends.ending, ending ?? 'none'),
    ...exactly('state', ends.state, customer),
    ...exactly('emotion', ends.emotion, emotion),
    ...exactly('failed', ends.failed, failed !== undefined),
    ...numbers('scores', ends.scores, points),
    ...numbers('levels', ends.levels, levels),
    ...named('kept', ends.kept, promised('kept')),
    ...named('broken', ends.broken, promised('broken')),
    ...named('known', ends.known, revealed),
  ];
}

const notOver = (said: string): Difference => ({
  path: ['ending'],
  message: say`The call is said to end "${said}", but it is not over after the last move.`,
  remedy: say`Add the moves that finish it, "close" last.`,
});

function exactly(key: string, said: string | boolean | undefined, is: string | boolean): Difference[] {
  if (said === undefined || said === is) return [];
  const message = say`"${key}" is said to be ${text(said)}, but is ${text(is)}.`;
  return [{ path: [key], message, remedy: say`Change the moves, or write "${key}": ${text(is)}.` }];
}

const text = (value: string | boolean): string => JSON.stringify(value);

type Amount = number | { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;

function numbers(
  key: string,
  said: Readonly<Record<string, Amount>> | undefined,
  are: Readonly<Record<string, unknown>>,
): Difference[] {
  return Object.entries(said ?? {}).flatMap(([name, amount]) => {
    const is = are[name];
    if (amount === undefined || typeof is !== 'number') return [];
    const { min = -Infinity, max = Infinity } = typeof amount === 'number' ? { min: amount, max: amount } : amount;
    if (is >= min && is <= max) return [];
    const message = say`${name} is said to be ${range(min, max)}, but is ${is}.`;
    return [{ path: [key, name], message, remedy: say`Change the moves, or write an amount that ${is} fits.` }];
  });
}

const range = (min: number, max: number): Value => {
  if (min === max) return String(min);
  if (max === Infinity) return say`${min} or more`;
  return min === -Infinity ? say`${max} or less` : say`${min} to ${max}`;
};

/** Each named one must be so; an empty list says that there is none. */
function named(key: string, said: readonly string[] | undefined, are: readonly string[]): Difference[] {
  if (said === undefined) return [];
  const missing = said.filter((name) => !are.includes(name));
  if (missing.length === 0 && (said.length > 0 || are.length === 0)) return [];
  const really = are.length === 0 ? say`none` : joined(are);
  const wanted = said.length === 0 ? say`none` : joined(missing);
  return [
    {
      path: [key],
      message: say`"${key}" is said to hold ${wanted}, but holds ${really}.`,
      remedy: say`Change the moves, or write "${key}": ${JSON.stringify(are)}.`,
    },
  ];
}
