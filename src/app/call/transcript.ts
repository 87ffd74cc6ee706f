import type { Move, Said, Turn } from '../../engine/index.ts';

/** What the log says besides the two voices: that something was done, without words. */
export type Quiet = { readonly kind: 'move'; readonly move: Move } | { readonly kind: 'interrupted' };

/** One line of the log, without language: who speaks and which line, or what was done. */
export type Entry = { readonly key: string; readonly turn: number } & (
  Said | { readonly by: 'nobody'; readonly quiet: Quiet }
);

/** Moves that are heard in the lines themselves or leave no trace in the log. */
const SILENT: readonly Move['kind'][] = ['wait', 'reply'];

/** Everything that was said and done, in order. */
export const transcript = (turns: readonly Turn[]): readonly Entry[] => turns.flatMap(entriesOf);

function entriesOf(turn: Turn): readonly Entry[] {
  const quiet = (what: Quiet): Entry => ({
    key: `${turn.number}-${what.kind}`,
    turn: turn.number,
    by: 'nobody',
    quiet: what,
  });
  const said = turn.said.map((one, index): Entry => ({ key: `${turn.number}-${index}`, turn: turn.number, ...one }));
  if (!SILENT.includes(turn.move.kind)) return [quiet({ kind: 'move', move: turn.move }), ...said];
  if (!wasInterruption(turn)) return said;
  return [...said.slice(0, 1), quiet({ kind: 'interrupted' }), ...said.slice(1)];
}

/** Did this reply cut the customer off? */
export const wasInterruption = (turn: Turn): boolean =>
  turn.move.kind === 'reply' && turn.reasons.some((reason) => reason.tactic === 'interrupt');

/** The last thing the customer said. */
export const lastFromCustomer = (turns: readonly Turn[]): Entry | undefined =>
  transcript(turns).findLast((entry) => entry.by === 'customer');
