import { stepperOf } from '../../engine/index.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { translate, type Translation } from '../../scenario/translation.ts';
import { placed, type Places } from '../place.ts';
import type { Analysis, Choices, FreshAnalysis, GiveAway, How, Progress, Space } from './analysis.ts';
import { beamSearch } from './beam.ts';
import { boardOf, type Board } from './board.ts';
import { tallyChoices } from './choices.ts';
import { coverageOf } from './coverage.ts';
import { criteriaIn, endingsIn, extremesIn, noFinds, takeNote, type Finds } from './finds.ts';
import { judgeAll, judgeSample, type SampleSize } from './judge.ts';
import { leadOf } from './lead.ts';
import { lengthOf, spanOf, turnsOf } from './length.ts';
import { playersOf } from './players.ts';
import { FAIRNESS_PROBLEMS } from './problem.ts';
import { readingOf } from './reading.ts';
import { choiceFindings } from './rules/choices.ts';
import type { Figures } from './rules/figures.ts';
import { giveAwayFindings } from './rules/give-aways.ts';
import { reachableFindings } from './rules/reachable.ts';
import { skillFindings } from './rules/skill.ts';
import { trickFindings } from './rules/tricks.ts';
import { wordFindings } from './rules/words.ts';
import { tallySigns } from './signs.ts';
import { figuresOf } from './simulate.ts';
import { spaceOf, wayTo, type StateSpace } from './space.ts';
import { averageTalks } from './talks.ts';

export type * from './analysis.ts';
export { ENDING_FAMILIES, PLAYERS, SCORED, SIGNS } from './analysis.ts';
export { FAIRNESS_PROBLEMS, type FairnessCode } from './problem.ts';
export { libraryGiveAways } from './library.ts';
export { PASS_MARK } from './simulate.ts';
// For whoever lets players play without an analysis.
export { boardOf, type Board } from './board.ts';
export type { Player } from './player.ts';
export { playersOf } from './players.ts';
export { runsOf, type RunEnd } from './runs.ts';

export interface AnalyseOptions {
  /** What every sample follows from. */
  readonly seed?: number;
  /** Where the search for every state stops. */
  readonly maxStates?: number;
  /** Runs of each player; the expert, who thinks longest, plays a quarter of them. */
  readonly runs?: number;
  readonly sample?: SampleSize;
  /** Told now and then how far it has come. */
  readonly onProgress?: (progress: Progress) => void;
  /** Where things stand in the file, for the places of the problems. */
  readonly places?: Places;
}

/** What an analysis does where it is not told otherwise: a shipped scenario takes about two seconds. */
export const DEFAULTS = { seed: 1, maxStates: 25_000, runs: 300, sample: { positions: 6, runs: 16 } } as const;

type Settled = Required<Omit<AnalyseOptions, 'places'>>;

/** Everything that can be known of a sound scenario before anyone plays it. The same scenario, words and seed give the same. */
export function analyse(
  scenario: Scenario,
  translations: readonly Translation[] = [],
  options: AnalyseOptions = {},
): FreshAnalysis {
  const settled: Settled = { ...DEFAULTS, onProgress: () => undefined, ...options };
  const others = translations.map((translation) => translate(scenario, translation));
  const board = boardOf(stepperOf(scenario), others);
  const space = spaceOf(board, settled.maxStates, settled.onProgress);
  const how: How = space.complete ? 'exact' : 'sampled';
  const finds = findsIn(board, space, settled);
  const talks = averageTalks(board, settled);
  const players = playedBy(board, settled);
  const judged = judgedIn(board, space, settled);
  const figures: Figures = {
    scenario: headOf(scenario),
    space: spaceFigures(space, settled),
    extremes: extremesIn(board, finds, how),
    players,
    reach: talks.reach,
    ...judged,
    criteria: criteriaIn(finds, how),
    lead: leadOf(board, talks.turnsPerMille),
    endings: endingsIn(board, finds, how),
    length: lengthOf(space.complete ? spanOf(board, space) : undefined, {
      shortest: Math.min(...[...finds.endings.values()].map((way) => turnsOf(board, way))),
      typical: talks.typicalTurns,
      longest: Math.max(...players.map(({ turns }) => turns.max)),
    }),
    reading: [scenario, ...others].map(readingOf),
    coverage: coverageOf([scenario]),
  };
  return { ...figures, problems: problemsOf(figures, options.places) };
}

const RULES = [wordFindings, skillFindings, trickFindings, giveAwayFindings, choiceFindings, reachableFindings];

/** What the author should act on. */
export const problemsOf = (figures: Figures, places?: Places): FreshAnalysis['problems'] =>
  placed(
    FAIRNESS_PROBLEMS,
    places,
    RULES.flatMap((rule) => rule(figures)),
  );

const headOf = (scenario: Scenario): Analysis['scenario'] => ({
  id: scenario.id,
  revision: scenario.revision,
  title: scenario.title,
  language: scenario.language,
  hash: contentHash(scenario),
});

const spaceFigures = ({ states, complete }: StateSpace, { maxStates, seed }: Settled): Space => ({
  states: states.size,
  bound: maxStates,
  complete,
  seed,
});

/** What is at the ends of the talks: of every one, or of those that the beam comes to. */
function findsIn(board: Board, space: StateSpace, { seed, onProgress }: Settled): Finds {
  const finds = noFinds();
  const position = board.stepper.open();
  for (let state = 0; state < space.states.size; state += 1) {
    space.states.load(state, position);
    if (board.stepper.state(position).phase === 'ended') takeNote(board, finds, position, () => wayTo(space, state));
  }
  if (!space.complete) beamSearch(board, finds, seed, onProgress);
  return finds;
}

function playedBy(board: Board, { runs, seed, onProgress }: Settled): Analysis['players'] {
  const players = playersOf(board.languages);
  return players.map((player, done) => {
    onProgress({ part: 'players', done, of: players.length });
    return figuresOf(board, player, { seed, runs: player.name === 'expert' ? Math.ceil(runs / 4) : runs });
  });
}

function judgedIn(
  board: Board,
  space: StateSpace,
  { seed, sample, onProgress }: Settled,
): { readonly choices: Choices; readonly giveAways: readonly GiveAway[] } {
  const choices = tallyChoices(board);
  const signs = tallySigns(board);
  const onJudgement = (judgement: Parameters<typeof choices.add>[0]): void => {
    choices.add(judgement);
    signs.add(judgement);
  };
  const judgedBy = space.complete
    ? judgeAll(board, space, onJudgement)
    : judgeSample(board, seed, { size: sample, onJudgement, onProgress });
  const how: How = space.complete ? 'exact' : 'sampled';
  return { choices: choices.result(how, judgedBy), giveAways: signs.result(how) };
}
