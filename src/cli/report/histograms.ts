import type { Analysis, PlayerFigures } from '../../analysis/fairness/index.ts';
import { perCent, playerName, tenths } from '../analyse/figures.ts';
import { html, table, type Markup } from './html.ts';

const WIDTH = 240;
const HEIGHT = 120;
/** Room for the scale below. */
const FOOT = 18;
const BAR = WIDTH / 10;

/** How the overall scores of each player are spread: a picture each, and all of them in one table. */
export const histograms = ({ players }: Analysis): Markup =>
  html`<div class="many">${players.map(histogram)}</div>
    ${table(
      'Runs by overall points, per player (sampled)',
      ['Player', 'Mean', 'Spread', 'Pass', ...RANGES, 'Runs'],
      players.map((one) => [
        playerName(one),
        tenths(one.scores.overall.meanTenths),
        tenths(one.scores.overall.deviationTenths),
        perCent(one.passPerMille),
        ...one.histogram,
        one.runs,
      ]),
    )}`;

const RANGES = Array.from({ length: 10 }, (_, ten) => `${10 * ten}–${ten === 9 ? 100 : 10 * ten + 9}`);

function histogram(figures: PlayerFigures): Markup {
  const { scores, histogram: counts, runs, passPerMille } = figures;
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, ten) => {
    const height = Math.round((count * (HEIGHT - FOOT)) / most);
    const tip = `${RANGES[ten] ?? ''}: ${count} of ${runs}`;
    return html`<rect
      class="bar"
      x="${BAR * ten + 1}"
      y="${HEIGHT - FOOT - height}"
      width="${BAR - 2}"
      height="${height}"
      ><title>${tip}</title></rect
    >`;
  });
  const name = playerName(figures);
  const summary = `Mean ${tenths(scores.overall.meanTenths)}, spread ${tenths(scores.overall.deviationTenths)}, ${perCent(passPerMille)} pass (sampled)`;
  return html`<figure>
    <svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}: ${summary}">
      <title>${name}</title>
      <desc>${summary}. The numbers are in the table below.</desc>
      ${bars}
      <path class="axis" d="M0 ${HEIGHT - FOOT}H${WIDTH}" />
      ${[0, 50, 100].map((points) => html`<text class="scale" x="${(points * WIDTH) / 100}" y="${HEIGHT - 4}" text-anchor="${points === 0 ? 'start' : points === 100 ? 'end' : 'middle'}">${points}</text>`)}
    </svg>
    <figcaption><b>${name}</b><br />${summary}</figcaption>
  </figure> `;
}
