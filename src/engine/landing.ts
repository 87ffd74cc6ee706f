import { EMOTIONS, type Emotion } from '../scenario/vocabulary.ts';
import { change, type Ledger } from './ledger.ts';
import { TACTIC_INDEX } from './names.ts';
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
import { TACTIC_TABLE, type TacticRow } from './tactics.ts';

/** What one tactic came to: points on the leading feeling (negative calms; in full, also where the feeling has no further to fall), and whether a flip turned it bad. */
export interface Landing {
  readonly points: number;
  readonly flipped: boolean;
}

/**
 * Lets a tactic land: effect = table x placement x repetition x receptivity x temperament (rules E1-E6).
 * Moves the three feelings and trust, writes the reasons, and counts the use.
 */
export function land(ledger: Ledger, deed: Deed): Landing {
  const { state } = ledger;
  const row = TACTIC_TABLE[deed.tactic];
  const uses = state.used[TACTIC_INDEX[deed.tactic]] ?? 0;
  const flip = row.flips.find(({ when }) => holds(when, ledger, deed));
  const effects = flip?.effects ?? row.effects;
  const repeat = row.repeats[Math.min(uses, row.repeats.length - 1)] ?? 100;
  const cause = { rule: row.rule, source: row.source, tactic: deed.tactic };
  const lead = state.emotion;
  const grates = isSympathy(row) && state.unsolved > SYMPATHY_GRATES_AFTER;
  let points = 0;
  for (const emotion of EMOTIONS) {
    const calmed = pointsOf(ledger, row, {
      emotion,
      steps: grates ? Math.min(-1, effects[emotion]) : effects[emotion],
      repeat,
    });
    change(ledger, emotion, -withinRoom(calmed, state[emotion], emotion === lead ? floorOf(ledger) : 0), cause);
    if (emotion === lead) points = -calmed;
  }
  change(ledger, 'trust', trustOf(row, effects[lead], repeat), cause);
  state.used[TACTIC_INDEX[deed.tactic]] = Math.min(uses + 1, 9);
  return { points, flipped: flip !== undefined && effects[lead] < row.effects[lead] && effects[lead] <= 0 };
}

/** Feeling words that do nothing; taking ownership is more than that. */
const isSympathy = (row: TacticRow): boolean => row.family === 'feeling' && row !== TACTIC_TABLE.takeOwnership;

interface Step {
  readonly emotion: Emotion;
  readonly steps: number;
  readonly repeat: number;
}

/** Points that a tactic calms one feeling by; negative inflames. */
function pointsOf(ledger: Ledger, row: TacticRow, { emotion, steps, repeat }: Step): number {
  if (steps === 0) return 0;
  const { state } = ledger;
  const { temperament } = ledger.script.scenario.customer;
  const state1 = state.customer === 'arriving' ? 'venting' : state.customer; // nobody talks to a customer who has not arrived
  const receptivity = RECEPTIVITY[state1][row.family];
  if (steps < 0 || repeat < 0) {
    const volatile = 100 + TRAIT_PER_CENT * temperament.volatility;
    const worse = row.family === 'harmful' ? receptivity : 100;
    return -Math.trunc((Math.abs(steps) * POINTS_PER_STEP * Math.abs(repeat) * volatile * worse) / 1_000_000);
  }
  const talk = row.family === 'listening' ? 100 + TRAIT_PER_CENT * temperament.talkative : 100;
  const credit = row.onTrust ? Math.max(50, Math.min(130, 100 + Math.trunc(state.trust / 2))) : 100;
  const placed = Math.trunc((placement(ledger, row, emotion) * credit) / 100);
  return Math.trunc((steps * POINTS_PER_STEP * repeat * receptivity * Math.trunc((placed * talk) / 100)) / 1_000_000);
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

/** Per cent that a tactic counts for, by when it comes (rules E3, E4). */
function placement({ state, script }: Ledger, row: TacticRow, emotion: Emotion): number {
  const ready = emotion === 'disappointment' ? state.owned === 1 || !script.ours : state.acknowledged === 1;
  if (row.family === 'solving') return ready ? 100 : TOO_EARLY[emotion].solving;
  if (row.family === 'informing') return ready ? 100 : TOO_EARLY[emotion].informing;
  if (row.family === 'feeling') return state.unsolved > SYMPATHY_HALF_AFTER ? 50 : 100;
  return 100;
}

/** Points of trust: harm always costs it in full, good words earn it as they wear. */
function trustOf(row: TacticRow, leadSteps: number, repeat: number): number {
  if (row.family === 'harmful' && row.trust < 0) return row.trust * TRUST_PER_STEP;
  if (leadSteps < 0) return -TRUST_PER_STEP;
  return Math.trunc((row.trust * TRUST_PER_STEP * repeat) / 100);
}
