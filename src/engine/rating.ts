import { countBits } from './record.ts';
import type { Script } from './script.ts';
import type { State } from './state.ts';
import { CARE_ITEMS, type CareItem, type Rating } from './types.ts';

/** One to five, by how many of four signs there are. */
const signs = (...given: readonly boolean[]): number => 1 + given.filter(Boolean).length;

/** What each item of the CARE measure asks, answered from what happened (rule Q1); never typed in, never part of the score. */
const ANSWERS: Readonly<Record<CareItem, (state: State, script: Script) => number>> = {
  atEase: (s) => signs(s[s.emotion] <= 66, s[s.emotion] <= 40, s[s.emotion] <= 20, s.phrases === 0),
  tellStory: (s) =>
    signs(s.storiesHeard > 0, s.interruptions === 0, s.interruptions <= 1, s.storiesHeard > s.storiesCut),
  listening: (s) =>
    signs(s.reflections > 0, s.reflections >= s.questions, s.deaf === 0, s.untrue === 0 && s.reflections > 1),
  wholePerson: (s, script) =>
    signs(s.specific > 0, (s.resolved & script.effectConcerns) !== 0, s.addressed !== 0, s.nodded > 0),
  understanding: (s, script) =>
    signs(
      (s.revealed & script.keyFacts) === script.keyFacts,
      s.causeTold === 1,
      s.addressed !== 0,
      s.untrue === 0 && s.acknowledged === 1,
    ),
  care: (s, script) => signs(s.acknowledged === 1, s.specific > 0, s.owned === 1 || !script.ours, s.phrases === 0),
  positive: (s) => signs(s.phrases === 0, s.overPromises === 0 && s.replies > 2, s.offered !== 0, s.trust > 0),
  explaining: (s) => signs(s.informed === 1, s.causeTold === 1, s.timeGiven > 0, s.timeGiven > 0 && s.broken === 0),
  control: (s) => signs(s.offered !== 0, s.choice === 1, s.agreed !== 0, s.confirmed === 1),
  plan: (s, script) =>
    signs(
      s.agreed !== 0,
      s.confirmed === 1,
      countBits(s.resolved & script.mainConcerns) * 2 >= countBits(script.mainConcerns),
      s.followedUp === 1 || s.kept !== 0,
    ),
};

/** The rating this customer would give, from what happened: ten items of 1..5. @see CARE measure (Mercer et al. 2004) */
export function careRating(script: Script, state: State): Rating {
  const gone = state.ending === 'hungUp' || state.ending === 'leftPolitely' || state.ending === 'criticalFail';
  const most = gone ? 2 : state[state.emotion] >= 50 ? 3 : 5;
  const items = Object.fromEntries(
    CARE_ITEMS.map((item) => [item, Math.min(most, ANSWERS[item](state, script))]),
  ) as Record<CareItem, number>; // fromEntries forgets the keys
  const total = Object.values(items).reduce((sum, stars) => sum + stars, 0);
  return { items, total, stars: Math.max(1, Math.min(5, Math.trunc((total + 5) / 10))) };
}

/**
 * How many contacts this case will take in all: one for the call itself, one more while a main concern is open, one for a
 * broken promise or a hand-over, one where the customer left (rule Q2).
 * @returns 1..4
 */
export const contacts = (script: Script, state: State): number =>
  1 +
  ((state.resolved & script.mainConcerns) === script.mainConcerns ? 0 : 1) +
  (state.broken !== 0 || state.ending === 'escalated' ? 1 : 0) +
  (state.ending === 'hungUp' || state.ending === 'leftPolitely' ? 1 : 0);
