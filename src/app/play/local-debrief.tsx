import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { replay, resume, type Session } from '../../engine/index.ts';
import { useLanguage } from '../../ui/words.ts';
import { YourPlace } from '../board/place.tsx';
import { inProgress } from '../call/use-call.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { useDesk } from '../desk.ts';
import { earlierOf, type FinishedRun } from '../runs.ts';
import type { Told } from '../told.ts';

interface Props {
  readonly run: FinishedRun | undefined;
  /** The scenario as it was played. */
  readonly told: Told;
  /** The library still has it like this, so that it can be played on from a turn. */
  readonly canTryAgain: boolean;
  /** Shown instead when there is no run, or none that these rules can read. */
  readonly children: ComponentChildren;
}

/** The debrief of a run that this device remembers. */
export function LocalDebrief({ run, told, canTryAgain, children }: Props): VNode {
  const { runs, trials, call, keep, go } = useDesk();
  const language = useLanguage();
  const { id } = told.played;
  const before = run && earlierOf([...runs, ...trials], run);
  const session = useMemo(() => sessionOf(told, run?.saved), [told.played, run]);
  const earlier = useMemo(() => sessionOf(told, before?.saved), [told.played, before]);
  if (!session || !run) return <>{children}</>;
  const tryFrom = (turn: number): void => {
    const interrupted = call === 'broken' ? undefined : call;
    keep({ ...inProgress(until(session, turn)), earlier: run.endedAt, interrupted });
    go({ page: 'call', id });
  };
  return (
    <Debrief
      session={session}
      scenario={told.words}
      language={language}
      earlier={earlier}
      onTryFrom={canTryAgain ? tryFrom : undefined}
      place={<YourPlace run={run} />}
      onAgain={() => go({ page: 'briefing', id })}
      onLibrary={() => go({ page: 'library' })}
    />
  );
}

/** The same run up to just before a turn. */
function until({ scenario, seed, timed, turns }: Session, turn: number): Session {
  const moves = turns.slice(1).filter(({ number }) => number < turn);
  return replay(
    scenario,
    { seed, timed },
    moves.map(({ move }) => move),
  );
}

/** The run played again from what was kept; undefined when there is none, or none that these rules can read. */
function sessionOf({ played }: Told, saved: unknown): Session | undefined {
  try {
    return saved === undefined ? undefined : resume(played, saved);
  } catch {
    return undefined; // of another version: the notice says what to do
  }
}
