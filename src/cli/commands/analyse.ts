import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  analyse as analysed,
  DEFAULTS,
  libraryGiveAways,
  type Analysis,
  type FreshAnalysis,
} from '../../analysis/fairness/index.ts';
import { problemIn } from '../../analysis/words/index.ts';
import type { Language } from '../../scenario/vocabulary.ts';
import { barOn } from '../analyse/progress.ts';
import { detailsOf } from '../analyse/details.ts';
import { subjectsAt, type Subject } from '../analyse/subject.ts';
import { storeRange } from '../analyse/store.ts';
import { giveAwayLines, summaryOf } from '../analyse/summary.ts';
import { wholeNumber, type Given } from '../args.ts';
import { PROGRAM } from '../help.ts';
import { readSeed } from '../moves.ts';
import { reportPage } from '../report/page.ts';
import { EXIT, paintFor, Stop, type Terminal } from '../terminal.ts';
import type { Command } from './command.ts';
import { languageIn, PROBLEM_LANGUAGE } from './language.ts';

export const analyse: Command = {
  shape: {
    name: 'analyse',
    does: 'Says what scenarios can do, before anyone plays them: scores, players, give-aways, endings.',
    operands: { text: 'SCENARIO...', min: 1, max: Infinity },
    options: {
      details: { does: 'Also show the moves behind the figures, and each criterion, beat and problem.' },
      lang: PROBLEM_LANGUAGE,
      html: { value: 'FILE', does: 'Also write a page with pictures, which needs nothing else, to this file.' },
      json: { does: 'Print the whole analysis as one JSON object; a list of them for several scenarios.' },
      store: {
        does: 'Also write range.json beside each scenario: its exact worst and best scores, which boards need.',
      },
      seed: { value: 'N', does: `What every sample is drawn from; ${DEFAULTS.seed} when left out.` },
      runs: { value: 'N', does: `How often each player plays; ${DEFAULTS.runs} when left out.` },
      'max-states': {
        value: 'N',
        does: `Where the search for every state stops; ${DEFAULTS.maxStates} when left out.`,
      },
    },
    help: [
      'SCENARIO is a scenario file, its folder, a folder of such folders, or the name of a scenario that comes with Attune.',
      'All states that a call can come to are searched. Where there are more than --max-states, figures that need all of them are sampled and say so; the same seed gives the same figures. What players score is always sampled.',
      'With --store, nothing is stored of a scenario whose best and worst are not proved: 100 and 0 always are, anything else where all states were searched.',
      'Ends with 1 when there is an error; warnings alone do not count. "explain CODE" says more about a problem.',
    ],
    examples: [
      `${PROGRAM} analyse late-parcel`,
      `${PROGRAM} analyse late-parcel --html report.html`,
      `${PROGRAM} analyse scenarios --json --seed 7`,
    ],
  },
  run(given, terminal) {
    const options = {
      seed: given.has('seed') ? readSeed(given.value('seed'), '--seed') : DEFAULTS.seed,
      maxStates: wholeNumber(given, 'max-states', { min: 1, max: MOST_STATES }) ?? DEFAULTS.maxStates,
      runs: wholeNumber(given, 'runs', { min: 1, max: MOST_RUNS }) ?? DEFAULTS.runs,
    };
    const language = languageIn(given) ?? 'en';
    const found = subjectsAt(given.operands, terminal, language).map((subject) => ({
      ...subject,
      analysis: inLanguage(language, analysisOf(subject, options, terminal)),
    }));
    const stored = given.has('store') ? found.map(({ path, analysis }) => storeRange(path, analysis, terminal)) : [];
    const page = given.value('html');
    if (page !== undefined) writePage(page, reportPage(found), terminal);
    const all = found.map(({ analysis }) => analysis);
    terminal.out(given.has('json') ? inJson(all) : inWords(all, stored, { given, terminal }));
    return all.some(({ problems }) => problems.some(({ severity }) => severity === 'error'))
      ? EXIT.problems
      : EXIT.fine;
  },
};

const inLanguage = (language: Language, analysis: FreshAnalysis): Analysis => ({
  ...analysis,
  problems: analysis.problems.map((problem) => problemIn(language, problem)),
});

/** More states than this fit into no memory. */
const MOST_STATES = 100_000_000;
const MOST_RUNS = 1_000_000;

interface Options {
  readonly seed: number;
  readonly maxStates: number;
  readonly runs: number;
}

function analysisOf({ scenario, translations, places }: Subject, options: Options, terminal: Terminal): FreshAnalysis {
  const bar = barOn(terminal, scenario.id);
  try {
    return analysed(scenario, translations, { ...options, places, onProgress: bar.tell });
  } finally {
    bar.clear();
  }
}

function writePage(file: string, page: string, { folder }: Terminal): void {
  try {
    writeFileSync(resolve(folder, file), page);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Stop('cannot-write', `${file} could not be written (${why}). Name another file.`);
  }
}

const inJson = (all: readonly Analysis[]): string =>
  `${JSON.stringify(all.length === 1 ? all[0] : all, undefined, 2)}\n`;

function inWords(
  all: readonly Analysis[],
  stored: readonly string[],
  { given, terminal }: { readonly given: Given; readonly terminal: Terminal },
): string {
  const paint = paintFor(terminal);
  const each = all.map(
    (analysis) => summaryOf(analysis, paint) + (given.has('details') ? `\n${detailsOf(analysis, paint)}` : ''),
  );
  const library = all.length > 1 ? [libraryLines(all).join('\n')] : [];
  const page = given.value('html');
  const written = [
    ...(page === undefined ? [] : [`The page is in ${page}.\n`]),
    ...stored.map((file) => `The range is in ${file}.\n`),
  ];
  return [...each, ...library, ...(written.length === 0 ? [] : [written.join('')])].join('\n');
}

const libraryLines = (all: readonly Analysis[]): readonly string[] => [
  `All ${all.length} scenarios together`,
  ...giveAwayLines({ giveAways: libraryGiveAways(all) }),
  '',
];
