/**
 * Work that is never done twice at once, and whose result is never from before it was asked for: whoever asks while it is being
 * done waits for the next time, together with everybody else who does.
 */
export class Anew {
  readonly #work: () => Promise<void>;
  #doing: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  /** What is being done now, if anything. */
  get underWay(): Promise<void> | undefined {
    return this.#doing;
  }

  /** Does it, from its beginning. */
  again(): Promise<void> {
    if (!this.#doing) return this.#begin();
    const begin = () => this.#begin();
    this.#next ??= this.#doing.then(begin, begin);
    return this.#next;
  }

  #begin(): Promise<void> {
    this.#next = undefined;
    this.#doing = this.#work().finally(() => {
      this.#doing = this.#next;
    });
    return this.#doing;
  }
}
