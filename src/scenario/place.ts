/** Where something stands in a file, both counted from 1; columns in UTF-16 units, as editors count them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells the place of an offset into `text`. Lines end with LF, CRLF or a lone CR, whichever the trainer's editor writes. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  const ends: number[] = []; // of what can be seen of each line, before its CR or LF
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) {
    ends.push(index);
    starts.push(index + lineEnd.length);
  }
  ends.push(text.length);

  return (offset) => {
    let line = 0;
    for (let beyond = starts.length; beyond - line > 1;) {
      const middle = (line + beyond) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else beyond = middle;
    }
    const start = starts[line] ?? 0;
    const end = ends[line] ?? start;
    return { line: line + 1, column: Math.max(start, Math.min(offset, end)) - start + 1 };
  };
}
