import { SCORED, SIGNS } from '../../analysis/fairness/index.ts';
import { moveText } from '../../engine/index.ts';
import { marked, perCent, playerName, spaceWords, tenths, trickstersIn } from '../analyse/figures.ts';
import { endingsWords, leadWords, lengthWords, readingWords } from '../analyse/summary.ts';
import { html, table, type Markup } from './html.ts';
import type { Sheet } from './sheet.ts';

/** The figures that need no picture. */
export function keyFigures({ analysis }: Sheet): Markup {
  const { coverage } = analysis;
  const tricksters = trickstersIn(analysis).map((one) => `${playerName(one)} ${tenths(one.scores.overall.meanTenths)}`);
  const facts: readonly (readonly [string, string])[] = [
    ['States', spaceWords(analysis)],
    ['One-trick players that pass', `${tricksters.length === 0 ? 'none' : tricksters.join(', ')} (sampled)`],
    ['Leading feeling', leadWords(analysis)],
    ['Endings', endingsWords(analysis)],
    ['Length', lengthWords(analysis)],
    ['Reading', readingWords(analysis)],
    ['Trains', `${coverage.trained.length} of ${coverage.rows} methods (${perCent(coverage.perMille)})`],
  ];
  return html`<dl>
    ${facts.map(
      ([name, text]) =>
        html`<dt>${name}</dt>
          <dd>${text}</dd> `,
    )}
  </dl>`;
}

/** Best and worst of each score, with the moves that reach them. */
export const extremeTable = ({ analysis }: Sheet): Markup =>
  table(
    'Best and worst scores, and the moves that reach them',
    ['Score', 'Points', 'Ends', 'Moves'],
    SCORED.flatMap((scored) =>
      (['best', 'worst'] as const).map((which) => {
        const { points, how, ending, moves } = analysis.extremes[scored][which];
        return [`${scored}, ${which}`, marked(points, how), ending, moves.map(moveText).join(', ')];
      }),
    ),
  );

export const signTable = ({ analysis: { giveAways } }: Sheet): Markup =>
  table(
    'Signs of the best reply: how often they are right, and a blind pick',
    ['Sign', 'Right', 'Blind pick', 'Beats'],
    SIGNS.flatMap((sign) =>
      giveAways
        .filter((one) => one.sign === sign)
        .map(({ language, how, beats, rightPerMille, chancePerMille }) => [
          language === null ? sign : `${sign} (${language})`,
          ...(beats === 0
            ? ['nowhere', 'nowhere']
            : [marked(perCent(rightPerMille), how), marked(perCent(chancePerMille), how)]),
          beats,
        ]),
    ),
  );

export const criterionTable = ({ analysis: { criteria } }: Sheet): Markup =>
  table(
    'Points that can be earned, by criterion',
    ['Criterion', 'What for', 'Skill', 'Most'],
    criteria.map(({ rule, title, skill, most, of, how }) => [rule, title, skill, marked(`${most} of ${of}`, how)]),
  );
