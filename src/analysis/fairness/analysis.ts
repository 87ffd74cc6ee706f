import type { Move, Skill } from '../../engine/index.ts';
import type { Emotion, Ending, Language, Level } from '../../scenario/vocabulary.ts';
import type { Unphrased } from '../../scenario/problem.ts';
import type { FairnessProblem } from './problem.ts';

export type { FairnessProblem };

/**
 * What a scenario can do, before anyone plays it. Whole numbers and names only, so that it survives JSON as it is.
 * Units: points are 0..100; "tenths" are tenths of a point, step or turn; "per mille" counts of a thousand.
 */
export interface Analysis {
  readonly scenario: ScenarioHead;
  readonly space: Space;
  /** Best and worst of each skill and overall, with the moves that reach them: what normalises the scores. */
  readonly extremes: Readonly<Record<Scored, Extremes>>;
  /** One entry for each player, in the order of PLAYERS; the player who takes the longest has one for each language. */
  readonly players: readonly PlayerFigures[];
  readonly reach: Reach;
  readonly choices: Choices;
  readonly giveAways: readonly GiveAway[];
  readonly criteria: readonly CriterionFigures[];
  readonly lead: Lead;
  readonly endings: Endings;
  readonly length: Length;
  readonly reading: readonly Reading[];
  readonly coverage: Coverage;
  /** What the author should act on; in the order of the file. */
  readonly problems: readonly Unphrased<FairnessProblem>[];
}

/** An analysis as it is made: its problems can still be said in any language. */
export interface FreshAnalysis extends Analysis {
  readonly problems: readonly FairnessProblem[];
}

/** Proved over every state there is, or found in a sample drawn from the seed. */
export type How = 'exact' | 'sampled';

/** What is scored: the three skills, and all of it together. */
export type Scored = Skill | 'overall';
export const SCORED = ['listening', 'empathy', 'solution', 'overall'] as const satisfies readonly Scored[];

export interface ScenarioHead {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly language: Language;
  /** See `contentHash`. */
  readonly hash: string;
}

/** The states that a talk can be in. Notes and readings of the feeling are no states of the talk: they are made at the best or worst moment. */
export interface Space {
  /** Distinct states seen. */
  readonly states: number;
  /** Where the search would have stopped. */
  readonly bound: number;
  /** All there are; otherwise figures that need every state are sampled. */
  readonly complete: boolean;
  /** What every sample was drawn from. */
  readonly seed: number;
}

/** A score at one end of the scale, and how to come by it. */
export interface Extreme {
  /** 0..100. A score of 100 or 0 that was found is exact wherever it was found: there is nothing beyond. */
  readonly points: number;
  readonly how: How;
  /** Legal from the beginning to the end, notes, reading and record included. */
  readonly moves: readonly Move[];
  readonly ending: Ending;
}
export interface Extremes {
  readonly best: Extreme;
  readonly worst: Extreme;
}

export const PLAYERS = [
  'random',
  'novice',
  'average',
  'expert',
  'alwaysApologise',
  'alwaysSympathise',
  'alwaysSolve',
  'alwaysLongest',
  'alwaysFirst',
  'alwaysPolite',
  'alwaysRepeat',
] as const;
export type PlayerName = (typeof PLAYERS)[number];

/** How one kind of player fares: always a sample, of so many runs. */
export interface PlayerFigures {
  readonly player: PlayerName;
  /** Whose words were measured, for the player who takes the longest; null for the others. */
  readonly language: Language | null;
  /** Does this player do one thing whatever happens? */
  readonly oneTrick: boolean;
  readonly runs: number;
  readonly scores: Readonly<Record<Scored, Spread>>;
  /** Runs with an overall score of PASS_MARK or more, per mille. */
  readonly passPerMille: number;
  /** Per mille of the runs that ended so; the rest did not end within the limit of moves. */
  readonly endingsPerMille: Readonly<Record<Ending, number>>;
  /** Runs by overall score: 0-9, 10-19, ... 80-89, 90-100. Ten counts. */
  readonly histogram: readonly number[];
  /** Turns to the end (see `Length`). */
  readonly turns: Spread;
  /** By turn, from the customer's first words on; it stops when fewer than one run in twenty still goes on. */
  readonly curve: readonly MoodPoint[];
}

/** Whole points, and the mean and standard deviation in tenths. */
export interface Spread {
  readonly meanTenths: number;
  readonly deviationTenths: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
}

export interface MoodPoint {
  /** 0 is the customer's first words. */
  readonly turn: number;
  /** Runs that had not ended before. */
  readonly runs: number;
  /** Mean of each level over those runs, in tenths. */
  readonly levelsTenths: Readonly<Record<Level, number>>;
}

/** How often an average player comes by, per mille of the runs: for the picture of the flow. */
export interface Reach {
  readonly player: PlayerName;
  readonly runs: number;
  /** By beat. */
  readonly beats: Readonly<Record<string, number>>;
  /** Said at least once, by beat and then by reply. */
  readonly replies: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The moments of choice: beats at which at least two replies were on offer in some state. */
export interface Choices {
  readonly how: How;
  /**
   * What a reply was judged by: the best overall score that could still be reached after it (every state is known), or
   * the mean overall score of average players who went on from there.
   */
  readonly judgedBy: 'bestStillReachable' | 'averageRuns';
  readonly beats: readonly BeatChoices[];
  /** Beats at which one reply was best in every state, per mille of the beats. */
  readonly sameAnswerPerMille: number;
  /** Replies that were never best in any state, per mille of the replies; harmful ones among them are what there is to learn from. */
  readonly neverBestPerMille: number;
}
export interface BeatChoices {
  readonly beat: string;
  /** States with a choice that were looked at. */
  readonly states: number;
  /** In the order of the file. */
  readonly replies: readonly ReplyChoices[];
}
export interface ReplyChoices {
  readonly reply: string;
  /** Place in the file: `beats.<beat>.replies[index]`. */
  readonly index: number;
  readonly harmful: boolean;
  readonly temptation: boolean;
  /** States in which it was on offer beside another. */
  readonly offered: number;
  /** Of these, where none was better; and where it was better than all others. */
  readonly best: number;
  readonly alone: number;
  readonly verdict: 'bestEverywhere' | 'sometimesBest' | 'neverBest' | 'neverOffered';
}

/** Something that can be seen without thinking about the customer. */
export const SIGNS = ['longest', 'shortest', 'firstWritten', 'politest', 'onlyHarmless'] as const;
export type Sign = (typeof SIGNS)[number];

/** How often a sign points to a best reply, against how often a blind pick would. Each beat counts once. */
export interface GiveAway {
  readonly sign: Sign;
  /** Whose words were measured, for signs of length; null for the others. */
  readonly language: Language | null;
  readonly how: How;
  /** Beats at which the sign says anything. */
  readonly beats: number;
  readonly rightPerMille: number;
  readonly chancePerMille: number;
}

/** One criterion of the scores (`LI1`..`SO8`): what can be earned of it here. */
export interface CriterionFigures {
  readonly rule: string;
  readonly title: string;
  readonly skill: Skill;
  /** Points on offer. */
  readonly of: number;
  /** The most that any state had. All of it found is exact wherever it was found. */
  readonly most: number;
  readonly how: How;
}

/** Does the feeling of the title lead? */
export interface Lead {
  readonly emotion: Emotion;
  /** The one that leads when the customer has first spoken. */
  readonly first: Emotion;
  /** Points by which the feeling of the title is above the next one then; negative when it is below. */
  readonly aheadBy: number;
  /** Of the turns of average players, how many each feeling leads, per mille. */
  readonly turnsPerMille: Readonly<Record<Emotion, number>>;
}

/** The families of endings: all is settled, somebody else takes over, the customer is lost. */
export const ENDING_FAMILIES = {
  resolved: ['resolved'],
  escalated: ['escalated'],
  lost: ['leftPolitely', 'hungUp', 'criticalFail'],
} as const satisfies Record<string, readonly Ending[]>;
export type EndingFamily = keyof typeof ENDING_FAMILIES;

export interface Endings {
  readonly each: Readonly<Record<Ending, Reached>>;
  readonly families: Readonly<Record<EndingFamily, Reached>>;
}
/** What was reached is exact; what was not is exact only where every state is known. */
export interface Reached {
  readonly reached: boolean;
  readonly how: How;
  /** The fewest moves that were found to lead there; null where none were. */
  readonly moves: readonly Move[] | null;
}

/** In turns: moves but for notes, readings of the feeling and the record, which take none of the customer's time. */
export interface Length {
  readonly shortest: LengthFigure;
  /** The median of average players' runs. */
  readonly typical: LengthFigure;
  /** The longest way from the beginning to an end that comes to no state twice. */
  readonly longest: LengthFigure;
}
export interface LengthFigure {
  readonly turns: number;
  readonly how: How;
}

/** How hard the words are in one language. */
export type Reading = EnglishReading | ChineseReading;
export interface EnglishReading {
  readonly language: 'en';
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Flesch-Kincaid grade level (Kincaid et al. 1975) in tenths: the year of a US school, 80 being the eighth. */
  readonly gradeTenths: number;
}
export interface ChineseReading {
  readonly language: 'zh-Hans' | 'zh-Hant';
  readonly sentences: number;
  /** Chinese characters; letters and digits are not counted. */
  readonly characters: number;
  readonly charactersPerSentenceTenths: number;
  /** Characters outside the list of common ones, per mille of all; and which, rarest last, at most twenty. */
  readonly rarePerMille: number;
  readonly rare: readonly string[];
}

/** Which methods of the coverage table the scenario says it trains. */
export interface Coverage {
  readonly rows: number;
  readonly trained: readonly CoveredMethod[];
  /** Ids in `trains` that the table does not have. */
  readonly unknown: readonly string[];
  readonly perMille: number;
}
export interface CoveredMethod {
  readonly id: string;
  readonly en: string;
  readonly zh: string;
}

/** How far an analysis has come, for a progress bar: `done` of `of` in this part. */
export interface Progress {
  readonly part: 'states' | 'search' | 'players' | 'choices';
  readonly done: number;
  readonly of: number;
}
