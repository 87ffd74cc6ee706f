import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import '../board/board.css';
import {
  IllegalMoveError,
  readMove,
  replay,
  RULES_VERSION,
  UnknownMoveError,
  type Session,
} from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import type { RunRecord } from '../../protocol/run.ts';
import { useLanguage } from '../../ui/words.ts';
import { Trouble } from '../board/trouble.tsx';
import { Debrief } from '../debrief/debrief.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { Notice } from '../notice.tsx';
import { useAsked } from '../online/use-asked.ts';
import type { Edition } from '../published/revision.ts';
import { hashOf } from '../route.ts';
import { nameOf, type FinishedRun } from '../runs.ts';
import { cardOf, loadEdition } from '../scenarios.ts';
import type { Told } from '../told.ts';
import { Waiting } from '../waiting.tsx';
import { LocalDebrief } from './local-debrief.tsx';

/** The debrief of one run: as this device remembers it, or else played again from the moves that the server keeps. */
export function RunPage({ id }: { id: string }): VNode {
  const { runs } = useDesk();
  const run = runs.find((one) => nameOf(one) === id);
  return run ? <Remembered run={run} /> : <Fetched id={id} />;
}

function Remembered({ run }: { run: FinishedRun }): VNode {
  const { scenario } = run;
  const card = cardOf(scenario);
  const hash = run.ticket?.hash ?? card?.hash;
  const told = useEdition(hash === undefined ? undefined : { id: scenario, hash });
  if (told === 'coming') return <Waiting />;
  return (
    <Frame title={t('debrief.title')}>
      {told === 'gone' ? (
        <Gone />
      ) : (
        <LocalDebrief run={run} told={told} canTryAgain={card?.hash === hash}>
          <Gone />
        </LocalDebrief>
      )}
    </Frame>
  );
}

function Fetched({ id }: { id: string }): VNode {
  const { reply, error, again } = useAsked('run', { params: { id } });
  if (reply) return <Replayed record={reply} />;
  if (error === undefined) return <Waiting />;
  return (
    <Frame title={t('debrief.title')}>
      <article class="board board-narrow">
        <h1>{t('online.whichGone')}</h1>
        <Trouble error={error} again={again} />
        <ToRuns />
      </article>
    </Frame>
  );
}

function Replayed({ record }: { record: RunRecord }): VNode {
  const { go } = useDesk();
  const language = useLanguage();
  const { scenario: id, hash } = record;
  const told = useEdition({ id, hash });
  const session = useMemo(() => (typeof told === 'string' ? undefined : sessionOf(told, record)), [told, record]);
  if (told === 'coming') return <Waiting />;
  return (
    <Frame title={t('debrief.title')}>
      {told === 'gone' || !session ? (
        <Gone />
      ) : (
        <Debrief
          session={session}
          scenario={told.words}
          language={language}
          place={<ToRuns />}
          onAgain={() => go({ page: 'briefing', id })}
          onLibrary={() => go({ page: 'library' })}
        />
      )}
    </Frame>
  );
}

const ToRuns = (): VNode => (
  <p class="screen-only">
    <a href={hashOf({ page: 'runs' })}>{t('online.toRuns')}</a>
  </p>
);

function Gone(): VNode {
  const { go } = useDesk();
  return (
    <Notice title={t('online.whichGone')} action={{ label: t('online.toRuns'), onClick: () => go({ page: 'runs' }) }}>
      {t('online.whichGoneMore')}
    </Notice>
  );
}

/** The scenario as it was played, in the language of the page; `gone` when neither this device nor the server gives it. */
function useEdition(edition: Edition | undefined): Told | 'coming' | 'gone' {
  const language = useLanguage();
  const [told, setTold] = useState<Told | 'coming' | 'gone'>(edition ? 'coming' : 'gone');
  useEffect(() => {
    if (!edition) return;
    let wanted = true;
    loadEdition(edition, language).then(
      (loaded) => wanted && setTold(loaded),
      () => wanted && setTold('gone'),
    );
    return () => {
      wanted = false;
    };
  }, [edition?.id, edition?.hash, language]);
  return told;
}

/** The run as it was played; undefined when these rules are others than those it was played by. */
function sessionOf({ played }: Told, { rules, seed, timed, moves }: RunRecord): Session | undefined {
  if (rules !== RULES_VERSION) return undefined;
  try {
    return replay(played, { seed, timed }, moves.map(readMove));
  } catch (error) {
    if (error instanceof IllegalMoveError || error instanceof UnknownMoveError) return undefined;
    throw error;
  }
}
