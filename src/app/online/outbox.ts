import type { ProblemName } from '../../protocol/problems.ts';
import type { Receipt } from '../../protocol/run.ts';
import { isTrial } from '../published/trial.ts';
import type { FinishedRun } from '../runs.ts';
import type { Drawer } from './drawer.ts';
import type { Fate } from './fate.ts';
import { Refused, type Ask } from './server.ts';

/** Refusals that another try may get past; everything else is for good. */
const PASSING: readonly ProblemName[] = [
  'too-many-requests',
  'sign-in-needed',
  'stopping',
  'storage-full',
  'storage-away',
  'internal',
];

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60 * 1000;

/** How long to wait before the next try: longer each time, or as long as the server asked for. */
export const waitAfter = (tries: number, asked?: number): number =>
  Math.max((asked ?? 0) * 1000, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 3 ** (tries - 1)));

/** How it stands with a run, as the pages say it. */
export type Standing =
  | { readonly is: 'practice' }
  /** Of a scenario that is only tried out. */
  | { readonly is: 'trial' }
  | { readonly is: 'second-try' }
  | { readonly is: 'counted'; readonly receipt: Receipt; readonly before: number | undefined }
  | { readonly is: 'refused'; readonly problem: ProblemName; readonly detail: string | undefined }
  /** Waits until somebody joins a team here. */
  | { readonly is: 'needs-joining' }
  /** Played by somebody else who used this browser, and sent by them or not. */
  | { readonly is: 'of-another'; readonly sent: boolean }
  /** On its way, or waiting for the next try. */
  | { readonly is: 'waiting' };

/**
 * How it stands with a run.
 * @param own ids of who is joined or signed in now; none for a visitor
 */
export function standingOf(run: FinishedRun, fate: Fate | undefined, own: readonly string[]): Standing {
  if (isTrial(run.scenario)) return { is: 'trial' };
  if (run.earlier !== undefined) return { is: 'second-try' };
  if (!run.ticket) return { is: 'practice' };
  if (isOfAnother(run, own)) return { is: 'of-another', sent: fate !== undefined && !('after' in fate) };
  if (fate && 'receipt' in fate) return { is: 'counted', receipt: fate.receipt, before: fate.before };
  if (fate && 'refused' in fate) return { is: 'refused', problem: fate.refused.name, detail: fate.refused.detail };
  if (own.length === 0) return { is: 'needs-joining' };
  return { is: 'waiting' };
}

const isOfAnother = ({ person }: FinishedRun, own: readonly string[]): boolean =>
  person !== undefined && own.length > 0 && !own.includes(person);

interface Sending {
  readonly runs: readonly FinishedRun[];
  readonly fates: Drawer<Fate>;
  readonly ask: Ask;
  /** Ids of who is joined or signed in now. */
  readonly own: readonly string[];
  readonly now: () => number;
  /** Told after every run that was counted or refused. */
  readonly onFate: () => void;
}

/**
 * Sends every run whose time has come. One browser must do this once at a time; the server takes care of the rest,
 * since the same run sent again gets the same receipt.
 * @returns when to try again; undefined when nothing waits
 */
export async function sendDue({ runs, fates, ask, own, now, onFate }: Sending): Promise<number | undefined> {
  const known = new Map((await fates.all()).map((fate) => [fate.id, fate]));
  let next: number | undefined;
  for (const run of runs) {
    const id = run.ticket?.id ?? '';
    const fate = known.get(id);
    if (standingOf(run, fate, own).is !== 'waiting') continue;
    const tries = fate && 'tries' in fate ? fate : { tries: 0, after: 0 };
    const came = tries.after > now() ? { id, ...tries } : await send(run, tries.tries, { ask, now });
    if (came !== fate) await fates.put(came);
    if ('after' in came) next = Math.min(next ?? came.after, came.after);
    else onFate();
  }
  return next;
}

async function send(run: FinishedRun, tries: number, { ask, now }: Pick<Sending, 'ask' | 'now'>): Promise<Fate> {
  const { ticket } = run;
  if (!ticket) throw new Error('Only a run with a ticket can be sent.');
  const { id } = ticket;
  const played = playedIn(run.saved);
  if (!played) return { id, refused: { name: 'moves-malformed' } };
  try {
    const before = await rankBefore(run.scenario, ask);
    return { id, receipt: await ask('submit', { body: { ticket: ticket.token, ...played } }), before };
  } catch (error) {
    const refused = error instanceof Refused ? error : undefined;
    if (refused && !PASSING.includes(refused.problem))
      return { id, refused: { name: refused.problem, detail: refused.detail } };
    return { id, tries: tries + 1, after: now() + waitAfter(tries + 1, refused?.retryAfter) };
  }
}

/** The own rank before this run, to show how far it led; not worth failing for. */
async function rankBefore(scenario: string, ask: Ask): Promise<number | undefined> {
  try {
    const standing = await ask('standing', { params: { scenario } });
    return standing.mine?.row.rank;
  } catch {
    return undefined;
  }
}

/** What the server replays, out of what the engine saved. */
function playedIn(saved: unknown): { readonly timed: boolean; readonly moves: readonly string[] } | undefined {
  if (typeof saved !== 'object' || saved === null || !('timed' in saved) || !('moves' in saved)) return undefined;
  const { timed, moves } = saved;
  if (typeof timed !== 'boolean' || !Array.isArray(moves)) return undefined;
  return moves.every((move) => typeof move === 'string') ? { timed, moves } : undefined;
}
