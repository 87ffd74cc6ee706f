import type { CustomerState } from '../scenario/vocabulary.ts';
import { stagesDone } from './chain.ts';
import { careRating, contacts } from './rating.ts';
import { pointsOf, skillScores } from './score/score.ts';
import { inside } from './session.ts';
import { levelsOf } from './state.ts';
import { nextSegment } from './talk.ts';
import type { Evidence, Rating, Scores, Session, Standing } from './types.ts';

const named = (names: readonly string[], mask: number): readonly string[] =>
  names.filter((_, index) => (mask & (1 << index)) !== 0);

/** Where the run stands, by name. */
export function standing(session: Session): Standing {
  const { script, inner } = inside(session);
  const { state } = inner;
  return {
    phase: state.phase,
    ending: state.phase === 'ended' && state.ending !== '' ? state.ending : undefined,
    levels: levelsOf(state),
    emotion: state.emotion,
    customer: state.customer as CustomerState, // a customer has arrived before the first turn ends
    composure: state.holding,
    stage: state.stage,
    done: stagesDone(state, script),
    beat: script.beats[state.beat]?.name ?? '',
    act: script.acts[state.act - 1]?.name,
    moreToSay: state.phase === 'talking' && nextSegment(script, state) >= 0,
    revealed: named(script.facts, state.revealed),
    noted: named(script.facts, state.noted),
    voiced: named(script.concerns, state.voiced),
    addressed: named(script.concerns, state.addressed),
    resolved: named(script.concerns, state.resolved),
    agreed: named(script.remedyNames, state.agreed),
    promises: named(script.remedyNames, state.promised).map((remedy) => {
      const bit = 1 << script.remedyNames.indexOf(remedy);
      return { remedy, state: (state.broken & bit) !== 0 ? 'broken' : (state.kept & bit) !== 0 ? 'kept' : 'open' };
    }),
    read: state.read === '' ? undefined : state.read,
    lookedUp: state.lookedUp === 1,
    recorded: state.recorded === 1,
  };
}

/** The scores, with the turns that show each. Fails whole where something fatal happened (rules Z). */
export function scores(session: Session): Scores {
  const { script, inner } = inside(session);
  const { state, marks, turns } = inner;
  const points = pointsOf(script, state);
  const { listening, empathy, solution, overall } = skillScores(script, state, points);
  const evidence = points.map((one): Evidence => ({
    ...one,
    turns: turns
      .filter((_, index) => marks[index]?.some(({ criterion }) => criterion === one.rule))
      .map(({ number }) => number),
  }));
  const failed = state.failed === '' ? {} : { failed: { because: state.failed, turn: state.failedTurn } };
  return {
    listening,
    empathy,
    solution,
    overall: state.failed === '' ? overall : 0,
    evidence,
    ...failed,
    wouldHaveBeen: overall,
  };
}

/** The customer's own rating of the run, from what happened. */
export function rating(session: Session): Rating {
  const { script, inner } = inside(session);
  return careRating(script, inner.state);
}

/** How many contacts this case will take in all, 1..4. */
export function contactsNeeded(session: Session): number {
  const { script, inner } = inside(session);
  return contacts(script, inner.state);
}
