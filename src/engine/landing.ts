import { EMOTIONS, TACTICS } from '../scenario/vocabulary.ts';
import { shift, type Ledger } from './ledger.ts';
import {
  CALM_FLOOR,
  OPEN_FLOOR,
  POINTS_PER_STEP,
  RECEPTIVITY,
  SYMPATHY_HALF_AFTER,
  SYMPATHY_GRATES_AFTER,
  TOO_EARLY,
  TRUST_PER_STEP,
} from './numbers.ts';
import type { ScriptReply } from './script.ts';
import { HOLDS, type Circumstance, type Deed } from './settings.ts';
import { NAMES, PLACE } from './state.ts';
import { TACTIC_TABLE, type Effects, type TacticRow } from './tactics.ts';

// Looked up at every use, millions of times a second: so by number, feelings in the order of EMOTIONS, and divided by whole
// numbers (`| 0` drops what is left, as Math.trunc does).

/** What one tactic came to: points on the leading feeling (negative calms; in full, also where the feeling has no further to fall), and whether a flip turned it bad. */
export interface Landing {
  readonly points: number;
  readonly flipped: boolean;
}

/** A row of the table of effects with everything that is looked up beside it. */
interface Row {
  readonly row: TacticRow;
  /** Per feeling; negative inflames. */
  readonly steps: readonly number[];
  readonly flips: readonly {
    readonly holds: Circumstance;
    readonly steps: readonly number[];
  }[];
  /** Per cent that it counts in each state of the customer, in the order of NAMES.customer (rule E2). */
  readonly receptivity: readonly number[];
  readonly harmful: boolean;
  readonly listening: boolean;
  readonly feeling: boolean;
  /** Feeling words that do nothing; taking ownership is more than that. */
  readonly sympathy: boolean;
  /** Per cent per feeling while it comes too early (rule E3); undefined where that does not matter. */
  readonly early: readonly number[] | undefined;
}

const inOrder = (by: Effects): readonly number[] => EMOTIONS.map((emotion) => by[emotion]);

const ROWS: readonly Row[] = TACTICS.map((tactic): Row => {
  const row = TACTIC_TABLE[tactic];
  const { family } = row;
  return {
    row,
    steps: inOrder(row.effects),
    flips: row.flips.map(({ when, effects }) => ({
      holds: HOLDS[when],
      steps: inOrder(effects),
    })),
    receptivity: NAMES.customer.map(
      (customer) => RECEPTIVITY[customer === 'arriving' ? 'venting' : customer][family], // nobody talks to a customer who has not arrived
    ),
    harmful: family === 'harmful',
    listening: family === 'listening',
    feeling: family === 'feeling',
    sympathy: family === 'feeling' && tactic !== 'takeOwnership',
    early: family === 'solving' || family === 'informing' ? inOrder(TOO_EARLY[family]) : undefined,
  };
});

/**
 * Lets a tactic land: effect = table x placement x repetition x receptivity x temperament (rules E1-E6).
 * Moves the three feelings and trust, writes the reasons, and counts the use.
 */
export function land(ledger: Ledger, { tactic, reply }: Deed): Landing {
  const points = landAt(ledger, TACTIC_TABLE[tactic].index, reply);
  return { points, flipped: ledger.flipped };
}

/**
 * The same by the tactic's place in TACTICS; whether a flip turned it bad stands in the ledger.
 * @returns points on the leading feeling
 */
export function landAt(ledger: Ledger, tactic: number, reply: ScriptReply | undefined): number {
  const row = rowOf(tactic);
  const { state } = ledger;
  const uses = state.uses(tactic);
  const steps = stepsOf(row, ledger, reply);
  const weight = weigh(ledger, row, uses);
  const lead = state.words[PLACE.emotion] ?? 0;
  const atLead = steps[lead] ?? 0;
  let points = 0;
  for (let feeling = 0; feeling < EMOTIONS.length; feeling += 1) {
    const moved = pointsOf(row, weight, feeling, steps[feeling] ?? 0);
    if (moved !== 0) shift(ledger, feeling, moved > 0 ? moved : -withinRoom(ledger, feeling, -moved), row.row.cause);
    if (feeling === lead) points = moved;
  }
  shift(ledger, PLACE.trust, trustOf(row, atLead, weight.repeat), row.row.cause);
  if (uses < MOST_USES) state.setUses(tactic, uses + 1);
  ledger.flipped = steps !== row.steps && atLead <= 0 && atLead < (row.steps[lead] ?? 0);
  return points;
}

function rowOf(tactic: number): Row {
  const row = ROWS[tactic];
  if (!row) throw new RangeError(`There is no tactic ${tactic}: there are ${ROWS.length}.`);
  return row;
}

/** Uses are not counted further: nothing changes any more by then. */
const MOST_USES = 9;
const MILLION = 1_000_000;

/** What it does here and now: the first circumstance that turns it into something else counts. */
function stepsOf({ flips, steps }: Row, ledger: Ledger, reply: ScriptReply | undefined): readonly number[] {
  for (const flip of flips) if (flip.holds(ledger, reply)) return flip.steps;
  return steps;
}

/** What a step of a tactic weighs here and now, whichever feeling it touches. */
interface Weight {
  /** Per cent at this use; negative where the words grate. */
  readonly repeat: number;
  /** Sympathy that has gone on too long inflames, whatever it was to do. */
  readonly grates: boolean;
  /** Millionths of a point per step that inflames, and per step and per cent of placement that calms. */
  readonly harm: number;
  readonly calm: number;
  /** Was the customer heard, and did somebody take responsibility (or was there none of ours to take)? */
  readonly heard: boolean;
  readonly owned: boolean;
  /** Per cent. */
  readonly placed: number;
  readonly credit: number;
  readonly talk: number;
}

function weigh({ state, script }: Ledger, row: Row, uses: number): Weight {
  const { repeats, onTrust } = row.row;
  const repeat = repeats[uses < repeats.length ? uses : repeats.length - 1] ?? 100;
  const receptivity = row.receptivity[state.words[PLACE.customer] ?? 0] ?? 100;
  return {
    repeat,
    grates: row.sympathy && state.unsolved > SYMPATHY_GRATES_AFTER,
    harm: POINTS_PER_STEP * Math.abs(repeat) * script.volatile * (row.harmful ? receptivity : 100),
    calm: POINTS_PER_STEP * repeat * receptivity,
    heard: state.acknowledged === 1,
    owned: state.owned === 1 || !script.ours,
    placed: row.feeling && state.unsolved > SYMPATHY_HALF_AFTER ? 50 : IN_PLACE,
    credit: onTrust ? creditOf(state.trust) : 100,
    talk: row.listening ? script.talk : 100,
  };
}

/** Points that so many planned steps move one feeling by; negative calms. Calming counts by when it comes (rules E3, E4), and by trust. */
function pointsOf({ early }: Row, weight: Weight, feeling: number, planned: number): number {
  const steps = weight.grates && planned > -1 ? -1 : planned;
  if (steps === 0) return 0;
  if (steps < 0 || weight.repeat < 0) return ((Math.abs(steps) * weight.harm) / MILLION) | 0;
  const inPlace = early === undefined || (feeling === DISAPPOINTMENT ? weight.owned : weight.heard);
  const placed = inPlace ? weight.placed : (early[feeling] ?? weight.placed);
  const weighed = (((((placed * weight.credit) / 100) | 0) * weight.talk) / 100) | 0;
  return -(((steps * weight.calm * weighed) / MILLION) | 0);
}

const DISAPPOINTMENT = EMOTIONS.indexOf('disappointment');

const IN_PLACE = 100;

/** Trust makes what is said worth more or less: 50..130 per cent (rule E5). */
function creditOf(trust: number): number {
  const credit = (100 + trust / 2) | 0;
  return credit < 50 ? 50 : credit > 130 ? 130 : credit;
}

/**
 * A calming effect of so many points, as far as there is room for it: the last unease goes slowest (rule E9), and what is
 * still open keeps some of it alive (rule E10).
 */
function withinRoom(ledger: Ledger, feeling: number, points: number): number {
  const { words } = ledger.state;
  const level = words[feeling] ?? 0;
  const share = Math.min(100, CALM_FLOOR + level);
  const eased = Math.max(1, ((points * share) / 100) | 0);
  const room = level - (feeling === words[PLACE.emotion] ? floorOf(ledger) : 0);
  return Math.max(0, Math.min(eased, room));
}

/** Below this, words alone do not take the leading feeling while a main concern is open (rule E10). */
const floorOf = ({ state, script }: Ledger): number =>
  (state.resolved & script.mainConcerns) === script.mainConcerns ? 0 : OPEN_FLOOR;

/** Points of trust: harm always costs it in full, good words earn it as they wear. */
function trustOf({ harmful, row }: Row, atLead: number, repeat: number): number {
  if (harmful && row.trust < 0) return row.trust * TRUST_PER_STEP;
  if (atLead < 0) return -TRUST_PER_STEP;
  return ((row.trust * TRUST_PER_STEP * repeat) / 100) | 0;
}
