import { portraitSvg, type PortraitOptions } from '../../stage/portrait.ts';
import type { Face } from '../../stage/view.ts';

/** One picture on a sheet. */
export interface Cell {
  readonly person: string;
  readonly face: Face;
  /** Written below it; none when left out. */
  readonly label?: string | undefined;
}

export interface Layout {
  readonly columns: number;
  /** Pixels each picture is wide and high. */
  readonly size: number;
  /** What the arms do; what is usual with the face when left out. */
  readonly pose?: PortraitOptions['pose'];
}

const GAP = 8;
const LABEL = 26;
const PAPER = '#f6f3ee';
const WALL = '#dfe6e8';
const INK = '#22303a';

/** A contact sheet: one picture after the other, in rows, as an SVG document. */
export function sheetSvg(cells: readonly Cell[], { columns, pose, size }: Layout): string {
  const down = size + GAP + (cells.some(({ label }) => label !== undefined) ? LABEL : 0);
  const width = Math.min(columns, cells.length) * (size + GAP) + GAP;
  const height = Math.ceil(cells.length / columns) * down + GAP;
  const body = cells.map(({ face, label, person }, index) => {
    const [x, y] = [(index % columns) * (size + GAP) + GAP, Math.floor(index / columns) * down + GAP];
    const portrait = portraitSvg(person, face, { background: WALL, idPrefix: `c${index}-`, ...(pose ? { pose } : {}) });
    const placed = portrait.replace('<svg ', `<svg x="${x}" y="${y}" width="${size}" height="${size}" `);
    return placed + (label === undefined ? '' : caption(label, x + size / 2, y + size + LABEL - 7));
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${PAPER}"/>${body.join('')}</svg>\n`;
}

const caption = (label: string, x: number, y: number): string =>
  `<text x="${x}" y="${y}" font-family="sans-serif" font-size="17" text-anchor="middle" fill="${INK}">${label}</text>`;

/** The same document as a picture in pixels. */
export async function toPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js');
  return new Resvg(svg, { font: { defaultFontFamily: 'sans-serif' } }).render().asPng();
}
