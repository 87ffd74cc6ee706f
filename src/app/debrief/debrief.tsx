import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import '../../ui/fold.css';
import './debrief.css';
import './print.css';
import type { Session } from '../../engine/index.ts';
import { t, type Language } from '../../i18n/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { Button } from '../../ui/button.tsx';
import type { Advice } from './coach.ts';
import type { Episode } from './episodes.ts';
import { BesideScore } from './beside-score.tsx';
import { CoachCards } from './coach-cards.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { Headline } from './headline.tsx';
import { SecondTry } from './second-try.tsx';
import { MoodSection, TURN_PANEL } from './mood-section.tsx';
import { outcomeOf, reportOf, type Report } from './report.ts';
import { StepsSection } from './steps-section.tsx';
import { Transcript } from './transcript.tsx';
import type { View } from './view.ts';
import { linesFor } from './words.ts';

interface Props {
  readonly session: Session;
  /** In the language of the page. */
  readonly scenario: Scenario;
  readonly language: Language;
  /** The run that this one was a second try at: its curve is laid under this one's. */
  readonly earlier?: Session | undefined;
  /** Plays on from just before a turn, with everything up to there as it was. */
  readonly onTryFrom?: ((turn: number) => void) | undefined;
  /** What the run did to one's place among others; learning comes first, so it stands after the advice. */
  readonly place?: ComponentChildren;
  readonly onAgain: () => void;
  readonly onLibrary: () => void;
}

/** After the call: how it ended, what made it so, and what to do about it. */
export function Debrief(props: Props): VNode {
  const { session, scenario, language, earlier, onTryFrom, onAgain, onLibrary } = props;
  const report = useMemo(() => reportOf(outcomeOf(session), scenario), [session, scenario]);
  const lines = useMemo(() => linesFor(scenario), [scenario]);
  const [open, choose] = useState(() => firstTurn(report));
  const goTo = (turn: number): void => {
    choose(report.episodes.findIndex(({ number }) => number === turn));
    showPanel();
  };
  const view: View = {
    ...{ report, scenario, lines, language, open, choose, goTo },
    ...{ earlier: earlier?.turns, tryFrom: onTryFrom },
  };
  return (
    <article class="debrief">
      <Headline view={view} />
      {earlier && <SecondTry now={session} earlier={earlier} />}
      <CoachCards view={view} />
      {props.place}
      <MoodSection view={view} />
      <EvidenceSection view={view} />
      <StepsSection view={view} />
      <BesideScore view={view} />
      <Transcript view={view} />
      <footer class="debrief-foot">
        <Button kind="primary" icon="rotate-ccw" onClick={onAgain}>
          {t('debrief.again')}
        </Button>
        <Button icon="list" onClick={onLibrary}>
          {t('debrief.library')}
        </Button>
        <Button kind="plain" icon="file-text" onClick={() => print()}>
          {t('debrief.print')}
        </Button>
      </footer>
    </article>
  );
}

/** The debrief opens at the turn that most deserves a look: the one to improve, else the best, else the first. */
function firstTurn({ coaching, episodes }: Report): number {
  const { improvement, strength } = coaching;
  const episode = episodeOf(improvement) ?? episodeOf(strength);
  return episode ? episodes.indexOf(episode) : 0;
}

const episodeOf = (advice: Advice): Episode | undefined => ('episode' in advice ? advice.episode : undefined);

/** The panel is there already; only what it shows changes. */
function showPanel(): void {
  const panel = document.getElementById(TURN_PANEL);
  panel?.focus({ preventScroll: true });
  panel?.scrollIntoView({ block: 'nearest' });
}
