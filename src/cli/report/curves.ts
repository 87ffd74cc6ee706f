import type { Analysis, PlayerFigures } from '../../analysis/fairness/index.ts';
import { LEVELS, type Level } from '../../scenario/vocabulary.ts';
import { playerName, tenths } from '../analyse/figures.ts';
import { html, table, type Markup } from './html.ts';

const WIDTH = 300;
const HEIGHT = 180;
/** Room for the scale on the left and below. */
const LEFT = 30;
const FOOT = 18;
/** Told apart without colours as well. */
const DASHES: Readonly<Record<Level, string>> = {
  anger: 'none',
  anxiety: '8 3',
  disappointment: '2 3',
  trust: '10 3 2 3',
  composure: '4 2',
};

/** How the mood goes with each player, turn by turn: a picture each, with its numbers to be opened below. */
export const curves = ({ players }: Analysis): Markup =>
  html`<p class="legend">
      ${LEVELS.map(
        (level) =>
          html`<span
            ><svg class="chart key-line" width="44" height="10" viewBox="0 0 44 10" aria-hidden="true">
              ${line(level, 'M2 5H42')}
            </svg>
            ${level}</span
          > `,
      )}
    </p>
    <div class="many">${players.map(curveOf)}</div>`;

const line = (level: Level, path: string): Markup =>
  html`<path class="line l-${level}" stroke-dasharray="${DASHES[level]}" d="${path}" />`;

function curveOf(figures: PlayerFigures): Markup {
  const { curve, runs } = figures;
  const name = playerName(figures);
  const last = curve.at(-1)?.turn ?? 0;
  const x = (turn: number): number => Math.round(LEFT + (turn * (WIDTH - LEFT - 4)) / Math.max(1, last));
  const lines = LEVELS.map((level) =>
    line(
      level,
      curve
        .map(({ turn, levelsTenths }, nth) => `${nth === 0 ? 'M' : 'L'}${x(turn)} ${y(levelsTenths[level] / 10)}`)
        .join(''),
    ),
  );
  const summary = `Mean levels over ${runs} runs, from the first words to turn ${last} (sampled)`;
  return html`<figure>
    <svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}: ${summary}">
      <title>${name}</title>
      <desc>${summary}. The numbers are in the table below.</desc>
      ${SCALE} ${lines}
      <text class="scale" x="${LEFT}" y="${HEIGHT - 4}">0</text>
      <text class="scale" x="${WIDTH - 2}" y="${HEIGHT - 4}" text-anchor="end">turn ${last}</text>
    </svg>
    <figcaption>
      <b>${name}</b>
      <details>
        <summary>Numbers</summary>
        ${table(
          `${name}: mean levels by turn (sampled)`,
          ['Turn', 'Runs', ...LEVELS],
          curve.map(({ turn, runs: left, levelsTenths }) => [
            turn,
            left,
            ...LEVELS.map((level) => tenths(levelsTenths[level])),
          ]),
        )}
      </details>
    </figcaption>
  </figure> `;
}

/** Levels go from 0 to 100, trust from -100. */
const y = (level: number): number => Math.round(4 + ((100 - level) * (HEIGHT - FOOT - 8)) / 200);

const SCALE = [100, 50, 0, -50, -100].map(
  (level) =>
    html`<path class="${level === 0 ? 'axis' : 'grid'}" d="M${LEFT} ${y(level)}H${WIDTH}" /><text
        class="scale"
        x="${LEFT - 4}"
        y="${y(level) + 4}"
        text-anchor="end"
        >${level}</text
      >`,
);
