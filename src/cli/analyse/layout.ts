/** Text in columns, for a screen 80 columns wide. */

export const COLUMNS = 80;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns that a text takes: Chinese characters take two. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const character of text) cells += WIDE.test(character) ? 2 : 1;
  return cells;
}

/** A text in lines of so many columns, broken between words, or between Chinese characters. */
export function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && cellsOf(line) + cellsOf(piece.trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

/** Words with the space behind them; a Chinese character is a word. */
const piecesOf = (text: string): readonly string[] =>
  text.split(/(?<=\s)(?=\S)|(?<=[\u2e80-\u9fff\uff00-\uff60])/u).filter((piece) => piece !== '');

/** As much of a text as fits into so many columns. */
export function clipped(text: string, columns: number): string {
  if (cellsOf(text) <= columns) return text;
  let short = '';
  for (const character of text) {
    if (cellsOf(short) + cellsOf(character) > columns - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

const LABEL = 13;

/** A heading in the margin with a text beside it, in as many lines as it takes, or at most so many. */
export function beside(heading: string, text: string, most = Infinity): readonly string[] {
  const lines = wrapped(text, COLUMNS - LABEL);
  const kept = lines.slice(0, most);
  if (kept.length < lines.length) kept[most - 1] = clipped(`${kept[most - 1] ?? ''} …`, COLUMNS - LABEL);
  return kept.map((line, nth) => `${(nth === 0 ? heading : '').padEnd(LABEL)}${line}`);
}

/** Rows with columns of equal width: those named `right` are numbers. */
export function columnsOf(rows: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => cellsOf(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const fill = ' '.repeat(Math.max(0, (widths[column] ?? 0) - cellsOf(cell)));
        return right.includes(column) ? fill + cell : cell + fill;
      })
      .join('  ')
      .trimEnd(),
  );
}
