import type { VNode } from 'preact';
import './turn-detail.css';
import { t } from '../../i18n/index.ts';
import { EMOTIONS, type Level } from '../../scenario/vocabulary.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Delta, Shift } from '../../ui/debrief/shift.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { Cause, Episode, Shift as Moved, Utterance } from './episodes.ts';
import { TurnFace } from './turn-face.tsx';
import type { View } from './view.ts';
import { causeWords, deedWords, levelName, sourceWords, tacticName, turnName } from './words.ts';

/** The open turn: what was said, what was done, what it moved and why. */
export function TurnDetail({ view, panelId }: { view: View; panelId: string }): VNode | null {
  const { open, choose, report } = view;
  const episode = report.episodes[open];
  if (!episode) return null;
  return (
    <div
      class="turn screen-only"
      id={panelId}
      role="tabpanel"
      tabIndex={0}
      aria-labelledby={`${panelId}-${episode.number}`}
    >
      <header class="turn-head">
        <TurnFace person={view.scenario.customer.looks} turn={episode.turn} />
        <h3>{turnName(episode.number)}</h3>
        <span class="turn-steps">
          {view.tryFrom && open > 0 && (
            <Button kind="plain" icon="rotate-ccw" onClick={() => view.tryFrom?.(episode.number)}>
              {t('debrief.tryFrom')}
            </Button>
          )}
          <IconButton
            icon="arrow-left"
            label={t('debrief.previousTurn')}
            disabled={open === 0}
            onClick={() => choose(open - 1)}
          />
          <IconButton
            icon="arrow-right"
            label={t('debrief.nextTurn')}
            disabled={open === report.episodes.length - 1}
            onClick={() => choose(open + 1)}
          />
        </span>
      </header>
      <div class="turn-body">
        <Talk episode={episode} view={view} />
        <Effects episode={episode} />
      </div>
    </div>
  );
}

/** What was said before, what the trainee did, and what came back. */
function Talk({ episode, view }: { episode: Episode; view: View }): VNode {
  const { lines } = view;
  const better = episode.line === undefined ? undefined : lines.line(`${episode.line}.better`);
  return (
    <div class="turn-talk">
      {episode.heard.length > 0 && <Spoken title={t('debrief.heard')} said={episode.heard} view={view} />}
      {episode.number > 0 && (
        <div class="spoken is-you">
          <h4>{t('debrief.youDid')}</h4>
          <p>{deedWords(episode, lines)}</p>
          <Tactics episode={episode} />
        </div>
      )}
      {better !== undefined && (
        <div class="better">
          <h4>{t('debrief.betterTitle')}</h4>
          <p>{better}</p>
        </div>
      )}
      {episode.answered.length > 0 && <Spoken title={t('debrief.answer')} said={episode.answered} view={view} />}
      <Facts episode={episode} view={view} />
    </div>
  );
}

function Spoken({ title, said, view }: { title: string; said: readonly Utterance[]; view: View }): VNode | null {
  const words = said.map(view.lines.said).filter((line) => line !== '');
  if (words.length === 0) return null;
  return (
    <div class="spoken">
      <h4>{title}</h4>
      {words.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}

/** What the reply did, whatever its words. */
function Tactics({ episode }: { episode: Episode }): VNode | null {
  if (!episode.reply) return null;
  return (
    <ul class="tags">
      {episode.reply.does.map((tactic) => (
        <li key={tactic}>{tacticName(tactic)}</li>
      ))}
    </ul>
  );
}

/** What came to light, was solved, kept or broken. */
function Facts({ episode, view }: { episode: Episode; view: View }): VNode | null {
  const { turn } = episode;
  const { lines } = view;
  const rows: readonly (readonly [IconName, string, readonly string[]])[] = [
    ['eye', t('debrief.cameUp'), turn.revealed.map(lines.fact)],
    ['message-circle', t('debrief.voicedTitle'), turn.voiced.map(lines.concern)],
    ['circle-check', t('debrief.solved'), turn.resolved.map(lines.concern)],
    ['badge-check', t('debrief.kept'), turn.kept.map(lines.remedy)],
    ['circle-x', t('debrief.broken'), turn.broken.map(lines.remedy)],
  ];
  const shown = rows.filter(([, , names]) => names.length > 0);
  if (shown.length === 0) return null;
  return (
    <dl class="turn-facts">
      {shown.map(([icon, title, names]) => (
        <div key={title}>
          <dt>
            <Icon name={icon} size={16} />
            {title}
          </dt>
          <dd>{names.join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The customer's state, what moved, and the rules that moved it. */
function Effects({ episode }: { episode: Episode }): VNode {
  const { from, turn, shifts, causes } = episode;
  const to = turn.customer;
  return (
    <div class="turn-effects">
      <h4>{t('debrief.whatMoved')}</h4>
      <p class="turn-state">
        {from !== to && (
          <>
            <span class="state-from">{t(`debrief.state_${from}`)}</span> <Icon name="arrow-right" size={16} />{' '}
          </>
        )}
        <strong>
          {from === to ? t('debrief.stateStays', { state: t(`debrief.state_${to}`) }) : t(`debrief.state_${to}`)}
        </strong>
        <small>{t(`debrief.stateMeans_${to}`)}</small>
      </p>
      {shifts.length === 0 ? (
        <p class="section-note">{t('debrief.nothingMoved')}</p>
      ) : (
        <div class="shifts">
          {shifts.map((shift) => (
            <LevelShift key={shift.level} shift={shift} />
          ))}
        </div>
      )}
      <ul class="causes">
        {causes.map((cause) => (
          <CauseItem key={`${cause.rule} ${cause.tactic ?? ''}`} cause={cause} />
        ))}
      </ul>
    </div>
  );
}

function LevelShift({ shift: { level, from, to } }: { shift: Moved }): VNode {
  return (
    <Shift
      name={levelName(level)}
      from={from}
      to={to}
      min={level === 'trust' ? -100 : 0}
      good={isGood(level, to - from)}
      label={t('debrief.fromTo', { level: levelName(level), from, to })}
      emotion={isFeeling(level) ? level : undefined}
    />
  );
}

function CauseItem({ cause }: { cause: Cause }): VNode {
  return (
    <li class={`cause ${cause.helps ? 'is-good' : 'is-bad'}`}>
      <Icon name={cause.helps ? 'circle-check' : 'circle-x'} size={18} />
      <div>
        <p>
          <span class="visually-hidden">{cause.helps ? t('debrief.helped') : t('debrief.hurt')}: </span>
          {causeWords(cause)}
        </p>
        <p class="cause-effects">
          {cause.effects.map(({ channel, delta }, index) => (
            <Delta key={index} name={levelName(channel)} points={delta} good={isGood(channel, delta)} />
          ))}
        </p>
        <p class="cause-source">{sourceWords(cause)}</p>
      </div>
    </li>
  );
}

const isFeeling = (level: Level): boolean => EMOTIONS.some((emotion) => emotion === level);

/** Feelings are better lower; trust and composure are better higher. */
export const isGood = (level: Level, delta: number): boolean => (isFeeling(level) ? delta < 0 : delta > 0);
