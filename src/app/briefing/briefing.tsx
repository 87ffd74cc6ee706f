import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import './briefing.css';
import { currentLanguage, t } from '../../i18n/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { fetchStage } from '../../stage/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmotionSign } from '../../ui/emotion.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Card } from '../card.ts';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { Waiting } from '../waiting.tsx';
import { CHANNEL_ICONS, Difficulty } from '../library/call-card.tsx';
import { hashOf } from '../route.ts';
import { cardOf } from '../scenarios.ts';
import { stageAllowed } from '../stage-wanted.ts';
import { useTold } from '../use-told.ts';
import { CaseFile } from './case-file.tsx';

/** Everything worth knowing before the phone is picked up. */
export function Briefing({ id }: { id: string }): VNode {
  const told = useTold(id);
  usePreparedStage();
  const card = cardOf(id);
  if (!told || !card) return <Waiting />;
  return (
    <Frame title={told.words.title}>
      <article class="briefing" data-emotion={card.emotion}>
        <a class="briefing-back" href={hashOf({ page: 'library' })}>
          <Icon name="arrow-left" size={18} />
          {t('call.allCalls')}
        </a>
        <Caller card={card} />
        <div class="briefing-file">
          <p class="briefing-kind">
            <Icon name="folder-open" size={18} />
            {t('call.caseFile')}
          </p>
          <h1>{told.words.title}</h1>
          <CaseFile scenario={told.words} level={2} />
        </div>
        <TakeCall card={card} scenario={told.words} />
      </article>
    </Frame>
  );
}

/** The picture is heavy, and while somebody reads there is time to fetch it. */
function usePreparedStage(): void {
  const { settings } = useDesk();
  useEffect(() => {
    if (settings.stage === 'off' || !stageAllowed()) return;
    const timer = setTimeout(() => void fetchStage(), 1200);
    return () => clearTimeout(timer);
  }, [settings.stage]);
}

function Caller({ card }: { card: Card }): VNode {
  const { name } = card.words[currentLanguage()];
  return (
    <aside class="caller">
      <div class="caller-picture">
        <img src={card.portrait} alt="" width="280" height="280" />
      </div>
      <p class="caller-waits">
        <Icon name={CHANNEL_ICONS[card.channel]} size={18} />
        {t(`call.waits_${card.channel}`, { name })}
      </p>
      <p class="caller-feeling">
        <EmotionSign emotion={card.emotion} />
        {t(`common.customer_${card.emotion}`)}
      </p>
      <p class="caller-facts">
        <span>{t(`common.complaint_${card.complaint}`)}</span>
        <span>{t('common.minutes', { minutes: card.minutes })}</span>
        <Difficulty level={card.difficulty} />
      </p>
    </aside>
  );
}

function TakeCall({ card, scenario }: { card: Card; scenario: Scenario }): VNode {
  const { call, runs, keep, go } = useDesk();
  const other =
    call !== undefined && call !== 'broken' && call.scenario !== card.id ? cardOf(call.scenario) : undefined;
  const same = call !== undefined && call !== 'broken' && call.scenario === card.id;
  const take = () => {
    if (!same) keep(undefined);
    go({ page: 'call', id: card.id });
  };
  return (
    <div class="briefing-take">
      {other && <p class="briefing-other">{t('call.otherCall', { name: other.words[currentLanguage()].name })}</p>}
      <Button kind="primary" icon={CHANNEL_ICONS[scenario.channel]} onClick={take}>
        {same ? t('common.continueButton') : t(`call.take_${scenario.channel}`)}
      </Button>
      {runs.some((run) => run.scenario === card.id) && (
        <a href={hashOf({ page: 'debrief', id: card.id })}>{t('call.lastDebrief')}</a>
      )}
    </div>
  );
}
