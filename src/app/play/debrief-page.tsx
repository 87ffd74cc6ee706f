import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { Notice } from '../notice.tsx';
import { isTrial } from '../published/trial.ts';
import { useTold } from '../use-told.ts';
import { Waiting } from '../waiting.tsx';
import { LocalDebrief } from './local-debrief.tsx';

/** The debrief of the last finished run of a scenario. */
export function DebriefPage({ id }: { id: string }): VNode {
  const { runs, trials, go } = useDesk();
  const told = useTold(id);
  const run = (isTrial(id) ? trials : runs).findLast(({ scenario }) => scenario === id);
  if (!told) return <Waiting />;
  return (
    <Frame title={`${t('debrief.title')}: ${told.words.title}`}>
      <LocalDebrief run={run} told={told} canTryAgain>
        <Notice
          title={t('call.noDebrief')}
          action={{ label: t('common.toLibrary'), onClick: () => go({ page: 'library' }) }}
        >
          {t('call.noDebriefMore')}
        </Notice>
      </LocalDebrief>
    </Frame>
  );
}
