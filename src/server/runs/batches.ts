import { Problem } from '../http/problem.ts';

/** How much is written at once, and how much may wait. */
export interface BatchSizes {
  /** Items in one transaction. */
  readonly most: number;
  /** How long the first item waits for company, in ms. */
  readonly wait: number;
  /** Items that may wait; the next is told to come back. */
  readonly room: number;
  /** Transactions at the same time. */
  readonly writers: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Writes many items in few transactions: those that come within a few milliseconds go together, and nobody hears that theirs was
 * written before the transaction has ended.
 */
export class Batches<Item, Result> {
  readonly #write: (items: readonly Item[]) => Promise<readonly (Result | Problem)[]>;
  readonly #sizes: BatchSizes;
  readonly #waiting: Waiting<Item, Result>[] = [];
  #writing = 0;
  #timer: NodeJS.Timeout | undefined;
  #whenIdle: (() => void)[] = [];

  /** @param write stores all of them, giving for each its result, or why this one alone was not stored */
  constructor(write: (items: readonly Item[]) => Promise<readonly (Result | Problem)[]>, sizes: BatchSizes) {
    this.#write = write;
    this.#sizes = sizes;
  }

  /** How many wait now. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Has one item written.
   * @throws {Problem} `busy` when too many wait already, or whatever writing came to
   */
  add(item: Item): Promise<Result> {
    if (this.#waiting.length >= this.#sizes.room)
      throw new Problem('busy', 'More runs are coming in than can be written. Send this one again in a few seconds.', {
        retryAfter: 2,
      });
    return new Promise((done, failed) => {
      this.#waiting.push({ item, done, failed });
      this.#consider();
    });
  }

  /** Resolves when everything that was added has been written, or has failed. */
  idle(): Promise<void> {
    return this.#waiting.length === 0 && this.#writing === 0
      ? Promise.resolve()
      : new Promise((resolve) => this.#whenIdle.push(resolve));
  }

  #consider(): void {
    if (this.#waiting.length === 0 || this.#writing >= this.#sizes.writers) return;
    if (this.#waiting.length >= this.#sizes.most) void this.#writeSome();
    else this.#timer ??= setTimeout(() => void this.#writeSome(), this.#sizes.wait);
  }

  async #writeSome(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const batch = this.#waiting.splice(0, this.#sizes.most);
    if (batch.length === 0) return;
    this.#writing += 1;
    try {
      const results = await this.#write(batch.map(({ item }) => item));
      batch.forEach(({ done, failed }, index) => {
        const result = results[index];
        if (result === undefined || result instanceof Problem) failed(result ?? new Error('Writing gave no result.'));
        else done(result);
      });
    } catch (error) {
      for (const { failed } of batch) failed(error);
    } finally {
      this.#writing -= 1;
      this.#consider();
      if (this.#waiting.length === 0 && this.#writing === 0) for (const tell of this.#whenIdle.splice(0)) tell();
    }
  }
}
