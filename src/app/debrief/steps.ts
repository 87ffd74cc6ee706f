import type { Stage } from '../../engine/index.ts';
import type { Signs, Step, StepModel } from '../../handbook/step-models.ts';
import { reliefOf, type Episode } from './episodes.ts';

/** A step was taken, was tried but did not land, or is missing from the run. */
export type StepState = 'done' | 'tried' | 'missed';

export interface StepView {
  readonly step: Step;
  readonly state: StepState;
  /** The turns that show it. */
  readonly turns: readonly number[];
}

/**
 * A step model as a view over the run. `done` are the links of the handling chain that the engine counts as done;
 * the other models read the moves themselves.
 */
export const stepViews = (model: StepModel, episodes: readonly Episode[], done: readonly Stage[]): StepView[] =>
  model.steps.map((step) => readStep(step, episodes, done));

function readStep(step: Step, episodes: readonly Episode[], done: readonly Stage[]): StepView {
  const { signs } = step;
  const shown = episodes.filter((episode) => shows(episode, signs));
  const landed = shown.filter((episode) => lands(episode, signs));
  const taken = signs.stage === undefined ? landed.length > 0 : done.some((stage) => stage === signs.stage);
  const state = taken ? 'done' : shown.length > 0 ? 'tried' : 'missed';
  return { step, state, turns: (taken ? landed : shown).map(({ number }) => number) };
}

const shows = (episode: Episode, signs: Signs): boolean =>
  tacticsOf(episode).some((tactic) => signs.tactics?.includes(tactic)) ||
  signs.moves?.includes(episode.turn.move.kind) === true ||
  signs.events?.some((event) => episode.turn[event].length > 0) === true;

/** A tactic that did harm on the whole, such as a solution before any listening, was tried but did not land. */
function lands(episode: Episode, signs: Signs): boolean {
  const reasons = episode.turn.reasons.filter(({ tactic }) => tactic !== undefined && signs.tactics?.includes(tactic));
  return reasons.length === 0 || reliefOf(reasons) >= 0;
}

/** What a turn did: the tactics of its reply, and those that landed without one, such as letting the customer finish. */
const tacticsOf = ({ reply, turn }: Episode): string[] => [
  ...(reply?.does ?? []),
  ...turn.reasons.flatMap(({ tactic }) => (tactic === undefined ? [] : [tactic])),
];
