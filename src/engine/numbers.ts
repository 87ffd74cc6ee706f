import type { CustomerState, Emotion, Family } from '../scenario/vocabulary.ts';

/**
 * Every size of the model in one place. No study gives sizes; all are ours, tuned until the laws of SPEC.md hold,
 * unless a line says otherwise. Whole numbers only.
 */

/** Points of an emotion per step of the table of effects (rule E1). */
export const POINTS_PER_STEP = 4;
/** Points of trust per step (rule E1). */
export const TRUST_PER_STEP = 3;
/** A calming effect counts `CALM_FLOOR + level` per cent, at most in full: the last unease goes slowest (rule E9). */
export const CALM_FLOOR = 25;
/** Words alone leave at least this much of the leading feeling while a main concern is open (rule E10). */
export const OPEN_FLOOR = 18;
/** Per cent by which one step of volatility changes harm, and one of talkativeness what listening does (rule E6). */
export const TRAIT_PER_CENT = 15;

/** Per cent that tactics count while they come too early (rules E3). */
export const TOO_EARLY: Readonly<Record<'solving' | 'informing', Readonly<Record<Emotion, number>>>> = {
  solving: { anger: 50, anxiety: 75, disappointment: 25 },
  informing: { anger: 50, anxiety: 100, disappointment: 50 },
};
/** Replies without any solving or informing after which sympathy counts half, then grates (rule E4; Marinova et al. 2018). */
export const SYMPATHY_HALF_AFTER = 2;
export const SYMPATHY_GRATES_AFTER = 4;

/** How much each family counts in each state, in per cent (rule E2). Harm always counts in full or more. */
export type Receptivity = Readonly<Record<Family, number>>;
const receptive = (
  [listening, feeling, informing, solving]: readonly [number, number, number, number],
  harmful = 100,
): Receptivity => ({ listening, feeling, informing, solving, steering: 100, harmful });

export const RECEPTIVITY: Readonly<Record<CustomerState, Receptivity>> = {
  hangsUp: receptive([0, 0, 0, 0]),
  demandsSupervisor: receptive([50, 75, 25, 25], 130),
  escalating: receptive([75, 75, 25, 25], 130),
  venting: receptive([100, 100, 50, 25], 120),
  receptive: receptive([100, 100, 100, 60]),
  reasoning: receptive([75, 75, 100, 100]),
  mollified: receptive([75, 75, 100, 100]),
  appreciative: receptive([75, 75, 100, 100]),
  panicking: receptive([50, 50, 75, 75], 130),
  spiralling: receptive([75, 75, 100, 75], 120),
  attending: receptive([75, 75, 100, 100]),
  reassured: receptive([75, 75, 100, 100]),
  confident: receptive([75, 75, 100, 100]),
  leavesPolitely: receptive([0, 0, 0, 0]),
  betrayed: receptive([25, 50, 25, 50], 130),
  withdrawn: receptive([75, 75, 50, 25], 120),
  guarded: receptive([75, 75, 75, 60]),
  weighing: receptive([50, 50, 100, 100]),
  hopeful: receptive([50, 50, 100, 100]),
  trusting: receptive([50, 50, 100, 100]),
};

/** What each state does to the trainee at every turn: points of composure (rule M1). Calm customers let one recover. */
export const WEARS: Readonly<Record<CustomerState, number>> = {
  hangsUp: -8,
  demandsSupervisor: -8,
  escalating: -8,
  venting: -3,
  receptive: 0,
  reasoning: 2,
  mollified: 3,
  appreciative: 3,
  panicking: -5,
  spiralling: -2,
  attending: 0,
  reassured: 2,
  confident: 3,
  leavesPolitely: -4,
  betrayed: -4,
  withdrawn: -1,
  guarded: 0,
  weighing: 1,
  hopeful: 2,
  trusting: 3,
};

/** Composure: where a run begins, what wears it and what brings it back (rules M1-M6). */
export const COMPOSURE = {
  start: 75,
  /** Above this, calm customers do not lift it further. */
  rest: 85,
  perStrike: -5,
  /** Strikes weigh half as much again while anger is at least this. */
  strikesHarderFrom: 70,
  breath: 22,
  rightThought: 18,
  wrongThought: -6,
  support: 25,
  announcedHold: 5,
  strainedBelow: 55,
  steadyFrom: 65,
  floodedBelow: 28,
  unfloodedFrom: 40,
} as const;

/** What passes between the feelings, and what turns do by themselves (rules C, D). */
export const COURSE = {
  /** Points an unanswered anxiety rises per turn, and what it leaks into anger from the second turn on. */
  anxietyRises: 2,
  panicRises: 3,
  leaksIntoAnger: 4,
  /** Anger cools by one point in so many, if nothing new happens: a half-life of about six turns would be 9. */
  angerCoolsBy: 16,
  /** Points of anger that gratitude drains when trust rose by at least this in one turn. */
  gratitudeFrom: 5,
  gratitude: 2,
  /** Points of anxiety that relief drains when the leading feeling fell by at least this in one turn. */
  reliefFrom: 10,
  relief: 3,
} as const;

/** What solving itself does, per concern (rule F1): the fix matters most. Points off each feeling, and trust gained. */
export const SOLVED = { main: 6, side: 4, trust: 3, tooEarlyPerCent: 50 } as const;

/** Promises (rules P): what keeping and breaking them does, in points. */
export const PROMISE = {
  kept: { anger: -4, anxiety: -8, disappointment: -10, trust: 12 },
  broken: { anger: 12, anxiety: 14, disappointment: 28, trust: 20 },
  /** Where someone is to blame, this much more anger. */
  blame: 6,
} as const;

/** Doing nothing about what was just owned (rule E7): turns, the owning one included, after which it hurts, and by how many points each feeling. */
export const HOLLOW = { after: 4, points: 6 } as const;

/** What comes back once the line is dead and main concerns are open (rules O2, O3): points on the leading feeling, on disappointment, and on each where the customer walked out. */
export const UNSOLVED = { lead: 30, disappointment: 15, gone: 10 } as const;

/** A lead changes hands when another feeling is this much higher, and at least so high (rule K1); panic turns into anger from `panicTurnsAt`. */
export const LEAD = { by: 15, from: 50, panicTurnsAt: 80 } as const;

/** The parts of the overall score, in per cent. */
export const WEIGHTS = { listening: 30, empathy: 30, solution: 40 } as const;
