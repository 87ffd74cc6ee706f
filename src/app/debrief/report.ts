import {
  contactsNeeded,
  rating,
  scores as scoresOf,
  standing,
  type Rating,
  type Scores,
  type Session,
  type Standing,
  type Turn,
} from '../../engine/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { coach, type Coaching } from './coach.ts';
import { withTurns } from './evidence.ts';
import { episodesOf, type Episode } from './episodes.ts';
import { composureOf, readingOf, type ComposureCourse, type Reading } from './reading.ts';
import { skillReports, type SkillReport } from './skills.ts';

/** What the engine says about a run. */
export interface Outcome {
  readonly turns: readonly Turn[];
  readonly scores: Scores;
  readonly standing: Standing;
  readonly rating: Rating;
  readonly contacts: number;
}

/** Everything the debrief shows, before it has words. */
export interface Report extends Outcome {
  readonly episodes: readonly Episode[];
  readonly skills: readonly SkillReport[];
  readonly coaching: Coaching;
  readonly reading: Reading;
  readonly composure: ComposureCourse;
}

export const outcomeOf = (session: Session): Outcome => ({
  turns: session.turns,
  scores: scoresOf(session),
  standing: standing(session),
  rating: rating(session),
  contacts: contactsNeeded(session),
});

export function reportOf(outcome: Outcome, scenario: Scenario): Report {
  const scores = { ...outcome.scores, evidence: withTurns(outcome.scores.evidence, outcome.turns) };
  const episodes = episodesOf(outcome.turns, scenario);
  const reading = readingOf(outcome.turns, scenario.emotion, outcome.standing.read);
  return {
    ...outcome,
    scores,
    episodes,
    skills: skillReports(scores),
    coaching: coach({ episodes, scores, readRight: reading.right }),
    reading,
    composure: composureOf(outcome.turns),
  };
}
