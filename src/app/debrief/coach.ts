import type { Scores, Turn } from '../../engine/index.ts';
import { EMOTIONS, familyOf } from '../../scenario/vocabulary.ts';
import type { Cause, Episode, Shift } from './episodes.ts';
import { skillReports, type Criterion } from './skills.ts';

/** What the coach says, before it has words. Each kind is a rule; the first whose condition holds speaks. */
export type Advice =
  /** ST1, IM3: a reply or act and what it did. */
  | { readonly kind: 'act'; readonly episode: Episode; readonly cause: Cause; readonly shift: Shift | undefined }
  /** ST2: waiting brought something to light. */
  | { readonly kind: 'listened'; readonly episode: Episode }
  /** ST3, IM2: a promise came due. For a broken one, the turn it was made in where that can be found. */
  | { readonly kind: 'promise'; readonly episode: Episode }
  /** ST4, IM4, NX3: a criterion of a score. */
  | { readonly kind: 'criterion'; readonly criterion: Criterion }
  /** ST5: composure was brought back. NX1: it should have been. */
  | { readonly kind: 'composure'; readonly episode: Episode }
  /** IM1: what failed the run. */
  | { readonly kind: 'failed'; readonly episode: Episode | undefined }
  /** NX2: the feeling was not read, or wrongly. */
  | { readonly kind: 'read' }
  /** ST6, IM5, NX4: nothing to name. */
  | { readonly kind: 'none' };

export interface Coaching {
  readonly strength: Advice;
  readonly improvement: Advice;
  readonly next: Advice;
  /** The turn that did the most harm, if any did: the place for better words. */
  readonly worst: Episode | undefined;
}

export interface Run {
  readonly episodes: readonly Episode[];
  readonly scores: Scores;
  /** Was the feeling read, and rightly? */
  readonly readRight: boolean;
}

/** An act worth naming moves the mood by at least so many points. */
export const WORTH_NAMING = 5;
/** A criterion worth naming left so much of the overall score, in hundredths of a point. */
const WORTH_MENDING = 100;

/** One strength, one improvement, one next step: each from evidence, never about the same turn or criterion. */
export function coach(run: Run): Coaching {
  const worst = worstOf(run.episodes);
  const improvement = improvementOf(run, worst);
  return { strength: strengthOf(run), improvement, next: nextOf(run, improvement, worst), worst };
}

function strengthOf({ episodes, scores }: Run): Advice {
  const best = most(episodes.filter(isClean), ({ relief }) => relief);
  const cause = best && leadingCause(best, true);
  if (best && cause && best.relief >= WORTH_NAMING)
    return { kind: 'act', episode: best, cause, shift: shiftBy(best, true) };
  const heard = episodes.find(({ number, turn }) => number > 0 && isListening(turn) && turn.revealed.length > 0);
  if (heard) return { kind: 'listened', episode: heard };
  const kept = episodes.find(({ turn }) => turn.kept.length > 0);
  if (kept) return { kind: 'promise', episode: kept };
  const earned = criteriaOf(scores).filter(({ got, turns }) => got === 'all' && turns.length > 0);
  const criterion = most(earned, ({ of }) => of);
  if (criterion) return { kind: 'criterion', criterion };
  const breath = episodes.find(isSelfCare);
  return breath ? { kind: 'composure', episode: breath } : { kind: 'none' };
}

function improvementOf({ episodes, scores }: Run, worst: Episode | undefined): Advice {
  const { failed } = scores;
  if (failed) return { kind: 'failed', episode: episodes.find(({ number }) => number === failed.turn) };
  const broken = episodes.find(({ turn }) => turn.broken.length > 0);
  if (broken) return { kind: 'promise', episode: promisedIn(episodes, broken) };
  const cause = worst && leadingCause(worst, false);
  if (worst && cause) return { kind: 'act', episode: worst, cause, shift: shiftBy(worst, false) };
  const criterion = mendable(scores)[0];
  return criterion ? { kind: 'criterion', criterion } : { kind: 'none' };
}

function nextOf({ episodes, scores, readRight }: Run, improvement: Advice, worst: Episode | undefined): Advice {
  const before = worst && episodes[episodes.indexOf(worst) - 1];
  if (before && before.turn.composure !== 'steady') return { kind: 'composure', episode: before };
  if (!readRight) return { kind: 'read' };
  const named = improvement.kind === 'criterion' ? improvement.criterion.rule : undefined;
  const criterion = mendable(scores).find(({ rule }) => rule !== named);
  return criterion ? { kind: 'criterion', criterion } : { kind: 'none' };
}

/** The act that did the most harm, if any did harm worth naming. */
function worstOf(episodes: readonly Episode[]): Episode | undefined {
  const worst = most(episodes, ({ landed }) => -landed);
  return worst && worst.landed <= -WORTH_NAMING ? worst : undefined;
}

/** The turn in which a promise that was broken had been made; the turn it broke where that cannot be found. */
function promisedIn(episodes: readonly Episode[], broken: Episode): Episode {
  const made = episodes.find(({ reply }) => reply?.promises && broken.turn.broken.includes(reply.promises.remedy));
  return made ?? broken;
}

/** The cause that did most of a turn's good, or harm. */
export const leadingCause = ({ causes }: Episode, good: boolean): Cause | undefined =>
  most(
    causes.filter(({ helps, tactic }) => helps === good && tactic !== undefined),
    ({ effects }) => effects.reduce((sum, { delta }) => sum + Math.abs(delta), 0),
  ) ?? causes.find(({ helps, rule }) => helps === good && /^[FP]\d/.test(rule));

/** The feeling that a turn moved furthest the good way, or the bad way. */
const shiftBy = ({ shifts }: Episode, good: boolean): Shift | undefined =>
  most(
    shifts.filter(({ level, from, to }) => EMOTIONS.some((emotion) => emotion === level) && to < from === good),
    ({ from, to }) => Math.abs(to - from),
  );

const criteriaOf = (scores: Scores): Criterion[] => skillReports(scores).flatMap(({ criteria }) => criteria);

/** Criteria that left points, the costliest first. */
const mendable = (scores: Scores): Criterion[] =>
  criteriaOf(scores)
    .filter(({ lost }) => lost >= WORTH_MENDING)
    .sort((one, other) => other.lost - one.lost);

const isListening = ({ move }: Turn): boolean => move.kind === 'wait' || move.kind === 'backchannel';

const isSelfCare = ({ turn, before }: Episode): boolean =>
  ['breathe', 'reframe', 'askSupport'].includes(turn.move.kind) && turn.levels.composure > before.composure;

const isClean = ({ causes }: Episode): boolean =>
  !causes.some(({ tactic }) => tactic !== undefined && familyOf(tactic) === 'harmful');

/** The first of those that have the most of something. */
function most<T>(all: readonly T[], worth: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, one) => (best === undefined || worth(one) > worth(best) ? one : best),
    undefined,
  );
}
