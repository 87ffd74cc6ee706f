import type { VNode } from 'preact';
import './tutorial-card.css';
import { currentLanguage, t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.ts';
import { cardOf } from '../scenarios.ts';
import { TUTORIAL } from './tutorial.ts';

/** Above the library, until it was played or skipped: the call that shows how calls go. */
export function TutorialCard(): VNode | null {
  const { settings, call, change, go } = useDesk();
  const card = cardOf(TUTORIAL);
  const underWay = call !== undefined && call !== 'broken' && call.scenario === TUTORIAL;
  if (!card || settings.toured || underWay) return null;
  return (
    <section class="first-call" aria-labelledby="first-call">
      <img src={card.portrait} alt="" width="64" height="64" />
      <div class="first-call-words">
        <h2 id="first-call">{t('common.tourTitle')}</h2>
        <p>{card.words[currentLanguage()].summary}</p>
      </div>
      <div class="first-call-buttons">
        <Button kind="primary" icon="play" onClick={() => go({ page: 'briefing', id: TUTORIAL })}>
          {t('common.tourStart')}
        </Button>
        <Button kind="plain" onClick={() => change({ toured: true })}>
          {t('common.tourSkip')}
        </Button>
      </div>
    </section>
  );
}

/** At the foot of the library, for later. */
export function TutorialLink(): VNode | null {
  const { settings, change, go } = useDesk();
  if (!cardOf(TUTORIAL) || !settings.toured) return null;
  const again = () => {
    change({ toured: false });
    go({ page: 'briefing', id: TUTORIAL });
  };
  return (
    <button type="button" class="text-link" onClick={again}>
      {t('common.tourAgain')}
    </button>
  );
}
