import type { Guard } from '../machine.ts';
import { PLACE } from '../state.ts';

/** The questions that the customers' machines ask about a turn; named so that a trainer can read the statechart. */

type Feeling = 'anger' | 'anxiety' | 'disappointment';

const atLeast = (level: Feeling, points: number): Guard => {
  const place = PLACE[level];
  return ({ state }) => (state.words[place] ?? 0) >= points;
};
const atMost = (level: Feeling, points: number): Guard => {
  const place = PLACE[level];
  return ({ state }) => (state.words[place] ?? 0) <= points;
};
const both = (first: Guard, second: Guard, ...more: readonly Guard[]): Guard => {
  const [third, ...others] = more;
  const rest = third && both(second, third, ...others);
  return rest ? (ledger) => first(ledger) && rest(ledger) : (ledger) => first(ledger) && second(ledger);
};

const harmed: Guard = (ledger) => ledger.harmed > 0;
const unharmed: Guard = (ledger) => ledger.harmed === 0;
const acknowledged: Guard = ({ state }) => state.acknowledged === 1;
/** Somebody took responsibility, or there was none of ours to take. */
const responsibilityTaken: Guard = ({ state, script }) => state.owned === 1 || !script.ours;
/** There is a way forward on the table. */
const wayForward: Guard = ({ state }) => (state.offered | state.agreed | state.promised) !== 0 || state.timeGiven > 0;
/** Every main concern is solved. */
const settled: Guard = ({ state, script }) => (state.resolved & script.mainConcerns) === script.mainConcerns;

export const angryQuestions = {
  storming: atLeast('anger', 60),
  simmering: atLeast('anger', 40),
  provokedHard: (ledger) => ledger.harmed > 0 && (ledger.state.anger >= 70 || ledger.state.harms >= 2),
  provoked: harmed,
  provokedAgainWhileHot: both(harmed, atLeast('anger', 55)),
  boiledOver: atLeast('anger', 80),
  heardOut: both(unharmed, acknowledged, atMost('anger', 66)),
  seesOwnership: both(unharmed, responsibilityTaken, acknowledged, atMost('anger', 50)),
  seesAWay: both(unharmed, wayForward, atMost('anger', 30)),
  gotWhatMatters: both(unharmed, settled, atMost('anger', 15)),
  coolsDown: (ledger) => ledger.harmed === 0 && ledger.landed < 0 && ledger.state.anger <= 80,
  isTakenSeriously: (ledger) => ledger.harmed === 0 && (ledger.ownedNow || ledger.acknowledgedNow) && ledger.landed < 0,
  stillHot: atLeast('anger', 45),
} as const satisfies Record<string, Guard>;

export const anxiousQuestions = {
  worriedSick: atLeast('anxiety', 60),
  uneasy: atLeast('anxiety', 35),
  dismissed: harmed,
  toldSomething: (ledger) => ledger.harmed === 0 && (ledger.informed || ledger.repaired) && ledger.landed < 0,
  toldEnoughToListen: (ledger) => ledger.harmed === 0 && ledger.state.informed === 1 && ledger.state.anxiety <= 65,
  leftWithoutInformation: ({ state }) => state.uninformed >= 2,
  fearsAgain: atLeast('anxiety', 75),
  knowsWhatComesNext: both(unharmed, ({ state }) => state.timeGiven > 0, atMost('anxiety', 40)),
  doubtsAgain: atLeast('anxiety', 55),
  allIsSettled: both(unharmed, settled, atMost('anxiety', 20)),
  wavers: atLeast('anxiety', 40),
} as const satisfies Record<string, Guard>;

export const disappointedQuestions = {
  crushed: atLeast('disappointment', 60),
  letDown: atLeast('disappointment', 35),
  deceived: (ledger) => ledger.deceived,
  hurtAgain: (ledger) => ledger.harmed > 0 && ledger.state.harms >= 2,
  hurt: harmed,
  reachedOut: (ledger) =>
    ledger.harmed === 0 && (ledger.state.acknowledged === 1 || ledger.asked) && ledger.state.disappointment <= 74,
  seesOwnership: both(unharmed, responsibilityTaken, atMost('disappointment', 60)),
  seesAWay: both(unharmed, wayForward, ({ state }) => state.trust >= 0, atMost('disappointment', 40)),
  sawItHappen: both(unharmed, settled, atMost('disappointment', 20)),
  madeGood: (ledger) => ledger.harmed === 0 && ledger.repaired && ledger.state.owned === 1,
  givesUp: ({ state }) => state.turnsInState >= 4,
} as const satisfies Record<string, Guard>;
