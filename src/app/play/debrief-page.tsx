import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { replay, resume, type Session } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { useLanguage } from '../../ui/words.ts';
import { YourPlace } from '../board/place.tsx';
import { inProgress } from '../call/use-call.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { earlierOf } from '../runs.ts';
import { Waiting } from '../waiting.tsx';
import { Notice } from '../notice.tsx';
import type { Told } from '../told.ts';
import { useTold } from '../use-told.ts';

/** The debrief of the last finished run of a scenario. */
export function DebriefPage({ id }: { id: string }): VNode {
  const { runs, call, keep, go } = useDesk();
  const told = useTold(id);
  const language = useLanguage();
  const run = runs.findLast(({ scenario }) => scenario === id);
  const before = run && earlierOf(runs, run);
  const session = useMemo(() => (told ? sessionOf(told, run?.saved) : undefined), [told?.played, run]);
  const earlier = useMemo(() => (told ? sessionOf(told, before?.saved) : undefined), [told?.played, before]);
  const tryFrom = (turn: number): void => {
    if (!session) return;
    const interrupted = call === 'broken' ? undefined : call;
    keep({ ...inProgress(until(session, turn)), earlier: run?.endedAt, interrupted });
    go({ page: 'call', id });
  };
  if (!told) return <Waiting />;
  return (
    <Frame title={`${t('debrief.title')}: ${told.words.title}`}>
      {session ? (
        <Debrief
          session={session}
          scenario={told.words}
          language={language}
          earlier={earlier}
          onTryFrom={tryFrom}
          place={run && <YourPlace run={run} />}
          onAgain={() => go({ page: 'briefing', id })}
          onLibrary={() => go({ page: 'library' })}
        />
      ) : (
        <Notice
          title={t('call.noDebrief')}
          action={{ label: t('common.toLibrary'), onClick: () => go({ page: 'library' }) }}
        >
          {t('call.noDebriefMore')}
        </Notice>
      )}
    </Frame>
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
