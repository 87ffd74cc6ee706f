import { Worker } from 'node:worker_threads';
import { Problem } from '../http/problem.ts';
import type { Verdict } from './verdict.ts';

/** Checks uploads, each in a thread of its own with a limit of time and memory. */
export interface Checker {
  /** @throws {Problem} `scenario-too-slow`, or `too-many-requests` when too many wait already */
  check(upload: Uint8Array): Promise<Verdict>;
  /** Ends every thread; what still waited is refused. */
  close(): Promise<void>;
}

export interface CheckerLimits {
  /** Threads at a time. A shipped scenario keeps one busy for about four seconds. */
  readonly threads: number;
  /** Uploads that may wait for a thread. */
  readonly waiting: number;
  readonly ms: number;
  /** Of the heap of one thread. */
  readonly megabytes: number;
}

export const CHECKER_LIMITS: CheckerLimits = { threads: 1, waiting: 8, ms: 60_000, megabytes: 512 };

export function makeChecker(limits: Partial<CheckerLimits> = {}): Checker {
  const { threads, waiting, ...each } = { ...CHECKER_LIMITS, ...limits };
  const running = new Set<Worker>();
  const queue: (() => void)[] = [];
  let busy = 0;
  let closed = false;
  const isClosed = (): boolean => closed; // may change while one waits

  const turn = async (): Promise<void> => {
    if (busy >= threads) await new Promise<void>((resolve) => queue.push(resolve));
    busy += 1;
  };
  return {
    async check(upload) {
      if (isClosed() || queue.length >= waiting)
        throw new Problem('too-many-requests', 'Many scenarios are being checked. Send yours again in a minute.');
      await turn();
      try {
        if (isClosed()) throw stopped();
        return await checkedBy(upload, each, running);
      } finally {
        busy -= 1;
        queue.shift()?.();
      }
    },
    async close() {
      closed = true;
      for (const next of queue.splice(0)) next();
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

type Each = Pick<CheckerLimits, 'ms' | 'megabytes'>;

function checkedBy(upload: Uint8Array, { ms, megabytes }: Each, running: Set<Worker>): Promise<Verdict> {
  const worker = new Worker(new URL('./check.worker.mjs', import.meta.url), {
    workerData: upload,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  running.add(worker);
  return new Promise<Verdict>((resolve, reject) => {
    const slow = `The check took more than ${ms / 1000} seconds and was stopped. Make the scenario smaller, or split it.`;
    const timer = setTimeout(() => reject(new Problem('scenario-too-slow', slow)), ms);
    worker.once('message', (verdict: Verdict) => resolve(verdict));
    worker.once('error', (error) => reject(greedy(error) ? tooLarge(megabytes) : error));
    worker.once('exit', () => {
      clearTimeout(timer);
      running.delete(worker);
      reject(stopped());
    });
  }).finally(() => worker.terminate());
}

const stopped = (): Problem =>
  new Problem('stopping', 'The check was stopped before its end. Send the scenario again in a moment.');

const greedy = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const tooLarge = (megabytes: number): Problem =>
  new Problem(
    'scenario-too-slow',
    `The check needed more than ${megabytes} MB and was stopped. Make the scenario smaller, or split it.`,
  );
