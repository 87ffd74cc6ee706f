/** A growing list of whole numbers that costs four bytes each: a search keeps a hundred million. */
export class Column {
  /** The numbers, and room for more after them. */
  cells = new Int32Array(1024);
  length = 0;

  at(index: number): number {
    return this.cells[index] ?? 0;
  }

  push(value: number): void {
    if (this.length === this.cells.length) {
      const more = new Int32Array(2 * this.length);
      more.set(this.cells);
      this.cells = more;
    }
    this.cells[this.length] = value;
    this.length += 1;
  }
}
