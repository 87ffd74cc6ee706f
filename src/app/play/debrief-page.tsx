import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { resume, type Session } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { useLanguage } from '../../ui/words.ts';
import { Debrief } from '../debrief/debrief.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { Waiting } from '../waiting.tsx';
import { Notice } from '../notice.tsx';
import type { Told } from '../scenarios.ts';
import { useTold } from '../use-told.ts';

/** The debrief of the last finished run of a scenario. */
export function DebriefPage({ id }: { id: string }): VNode {
  const { runs, go } = useDesk();
  const told = useTold(id);
  const language = useLanguage();
  const saved = runs.findLast((run) => run.scenario === id)?.saved;
  const session = useMemo(() => (told ? sessionOf(told, saved) : undefined), [told?.played, saved]);
  if (!told) return <Waiting />;
  return (
    <Frame title={`${t('debrief.title')}: ${told.words.title}`}>
      {session ? (
        <Debrief
          session={session}
          scenario={told.words}
          language={language}
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

/** The run played again from what was kept; undefined when there is none, or none that these rules can read. */
function sessionOf({ played }: Told, saved: unknown): Session | undefined {
  try {
    return saved === undefined ? undefined : resume(played, saved);
  } catch {
    return undefined; // of another version: the notice says what to do
  }
}
