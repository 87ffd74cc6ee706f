import { GOTO_BACK, GOTO_END } from '../../scenario/vocabulary.ts';
import { perCent } from '../analyse/figures.ts';
import { cellsOf } from '../analyse/layout.ts';
import { html, type Markup } from './html.ts';
import { inRanks, type Arrow, type Box, type Laid } from './ranks.ts';
import { beatAnchor, type Sheet } from './sheet.ts';

interface Stop extends Box {
  readonly kind: 'beat' | 'act' | 'end';
  /** How many of a thousand average players come by. */
  readonly perMille: number;
  /** Some of its replies lead back to the hub it was opened from. */
  readonly leadsBack: boolean;
}
interface Way extends Arrow {
  /** How many of a thousand average players take it; more than a thousand where they come by again. */
  readonly perMille: number;
}

const HEIGHT = 46;
/** From so many of a thousand on, a beat has the next colour, which is called so. */
const COLOURS = [
  [0, 'nobody'],
  [1, 'up to 10 %'],
  [100, '10 to 33 %'],
  [333, '33 to 67 %'],
  [667, 'more'],
] as const;

/** The flow of the talk: beats in ranks, coloured by how often an average player comes by. */
export function flowPicture(sheet: Sheet): Markup {
  const laid = inRanks(stopsOf(sheet), waysOf(sheet));
  const { prefix, analysis } = sheet;
  return html`<figure>
    <div class="scroll" tabindex="0" role="region" aria-label="Flow of the talk">
      <svg
        class="flow"
        width="${laid.width}"
        height="${laid.height}"
        viewBox="0 0 ${laid.width} ${laid.height}"
        role="group"
        aria-labelledby="${prefix}-flow-title ${prefix}-flow-desc"
      >
        <title id="${prefix}-flow-title">Flow of the talk</title>
        <desc id="${prefix}-flow-desc">${descriptionOf(laid)}</desc>
        <defs>
          <marker
            id="${prefix}-tip"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class="tip" d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        ${laid.arrows.map((way) => wayPath(way, prefix))} ${laid.boxes.map((stop) => stopBox(stop, sheet))}
      </svg>
    </div>
    <figcaption>
      Share of average players (${analysis.reach.runs} runs, sampled) who come by:
      ${COLOURS.map(([, words], nth) => html`<span class="key r${nth}">${words}</span> `)} ↩ leads back to its hub.
      Thicker arrows are taken more often.
    </figcaption>
  </figure>`;
}

const colourOf = (perMille: number): number => COLOURS.filter(([from]) => perMille >= from).length - 1;

function stopsOf({ scenario, analysis }: Sheet): readonly Stop[] {
  const box = (id: string, kind: Stop['kind'], perMille: number, leadsBack = false): Stop => ({
    ...{ id: idOf(kind, id), kind, perMille, leadsBack, height: kind === 'beat' ? HEIGHT : HEIGHT / 2 },
    width: Math.max(80, 24 + 8 * cellsOf(nameOf(idOf(kind, id)))),
  });
  return [
    ...Object.entries(scenario.beats).map(([beat, { replies }]) =>
      box(
        beat,
        'beat',
        analysis.reach.beats[beat] ?? 0,
        replies.some(({ goto }) => goto === GOTO_BACK),
      ),
    ),
    ...Object.keys(scenario.acts).map((act) => box(act, 'act', 0)),
    box('end', 'end', 0),
  ];
}

/** Beats, acts and the end may have the same names. */
const idOf = (kind: Stop['kind'], name: string): string => `${kind} ${name}`;
const nameOf = (id: string): string =>
  id.startsWith('beat ') ? id.slice(5) : id.startsWith('act ') ? id : 'end of talk';

/** One arrow between two beats, however many replies lead that way. */
function waysOf({ scenario, analysis }: Sheet): readonly Way[] {
  const ways = new Map<string, Way>();
  const add = (from: string, to: string, perMille: number): void => {
    const key = `${from} > ${to}`;
    ways.set(key, { from, to, perMille: (ways.get(key)?.perMille ?? 0) + perMille });
  };
  for (const [beat, { replies, topics = [] }] of Object.entries(scenario.beats)) {
    const from = idOf('beat', beat);
    for (const topic of topics) if (Object.hasOwn(scenario.beats, topic.beat)) add(from, idOf('beat', topic.beat), 0);
    for (const { id, goto } of replies) {
      const said = analysis.reach.replies[beat]?.[id] ?? 0;
      if (goto === GOTO_END) add(from, idOf('end', 'end'), said);
      else if (goto !== GOTO_BACK && Object.hasOwn(scenario.beats, goto)) add(from, idOf('beat', goto), said);
    }
  }
  for (const [act, { start }] of Object.entries(scenario.acts)) add(idOf('act', act), idOf('beat', start), 0);
  return [...ways.values()];
}

const descriptionOf = ({ boxes, arrows }: Laid<Stop, Way>): string =>
  `${boxes.filter(({ kind }) => kind === 'beat').length} beats and ${arrows.length} ways between them. The table of beats and replies says the same in numbers.`;

function wayPath({ points, perMille }: Laid<Stop, Way>['arrows'][number], prefix: string): Markup {
  const [first, ...rest] = points;
  if (!first) return html``;
  const last = rest.at(-1) ?? first;
  const bends = rest.slice(0, -1).map((point, nth) => {
    const next = rest[nth + 1] ?? last;
    return `Q${point.x} ${point.y} ${Math.round((point.x + next.x) / 2)} ${Math.round((point.y + next.y) / 2)}`;
  });
  const width = 1 + Math.round((3 * Math.min(1000, perMille)) / 100) / 10;
  return html`<path
    class="way${perMille === 0 ? ' never' : ''}"
    style="stroke-width:${width}"
    marker-end="url(#${prefix}-tip)"
    d="M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}"
  /> `;
}

function stopBox(
  { id, kind, x, y, width, height, perMille, leadsBack }: Laid<Stop, Way>['boxes'][number],
  sheet: Sheet,
): Markup {
  const name = nameOf(id);
  const rect = html`<rect
    x="${x - width / 2}"
    y="${y - height / 2}"
    width="${width}"
    height="${height}"
    rx="${kind === 'beat' ? 6 : height / 2}"
  />`;
  if (kind !== 'beat') return html`<g class="other">${rect}<text x="${x}" y="${y + 4}">${name}</text></g> `;
  return html`<a href="#${beatAnchor(sheet, name)}"
    ><g class="stop r${colourOf(perMille)}"
      ><title>${name}: ${perCent(perMille)} come by (sampled)</title>${rect}<text x="${x}" y="${y - 3}"
        >${name}${leadsBack ? ' ↩' : ''}</text
      ><text class="small" x="${x}" y="${y + 14}">${perCent(perMille)}</text></g
    ></a
  > `;
}
