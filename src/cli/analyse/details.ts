import {
  SCORED,
  type Analysis,
  type BeatChoices,
  type Extreme,
  type ReplyChoices,
} from '../../analysis/fairness/index.ts';
import { moveText, type Move } from '../../engine/index.ts';
import { ENDINGS } from '../../scenario/vocabulary.ts';
import type { Paint } from '../terminal.ts';
import { marked, perCent, whole } from './figures.ts';
import { columnsOf, COLUMNS, wrapped } from './layout.ts';

/** Everything that does not fit onto one screen: the moves behind the figures, and each criterion, beat and problem. */
export const detailsOf = (analysis: Analysis, paint: Paint): string =>
  [
    ...section('Moves that reach the best and the worst', extremeLines(analysis), paint),
    ...section('The shortest ways found to each ending', endingLines(analysis), paint),
    ...section('Points by criterion', criterionLines(analysis), paint),
    ...section('Beats: how often an average player comes by, and which replies are best', beatLines(analysis), paint),
    ...section('Problems', problemLines(analysis), paint),
  ].join('\n');

const section = (heading: string, lines: readonly string[], paint: Paint): readonly string[] => [
  paint('bold', heading),
  ...(lines.length === 0 ? ['  none'] : lines),
  '',
];

const extremeLines = ({ extremes }: Analysis): readonly string[] =>
  SCORED.flatMap((scored) =>
    (['best', 'worst'] as const).flatMap((which) => wayLines(scored, which, extremes[scored][which])),
  );

const wayLines = (scored: string, which: string, { points, how, ending, moves }: Extreme): readonly string[] => [
  `  ${scored}, ${which}: ${marked(points, how)}, ends ${ending}`,
  ...moveLines(moves),
];

const moveLines = (moves: readonly Move[]): readonly string[] => indented(moves.map(moveText).join(', '), 4);

const indented = (text: string, by: number): readonly string[] =>
  wrapped(text, COLUMNS - by).map((line) => `${' '.repeat(by)}${line}`);

const endingLines = ({ endings }: Analysis): readonly string[] =>
  ENDINGS.flatMap((ending) => {
    const { reached, how, moves } = endings.each[ending];
    const found = reached ? marked('reached', how) : marked('not reached', how);
    return [`  ${ending}: ${found}`, ...(moves ? moveLines(moves) : [])];
  });

const criterionLines = ({ criteria }: Analysis): readonly string[] =>
  columnsOf(criteria.map(({ rule, title, most, of, how }) => [`  ${rule}`, marked(`${most} of ${of}`, how), title]));

function beatLines({ choices, reach }: Analysis): readonly string[] {
  const judged = new Map(choices.beats.map((one) => [one.beat, one]));
  return Object.entries(reach.beats).flatMap(([beat, perMille]) => {
    const here = judged.get(beat);
    return [
      `  ${beat}: ${perCent(perMille)} come by (sampled); ${choiceWords(here, choices.how)}`,
      ...columnsOf(
        (here?.replies ?? []).map((reply) => [
          `    ${reply.reply}`,
          `said ${perCent(reach.replies[beat]?.[reply.reply] ?? 0)} (sampled)`,
          marked(verdictWords(reply), choices.how),
        ]),
      ),
    ];
  });
}

const choiceWords = (here: BeatChoices | undefined, how: 'exact' | 'sampled'): string =>
  here ? marked(`${whole(here.states)} states with a choice`, how) : 'no choice';

/** How often a reply is best, and whether it does harm. */
export function verdictWords({ verdict, best, offered, harmful }: ReplyChoices): string {
  const harm = harmful ? ', harmful' : '';
  if (verdict === 'neverOffered') return `never beside another${harm}`;
  if (verdict === 'bestEverywhere') return `always best${harm}`;
  if (verdict === 'neverBest') return `never best${harm}`;
  return `best in ${whole(best)} of ${whole(offered)}${harm}`;
}

const problemLines = ({ problems }: Analysis): readonly string[] =>
  problems.flatMap(({ file, line, column, severity, code, message, remedy }) => [
    `  ${file}:${line}:${column}  ${severity}  ${code}`,
    ...indented(`${message} ${remedy}`, 4),
  ]);
