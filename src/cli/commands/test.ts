import { scores, standing } from '../../engine/index.ts';
import type { Played } from '../../analysis/playthroughs/play.ts';
import { problemIn } from '../../analysis/words/index.ts';
import type { Language } from '../../scenario/vocabulary.ts';
import type { Problem } from '../check/problem.ts';
import { testAll, type Tested } from '../check/tested.ts';
import { SHIPPED } from '../files.ts';
import { PROGRAM } from '../help.ts';
import { EXIT, paintFor, Stop, type Paint } from '../terminal.ts';
import type { Command } from './command.ts';
import { languageIn, PROBLEM_LANGUAGE } from './language.ts';

export const test: Command = {
  shape: {
    name: 'test',
    does: 'Plays the playthroughs of scenarios, and says which did not end as they should.',
    operands: { text: '[SCENARIO...]', min: 0, max: Infinity },
    options: {
      lang: PROBLEM_LANGUAGE,
      json: {
        does: 'Print one JSON object: {scenarios: [{name, playthroughs: [{name, passed, ending, scores, problems}], problems}], passed, failed}.',
      },
    },
    help: [
      'SCENARIO is a scenario file, its folder, a folder of such folders, or the name of a scenario that comes with Attune. Without SCENARIO all of these are tested.',
      'A playthrough (playthroughs.json beside the scenario) is a list of moves, and how the call must end after them. Each is shown with how it did end. Ends with 1 when one went differently, or could not be played.',
    ],
    examples: [`${PROGRAM} test late-parcel`],
  },
  run(given, terminal) {
    const paths = given.operands.length > 0 ? given.operands : [SHIPPED];
    const language = languageIn(given) ?? 'en';
    const tested = testAll(paths, terminal.folder);
    if (tested.length === 0)
      throw new Stop('no-scenario', `There is no scenario in ${paths.map((path) => `"${path}"`).join(', ')}.`);
    const results = tested.flatMap(({ played }) => played.map(passes));
    const passed = results.filter(Boolean).length;
    const failed = results.length - passed;
    terminal.out(
      given.has('json')
        ? `${JSON.stringify({ scenarios: tested.map((one) => inJson(one, language)), passed, failed }, undefined, 2)}\n`
        : report(tested, { passed, failed }, { paint: paintFor(terminal), language }),
    );
    const isStuck = tested.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
    return failed > 0 || isStuck ? EXIT.problems : EXIT.fine;
  },
};

const passes = ({ problems }: Played): boolean => problems.length === 0;

/** How a call really ended: what is said of it in both forms. */
function outcomeOf({ session }: Played) {
  const { ending } = standing(session);
  const { listening, empathy, solution, overall } = scores(session);
  return { ending: ending ?? null, scores: { listening, empathy, solution, overall } };
}

const inJson = ({ name, played, problems }: Tested, language: Language) => ({
  name,
  playthroughs: played.map((one) => ({
    name: one.playthrough.name,
    passed: passes(one),
    ...outcomeOf(one),
    problems: one.problems.map((problem) => problemIn(language, problem)),
  })),
  problems: problems.map((problem) => problemIn(language, problem)),
});

/** How a report looks, and the language of its problems. */
interface Look {
  readonly paint: Paint;
  readonly language: Language;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

function report(tested: readonly Tested[], { passed, failed }: Counts, look: Look): string {
  const { paint } = look;
  const stuck = tested.flatMap(({ problems }) => problems).filter(({ severity }) => severity === 'error').length;
  const summary = [
    `${passed + failed} ${passed + failed === 1 ? 'playthrough' : 'playthroughs'} played`,
    failed === 0 ? 'all ended as they should' : `${failed} did not end as they should`,
    ...(stuck > 0 ? [`${stuck} ${stuck === 1 ? 'problem' : 'problems'} kept others from being played`] : []),
  ].join(', ');
  const isFine = failed + stuck === 0;
  return [
    ...tested.flatMap((one) => [...scenarioLines(one, look), '']),
    paint(isFine ? 'green' : 'red', `${summary}.`),
    '',
  ].join('\n');
}

const scenarioLines = ({ name, played, problems }: Tested, look: Look): readonly string[] => [
  look.paint('bold', name),
  ...problems.flatMap((problem) => problemLines(problem, look)),
  ...played.flatMap((one) => playedLines(one, look)),
  ...(played.length + problems.length === 0 ? [look.paint('dim', '  There are no playthroughs beside it.')] : []),
];

function playedLines(one: Played, look: Look): readonly string[] {
  const { paint } = look;
  const { ending, scores: points } = outcomeOf(one);
  const mark = passes(one) ? paint('green', 'passed') : paint('red', 'FAILED');
  const outcome = `${ending ?? 'not over'}, overall ${points.overall}`;
  return [
    `  ${mark}  ${one.playthrough.name}  ${paint('dim', `(${outcome})`)}`,
    ...one.problems.flatMap((problem) => problemLines(problem, look)),
  ];
}

function problemLines(problem: Problem, { paint, language }: Look): readonly string[] {
  const { file, line, column, code, message, remedy } = problemIn(language, problem);
  return [
    `    ${paint('bold', `${file}:${line}:${column}`)}  ${paint('dim', code)}`,
    `      ${message}`,
    `      ${paint('dim', remedy)}`,
  ];
}
