import { EMOTIONS, type Emotion } from '../scenario/vocabulary.ts';
import { change, type Ledger } from './ledger.ts';
import {
  CALM_FLOOR,
  OPEN_FLOOR,
  POINTS_PER_STEP,
  RECEPTIVITY,
  SYMPATHY_HALF_AFTER,
  SYMPATHY_GRATES_AFTER,
  TOO_EARLY,
  TRAIT_PER_CENT,
  TRUST_PER_STEP,
} from './numbers.ts';
import { holds, type Deed } from './settings.ts';
import { levelIn } from './state.ts';
import { TACTIC_TABLE, type Flip, type TacticRow } from './tactics.ts';

/** What one tactic came to: points on the leading feeling (negative calms; in full, also where the feeling has no further to fall), and whether a flip turned it bad. */
export interface Landing {
  readonly points: number;
  readonly flipped: boolean;
}

/**
 * Lets a tactic land: effect = table x placement x repetition x receptivity x temperament (rules E1-E6).
 * Moves the three feelings and trust, writes the reasons, and counts the use.
 */
export const land = (ledger: Ledger, deed: Deed): Landing => landRow(ledger, deed, TACTIC_TABLE[deed.tactic]);

/** The same where the row of the table is at hand. */
export function landRow(ledger: Ledger, deed: Deed, row: TacticRow): Landing {
  const { state } = ledger;
  const uses = state.used[row.index] ?? 0;
  const flip = flipOf(ledger, deed, row);
  const effects = flip?.effects ?? row.effects;
  const repeat = row.repeats[Math.min(uses, row.repeats.length - 1)] ?? 100;
  const lead = state.emotion;
  const weight = weigh(ledger, row, repeat);
  const grates = isSympathy(row) && state.unsolved > SYMPATHY_GRATES_AFTER;
  let points = 0;
  for (const emotion of EMOTIONS) {
    const calmed = pointsOf(grates ? Math.min(-1, effects[emotion]) : effects[emotion], weight, emotion);
    const floor = emotion === lead ? floorOf(ledger) : 0;
    change(ledger, emotion, -withinRoom(calmed, levelIn(state, emotion), floor), row.cause);
    if (emotion === lead) points = -calmed;
  }
  change(ledger, 'trust', trustOf(row, effects[lead], repeat), row.cause);
  state.used[row.index] = Math.min(uses + 1, 9);
  return { points, flipped: flip !== undefined && effects[lead] < row.effects[lead] && effects[lead] <= 0 };
}

/** The first circumstance that turns this tactic into something else here and now. */
function flipOf(ledger: Ledger, deed: Deed, row: TacticRow): Flip | undefined {
  for (const flip of row.flips) if (holds(flip.when, ledger, deed)) return flip;
  return undefined;
}

/** Feeling words that do nothing; taking ownership is more than that. */
const isSympathy = (row: TacticRow): boolean => row.family === 'feeling' && row !== TACTIC_TABLE.takeOwnership;

/** What a step of this tactic weighs here and now, in per cent, whichever feeling it touches. */
interface Weight {
  readonly repeat: number;
  readonly receptivity: number;
  readonly placement: Readonly<Record<Emotion, number>> | number;
  readonly credit: number;
  readonly talk: number;
  readonly volatile: number;
}

function weigh(ledger: Ledger, row: TacticRow, repeat: number): Weight {
  const { state, script } = ledger;
  const customer = state.customer === 'arriving' ? 'venting' : state.customer; // nobody talks to a customer who has not arrived
  const receptivity = RECEPTIVITY[customer][row.family];
  return {
    repeat,
    receptivity,
    placement: placement(ledger, row),
    credit: row.onTrust ? Math.max(50, Math.min(130, 100 + Math.trunc(state.trust / 2))) : 100,
    talk: row.family === 'listening' ? 100 + TRAIT_PER_CENT * script.scenario.customer.temperament.talkative : 100,
    volatile:
      (100 + TRAIT_PER_CENT * script.scenario.customer.temperament.volatility) *
      (row.family === 'harmful' ? receptivity : 100),
  };
}

/** Points that so many steps calm one feeling by; negative inflames. */
function pointsOf(steps: number, weight: Weight, emotion: Emotion): number {
  if (steps === 0) return 0;
  const { repeat, receptivity, credit, talk, volatile } = weight;
  if (steps < 0 || repeat < 0)
    return -Math.trunc((Math.abs(steps) * POINTS_PER_STEP * Math.abs(repeat) * volatile) / 1_000_000);
  const placed = typeof weight.placement === 'number' ? weight.placement : weight.placement[emotion];
  const weighed = Math.trunc((Math.trunc((placed * credit) / 100) * talk) / 100);
  return Math.trunc((steps * POINTS_PER_STEP * repeat * receptivity * weighed) / 1_000_000);
}

/**
 * A calming effect of so many points, as far as there is room for it: the last unease goes slowest (rule E9), and what is
 * still open keeps some of it alive (rule E10).
 */
const withinRoom = (points: number, level: number, floor: number): number => {
  if (points <= 0) return points;
  const eased = Math.max(1, Math.trunc((points * Math.min(100, CALM_FLOOR + level)) / 100));
  return Math.max(0, Math.min(eased, level - floor));
};

/** Below this, words alone do not take the leading feeling while a main concern is open (rule E10). */
const floorOf = ({ state, script }: Ledger): number =>
  (state.resolved & script.mainConcerns) === script.mainConcerns ? 0 : OPEN_FLOOR;

const IN_PLACE = 100;

/** Per cent that a tactic counts for, by when it comes (rules E3, E4): the same for each feeling, or by feeling. */
function placement({ state, script }: Ledger, row: TacticRow): Weight['placement'] {
  if (row.family === 'feeling') return state.unsolved > SYMPATHY_HALF_AFTER ? 50 : IN_PLACE;
  if (row.family !== 'solving' && row.family !== 'informing') return IN_PLACE;
  const heard = state.acknowledged === 1;
  const owned = state.owned === 1 || !script.ours;
  if (heard && owned) return IN_PLACE;
  const early = TOO_EARLY[row.family];
  return {
    anger: heard ? IN_PLACE : early.anger,
    anxiety: heard ? IN_PLACE : early.anxiety,
    disappointment: owned ? IN_PLACE : early.disappointment,
  };
}

/** Points of trust: harm always costs it in full, good words earn it as they wear. */
function trustOf(row: TacticRow, leadSteps: number, repeat: number): number {
  if (row.family === 'harmful' && row.trust < 0) return row.trust * TRUST_PER_STEP;
  if (leadSteps < 0) return -TRUST_PER_STEP;
  return Math.trunc((row.trust * TRUST_PER_STEP * repeat) / 100);
}
