import { askedCount, countBits } from '../record.ts';
import type { Script } from '../script.ts';
import type { State } from '../state.ts';

/** What a criterion came to: so many of so many parts, or undefined where this scenario does not offer it. */
export type Share = readonly [earned: number, of: number] | undefined;
type Count = (state: State, script: Script) => Share;

const yes = (holds: boolean): Share => [holds ? 1 : 0, 1];
const solvedAtAll = (state: State): boolean => state.agreed !== 0;
/** A customer who left unheard takes half of every solution with them (rule W3). */
export const leftUnsolved = (state: State): boolean => state.ending === 'hungUp' || state.ending === 'leftPolitely';

/** For each criterion, what this run has of it. Each returns shares in whole numbers; the points are given in score.ts. */
export const EARNED: Readonly<Record<string, Count>> = {
  LI1: ({ storiesHeard, storiesCut }) => [storiesHeard, Math.max(1, storiesHeard + storiesCut)],
  LI2: ({ nodded, overNodded }) => yes(nodded >= 1 && overNodded === 0),
  LI3: ({ reflections, questions }) => [Math.min(reflections, Math.max(2, questions)), Math.max(2, questions)],
  LI4: ({ revealed }, { keyFacts }) =>
    keyFacts === 0 ? undefined : [countBits(revealed & keyFacts), countBits(keyFacts)],
  LI5: ({ noted }, { keyFacts }) => (keyFacts === 0 ? undefined : [countBits(noted & keyFacts), countBits(keyFacts)]),
  LI6: (state, script) => {
    const all = askedCount(script);
    if (all === 0) return undefined;
    return state.recorded === 0 ? [0, all] : [Math.max(0, state.recordRight - state.recordWrong), all];
  },
  EM1: ({ readRight }) => yes(readRight === 1),
  EM2: ({ fitting, replies }) => [fitting, Math.max(8, 2 * replies)],
  EM3: ({ firstSolved }) => [firstSolved === 'heard' ? 2 : 0, 2],
  EM4: ({ owned }, { ours }) => (ours ? yes(owned === 1) : undefined),
  EM5: ({ specific, phrases }) => yes(specific > 0 && phrases === 0),
  EM6: (state) => {
    if (leftUnsolved(state) || state.failed !== '') return [0, 2];
    const felt = state[state.emotion];
    return [felt <= 25 ? 2 : felt <= 50 ? 1 : 0, 2];
  },
  SO1: ({ causeTold }, { causeFacts }) => (causeFacts === 0 ? undefined : yes(causeTold === 1)),
  SO2: ({ resolved }, { mainConcerns }) =>
    mainConcerns === 0 ? undefined : [countBits(resolved & mainConcerns), countBits(mainConcerns)],
  SO3: ({ timeGiven }) => yes(timeGiven > 0),
  SO4: (state) => yes(solvedAtAll(state) && state.beyond === 0),
  SO5: ({ choice }) => yes(choice === 1),
  SO6: ({ resolved }, { effectConcerns }) =>
    effectConcerns === 0 ? undefined : [countBits(resolved & effectConcerns), countBits(effectConcerns)],
  SO7: ({ confirmed }) => yes(confirmed === 1),
  SO8: ({ kept, followedUp, broken }) => yes((kept !== 0 || followedUp === 1) && broken === 0),
};

/** How often each penalty is due. */
export const COSTS: Readonly<Record<string, (state: State) => number>> = {
  LP1: ({ interruptions }) => interruptions,
  LP2: ({ untrue }) => untrue,
  LP3: ({ deaf }) => deaf,
  LP4: ({ canned }) => canned,
  EP1: ({ phrases }) => phrases,
  SP1: ({ overPromises }) => overPromises,
  SP2: ({ broken }) => countBits(broken),
};
