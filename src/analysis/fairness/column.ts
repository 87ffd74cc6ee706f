/** A growing list of whole numbers that costs four bytes each: a search keeps millions. */
export interface Column {
  readonly length: number;
  at(index: number): number;
  push(value: number): void;
}

export function columnOf(): Column {
  let cells = new Int32Array(1024);
  let length = 0;
  return {
    get length() {
      return length;
    },
    at: (index) => cells[index] ?? 0,
    push(value) {
      if (length === cells.length) {
        const more = new Int32Array(2 * length);
        more.set(cells);
        cells = more;
      }
      cells[length] = value;
      length += 1;
    },
  };
}
