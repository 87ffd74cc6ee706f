import type { Guard } from '../machine.ts';

/** The questions that the customers' machines ask about a turn; named so that a trainer can read the statechart. */

const harmed: Guard = (ledger) => ledger.harmed > 0;
/** Somebody took responsibility, or there was none of ours to take. */
const responsibilityTaken: Guard = ({ state, script }) => state.owned === 1 || !script.ours;
/** There is a way forward on the table. */
const wayForward: Guard = ({ state }) => (state.offered | state.agreed | state.promised) !== 0 || state.timeGiven > 0;
/** Every main concern is solved. */
const settled: Guard = ({ state, script }) => (state.resolved & script.mainConcerns) === script.mainConcerns;

export const angryQuestions = {
  storming: ({ state }) => state.anger >= 60,
  simmering: ({ state }) => state.anger >= 40,
  provokedHard: (ledger) => ledger.harmed > 0 && (ledger.state.anger >= 70 || ledger.state.harms >= 2),
  provoked: harmed,
  provokedAgainWhileHot: (ledger) => ledger.harmed > 0 && ledger.state.anger >= 55,
  boiledOver: ({ state }) => state.anger >= 80,
  heardOut: (ledger) => ledger.harmed === 0 && ledger.state.acknowledged === 1 && ledger.state.anger <= 66,
  seesOwnership: (ledger) =>
    ledger.harmed === 0 && responsibilityTaken(ledger) && ledger.state.acknowledged === 1 && ledger.state.anger <= 50,
  seesAWay: (ledger) => ledger.harmed === 0 && wayForward(ledger) && ledger.state.anger <= 30,
  gotWhatMatters: (ledger) => ledger.harmed === 0 && settled(ledger) && ledger.state.anger <= 15,
  coolsDown: (ledger) => ledger.harmed === 0 && ledger.landed < 0 && ledger.state.anger <= 80,
  isTakenSeriously: (ledger) => ledger.harmed === 0 && (ledger.ownedNow || ledger.acknowledgedNow) && ledger.landed < 0,
  stillHot: ({ state }) => state.anger >= 45,
} as const satisfies Record<string, Guard>;

export const anxiousQuestions = {
  worriedSick: ({ state }) => state.anxiety >= 60,
  uneasy: ({ state }) => state.anxiety >= 35,
  dismissed: harmed,
  toldSomething: (ledger) => ledger.harmed === 0 && (ledger.informed || ledger.repaired) && ledger.landed < 0,
  toldEnoughToListen: (ledger) => ledger.harmed === 0 && ledger.state.informed === 1 && ledger.state.anxiety <= 65,
  leftWithoutInformation: ({ state }) => state.uninformed >= 2,
  fearsAgain: ({ state }) => state.anxiety >= 75,
  knowsWhatComesNext: (ledger) => ledger.harmed === 0 && ledger.state.timeGiven > 0 && ledger.state.anxiety <= 40,
  doubtsAgain: ({ state }) => state.anxiety >= 55,
  allIsSettled: (ledger) => ledger.harmed === 0 && settled(ledger) && ledger.state.anxiety <= 20,
  wavers: ({ state }) => state.anxiety >= 40,
} as const satisfies Record<string, Guard>;

export const disappointedQuestions = {
  crushed: ({ state }) => state.disappointment >= 60,
  letDown: ({ state }) => state.disappointment >= 35,
  deceived: (ledger) => ledger.deceived,
  hurtAgain: (ledger) => ledger.harmed > 0 && ledger.state.harms >= 2,
  hurt: harmed,
  reachedOut: (ledger) =>
    ledger.harmed === 0 && (ledger.state.acknowledged === 1 || ledger.asked) && ledger.state.disappointment <= 74,
  seesOwnership: (ledger) => ledger.harmed === 0 && responsibilityTaken(ledger) && ledger.state.disappointment <= 60,
  seesAWay: (ledger) =>
    ledger.harmed === 0 && wayForward(ledger) && ledger.state.trust >= 0 && ledger.state.disappointment <= 40,
  sawItHappen: (ledger) => ledger.harmed === 0 && settled(ledger) && ledger.state.disappointment <= 20,
  madeGood: (ledger) => ledger.harmed === 0 && ledger.repaired && ledger.state.owned === 1,
  givesUp: ({ state }) => state.turnsInState >= 4,
} as const satisfies Record<string, Guard>;
