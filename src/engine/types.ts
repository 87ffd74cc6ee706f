import type { Scenario } from '../scenario/schema.ts';
import type { CustomerState, Emotion, Ending, Level, Reaction, Tactic } from '../scenario/vocabulary.ts';
import type { Move } from './move.ts';

/** Emotions and composure 0..100, trust -100..100; whole numbers. */
export type Levels = Readonly<Record<Level, number>>;

/** Why a number moved: which rule, from which study or judgement, which number, by how many points (never 0). */
export interface Reason {
  /** Id of the rule in SPEC.md, such as `T7` or `C1`. */
  readonly rule: string;
  /** Where the rule comes from: a study, a seed document, or "ours". */
  readonly source: string;
  readonly channel: Level;
  readonly delta: number;
  /** The tactic that landed, where one did. */
  readonly tactic?: Tactic;
}

/** How the trainee holds up. */
export const COMPOSURES = ['steady', 'strained', 'flooded'] as const;
export type Composure = (typeof COMPOSURES)[number];

/** Where the call stands. */
export const PHASES = ['talking', 'onHold', 'wrapUp', 'timePasses', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** The steps of the handling chain, in order: 同频 降低情绪 理性沟通 解决方案 消减影响 显性进展 解决结果 提升与挖掘. */
export const STAGES = [
  'attune',
  'calm',
  'reason',
  'propose',
  'reduceImpact',
  'visibleProgress',
  'result',
  'lift',
] as const;
export type Stage = (typeof STAGES)[number];

/** One line of the talk: a line of the scenario by its id, or a shared reaction. */
export type Said =
  | { readonly by: 'customer' | 'trainee'; readonly line: string }
  | { readonly by: 'customer'; readonly reaction: Reaction };

/** One move and everything that followed from it. */
export interface Turn {
  readonly number: number;
  readonly move: Move;
  readonly said: readonly Said[];
  readonly reasons: readonly Reason[];
  /** After the turn. */
  readonly levels: Levels;
  readonly emotion: Emotion;
  readonly customer: CustomerState;
  readonly composure: Composure;
  readonly stage: Stage;
  readonly phase: Phase;
  /** What came to light, was voiced, solved, kept or broken in this turn, by name. */
  readonly revealed: readonly string[];
  readonly voiced: readonly string[];
  readonly resolved: readonly string[];
  readonly kept: readonly string[];
  readonly broken: readonly string[];
}

export const SKILLS = ['listening', 'empathy', 'solution'] as const;
export type Skill = (typeof SKILLS)[number];

/** What earned or cost points: the rule, how many of how many, and the turns that show it (none when it never happened). */
export interface Evidence {
  readonly rule: string;
  readonly skill: Skill;
  /** Negative for a penalty. */
  readonly points: number;
  /** Points on offer here; 0 for a penalty. */
  readonly of: number;
  readonly turns: readonly number[];
}

/** Why a run failed whatever else happened. */
export const FAILURES = ['insult', 'provoked', 'falsePromise', 'privacy'] as const;
export type Failure = (typeof FAILURES)[number];

/** Whole points 0..100. A failed run has 0 overall; `wouldHaveBeen` is what it would have scored. */
export interface Scores {
  readonly listening: number;
  readonly empathy: number;
  readonly solution: number;
  readonly overall: number;
  readonly evidence: readonly Evidence[];
  readonly failed?: { readonly because: Failure; readonly turn: number };
  readonly wouldHaveBeen: number;
}

/** The customer's own view of the call, derived from what happened (CARE measure: ten items of 1..5). Never part of the score. */
export interface Rating {
  readonly items: Readonly<Record<CareItem, number>>;
  /** 10..50. */
  readonly total: number;
  /** 1..5, the mean rounded to the nearest whole star. */
  readonly stars: number;
}
export const CARE_ITEMS = [
  'atEase',
  'tellStory',
  'listening',
  'wholePerson',
  'understanding',
  'care',
  'positive',
  'explaining',
  'control',
  'plan',
] as const;
export type CareItem = (typeof CARE_ITEMS)[number];

/** Where things stand, by name: what a page or a terminal shows. */
export interface Standing {
  readonly phase: Phase;
  readonly ending: Ending | undefined;
  readonly levels: Levels;
  readonly emotion: Emotion;
  readonly customer: CustomerState;
  readonly composure: Composure;
  readonly stage: Stage;
  /** Chain steps that have been done, in chain order. */
  readonly done: readonly Stage[];
  readonly beat: string;
  readonly act: string | undefined;
  /** Has the customer more to say before a reply would not interrupt? */
  readonly moreToSay: boolean;
  readonly revealed: readonly string[];
  readonly noted: readonly string[];
  readonly voiced: readonly string[];
  readonly addressed: readonly string[];
  readonly resolved: readonly string[];
  readonly agreed: readonly string[];
  readonly promises: readonly {
    readonly remedy: string;
    readonly state: 'open' | 'kept' | 'broken';
  }[];
  readonly read: Emotion | undefined;
  readonly lookedUp: boolean;
  readonly recorded: boolean;
}

/** A run in progress or ended. Immutable: playing a move gives a new one. */
export interface Session {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly timed: boolean;
  readonly turns: readonly Turn[];
}
