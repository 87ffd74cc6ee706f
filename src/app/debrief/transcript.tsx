import type { VNode } from 'preact';
import './transcript.css';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Episode } from './episodes.ts';
import type { View } from './view.ts';
import { causeWords, deedWords, tacticName, turnName } from './words.ts';

/** The whole call, with the marks of the rules at each turn. */
export function Transcript({ view }: { view: View }): VNode {
  return (
    <details class="transcript fold sheet">
      <summary>
        <h2 class="section-title">{t('debrief.transcriptTitle')}</h2>
        <span class="section-note">{t('debrief.transcriptShow')}</span>
      </summary>
      <ol class="transcript-turns">
        {view.report.episodes.map((episode) => (
          <TranscriptTurn key={episode.number} episode={episode} view={view} />
        ))}
      </ol>
    </details>
  );
}

function TranscriptTurn({ episode, view }: { episode: Episode; view: View }): VNode {
  return (
    <li class="transcript-turn">
      <button
        type="button"
        class="turn-link"
        aria-label={turnName(episode.number)}
        onClick={() => view.goTo(episode.number)}
      >
        {episode.number}
      </button>
      <div class="transcript-said">
        <Deed episode={episode} view={view} />
        {episode.answered.map((said, index) => (
          <p key={index}>
            <b>{view.scenario.customer.name}</b> {view.lines.said(said)}
          </p>
        ))}
      </div>
      <Marks episode={episode} />
    </li>
  );
}

/** The trainee's words; what was done without words is told, not quoted. */
function Deed({ episode, view }: { episode: Episode; view: View }): VNode | null {
  if (episode.number === 0) return null;
  const words = deedWords(episode, view.lines);
  if (episode.line === undefined) return <p class="is-act">{words}</p>;
  return (
    <p class="is-you">
      <b>{t('debrief.you')}</b> {words}
    </p>
  );
}

/** The tactics that landed, each with whether it helped. What turns do by themselves is left to the curve. */
function Marks({ episode }: { episode: Episode }): VNode {
  const marks = episode.causes.filter(({ tactic, rule }) => tactic !== undefined || /^[EFPX]\d/.test(rule));
  return (
    <ul class="transcript-marks">
      {marks.map((cause) => (
        <li
          key={`${cause.rule} ${cause.tactic ?? ''}`}
          class={cause.helps ? 'is-good' : 'is-bad'}
          title={causeWords(cause)}
        >
          <Icon name={cause.helps ? 'check' : 'x'} size={14} />
          <span class="visually-hidden">{cause.helps ? t('debrief.helped') : t('debrief.hurt')}: </span>
          {cause.tactic === undefined ? causeWords(cause) : tacticName(cause.tactic)}
        </li>
      ))}
    </ul>
  );
}
