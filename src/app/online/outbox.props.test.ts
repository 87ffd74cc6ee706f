import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FinishedRun } from '../runs.ts';
import { memoryDrawer } from './drawer.ts';
import type { Fate } from './fate.ts';
import { sendDue } from './outbox.ts';
import { Refused, Unreachable, type Ask } from './server.ts';

const run = (id: string): FinishedRun => ({
  ...{ scenario: 's', revision: 1, endedAt: 1, overall: 70, saved: { timed: false, moves: ['close'] } },
  ticket: { id, token: id, scenario: 's', hash: 'aa', rules: 1, seed: 7, until: 9 },
});

/** What can happen to one request on the way: also that it arrives and the answer is lost. */
const WAYS = ['arrives', 'is lost', 'arrives and the answer is lost', 'meets a busy server'] as const;

it('whatever the network does, every run is counted exactly once in the end', async () => {
  const ways = fc.array(fc.constantFrom(...WAYS), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), ways, async (count, troubles) => {
      const runs = Array.from({ length: count }, (_, index) => run(`run-${index}`));
      const counted = new Map<string, number>();
      let request = 0;
      const submit = (ticket: string): Promise<unknown> => {
        const way = troubles[request++] ?? 'arrives';
        if (way === 'is lost') return Promise.reject(new Unreachable(way));
        if (way === 'meets a busy server') return Promise.reject(new Refused('storage-away'));
        // The server is idempotent: the same run again gets the receipt it had.
        if (!counted.has(ticket)) counted.set(ticket, counted.size);
        if (way !== 'arrives') return Promise.reject(new Unreachable(way));
        return Promise.resolve({ run: ticket });
      };
      const ask = ((name: string, { body }: { body: { ticket: string } }) =>
        name === 'submit' ? submit(body.ticket) : Promise.reject(new Unreachable('no standing'))) as unknown as Ask;

      const fates = memoryDrawer<Fate>();
      let clock = 0;
      for (let visits = 0; visits < 60; visits += 1) {
        const next = await sendDue({ runs, fates, ask, own: ['me'], now: () => clock, onFate: () => undefined });
        if (next === undefined) break;
        clock = Math.max(clock, next);
      }
      expect([...counted.keys()].sort()).toEqual(runs.map(({ ticket }) => ticket?.id));
      const kept = await fates.all();
      expect(kept.filter((fate) => 'receipt' in fate)).toHaveLength(count);
    }),
  );
});
