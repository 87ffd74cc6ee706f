import {
  ENDING_FAMILIES,
  SCORED,
  SIGNS,
  type Analysis,
  type EndingFamily,
  type GiveAway,
  type Sign,
} from '../../analysis/fairness/index.ts';
import type { Paint } from '../terminal.ts';
import { marked, perCent, playerName, spaceWords, tenths, trickstersIn, unearnableIn, whole } from './figures.ts';
import { beside, cellsOf, clipped, columnsOf, COLUMNS } from './layout.ts';
import { signWords } from './signs.ts';

/** Lines on one screen. */
const SCREEN = 40;

/** What there is to know of a scenario, on one screen. */
export function summaryOf(analysis: Analysis, paint: Paint): string {
  const { title, id, revision } = analysis.scenario;
  const lines = [
    paint('bold', clipped(`${title} (${id}, revision ${revision})`, COLUMNS)),
    ...beside('States', spaceWords(analysis), 2),
    '',
    ...extremeLines(analysis),
    ...playerLines(analysis),
    ...factLines(analysis),
  ];
  return [...lines, ...problemLines(analysis, SCREEN - lines.length, paint), ''].join('\n');
}

function extremeLines({ extremes }: Analysis): readonly string[] {
  const end = (which: 'best' | 'worst') =>
    SCORED.map((scored) => marked(extremes[scored][which].points, extremes[scored][which].how));
  const rows = [
    ['Scores', ...SCORED],
    ['  best', ...end('best')],
    ['  worst', ...end('worst')],
  ];
  const width = 13;
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(width) : cell.padStart(width))).join(''),
  );
}

/** Two columns: those who choose on the left, those with one trick on the right. */
function playerLines({ players }: Analysis): readonly string[] {
  const cells = (oneTrick: boolean, heading: string): readonly string[] =>
    columnsOf(
      [
        [heading, 'mean', '±', 'pass'],
        ...players
          .filter((one) => one.oneTrick === oneTrick)
          .map((one) => [
            playerName(one),
            tenths(one.scores.overall.meanTenths),
            tenths(one.scores.overall.deviationTenths),
            `${Math.round(one.passPerMille / 10)} %`,
          ]),
      ],
      [1, 2, 3],
    );
  const left = cells(false, '');
  const right = cells(true, 'always the same');
  const width = Math.max(...left.map(cellsOf));
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `${(left[row] ?? '').padEnd(width)}     ${right[row] ?? ''}`.trimEnd(),
  );
  return ['', 'Overall points of players, and how many pass (sampled)', ...rows];
}

export function leadWords({ lead: { emotion, first, aheadBy, turnsPerMille } }: Analysis): string {
  const ahead = aheadBy >= 0 ? `${aheadBy} points ahead` : `${-aheadBy} points behind ${first}`;
  return `${emotion}, ${ahead} at first; in ${perCent(turnsPerMille[emotion])} of the turns (sampled)`;
}

function factLines(analysis: Analysis): readonly string[] {
  const tricksters = trickstersIn(analysis).map((one) => `${playerName(one)} ${tenths(one.scores.overall.meanTenths)}`);
  const lost = unearnableIn(analysis).map(({ rule, most, of, how }) => `${rule} ${marked(`${most} of ${of}`, how)}`);
  const { coverage } = analysis;
  return [
    ...beside('Tricks pass', tricksters.length === 0 ? 'none (sampled)' : `${tricksters.join(', ')} (sampled)`, 2),
    '',
    ...giveAwayLines(analysis),
    '',
    ...beside('Out of reach', lost.length === 0 ? 'no points' : lost.join(', '), 2),
    ...beside('Leads', leadWords(analysis)),
    ...beside('Endings', endingsWords(analysis), 2),
    ...beside('Length', lengthWords(analysis)),
    ...beside('Reading', readingWords(analysis), 2),
    ...beside('Trains', `${coverage.trained.length} of ${coverage.rows} methods (${perCent(coverage.perMille)})`),
  ];
}

/** What gives the best reply away, and how often. */
export const giveAwayLines = (figures: Pick<Analysis, 'giveAways'>): readonly string[] => [
  'Signs of the best reply: how often right / how often a blind pick would be',
  ...SIGNS.flatMap((sign) => signLines(figures, sign)),
];

function signLines({ giveAways }: Pick<Analysis, 'giveAways'>, sign: Sign): readonly string[] {
  const own = giveAways.filter((one) => one.sign === sign);
  if (own.length === 0) return [];
  const isSampled = own.some(({ how, beats }) => how === 'sampled' && beats > 0);
  return beside(`  ${signWords(sign)}`, `${own.map(giveAwayWords).join(', ')}${isSampled ? ' (sampled)' : ''}`, 2);
}

function giveAwayWords({ language, beats, rightPerMille, chancePerMille }: GiveAway): string {
  if (beats === 0) return 'nowhere';
  const rates = `${Math.round(rightPerMille / 10)} % / ${Math.round(chancePerMille / 10)} %`;
  return language === null ? rates : `${language} ${rates}`;
}

/** Families that can be reached, and those that cannot. */
export function endingsWords({ endings }: Analysis): string {
  const families = Object.keys(ENDING_FAMILIES) as EndingFamily[]; // Object.keys forgets them
  return families
    .map((family) => {
      const { reached, how } = endings.families[family];
      return reached ? family : marked(`${family} out of reach`, how);
    })
    .join(', ');
}

export const lengthWords = ({ length: { shortest, typical, longest } }: Analysis): string =>
  `${marked(shortest.turns, shortest.how)} to ${marked(longest.turns, longest.how)} turns, typically ${marked(typical.turns, typical.how)}`;

export const readingWords = ({ reading }: Analysis): string =>
  reading
    .map((one) =>
      one.language === 'en'
        ? `en grade ${tenths(one.gradeTenths)}`
        : `${one.language} ${tenths(one.charactersPerSentenceTenths)} characters a sentence, ${perCent(one.rarePerMille)} rare`,
    )
    .join('; ');

/** As many problems as there is room for. */
function problemLines({ problems }: Analysis, room: number, paint: Paint): readonly string[] {
  if (problems.length === 0) return ['', paint('green', 'No problems.')];
  const fits = Math.max(1, Math.trunc((room - 2) / 2));
  const shown = problems.slice(0, fits);
  const left = problems.length - shown.length;
  const lines = shown.flatMap(({ file, line, column, severity, code, message }) => [
    `${paint('bold', `${file}:${line}:${column}`)}  ${paint(severity === 'error' ? 'red' : 'yellow', severity)}  ${paint('dim', code)}`,
    clipped(`  ${message}`, COLUMNS),
  ]);
  return ['', ...lines, ...(left > 0 ? [`... and ${whole(left)} more: --details shows all of them.`] : [])];
}
