/** Where something stands in a file, both counted from 1; columns in UTF-16 units, as editors count them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells the place of an offset into `text`. Lines end with LF, CRLF or a lone CR, whichever the trainer's editor writes. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length);

  return (offset) => {
    const within = Math.max(0, Math.min(offset, text.length));
    let line = 0;
    for (let beyond = starts.length; beyond - line > 1;) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? 0) <= within) line = middle;
      else beyond = middle;
    }
    return { line: line + 1, column: within - (starts[line] ?? 0) + 1 };
  };
}
