import { describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.ts';
import { Batches } from './batches.ts';

/** Writes that end when the test says so. */
function held() {
  const written: (readonly number[])[] = [];
  const ends: ((results?: readonly (string | Problem)[]) => void)[] = [];
  const write = (items: readonly number[]): Promise<readonly (string | Problem)[]> => {
    written.push(items);
    return new Promise((resolve) => ends.push((results = items.map(String)) => resolve(results)));
  };
  return { write, written, ends };
}
const turn = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('batches', () => {
  it('write what comes together in one go, and answer only when it is written', async () => {
    const { write, written, ends } = held();
    const batches = new Batches(write, { most: 10, wait: 1, room: 100, writers: 1 });
    let answered = 0;
    const answers = [1, 2, 3].map((item) => batches.add(item).finally(() => (answered += 1)));
    await turn();
    expect([written, answered]).toEqual([[[1, 2, 3]], 0]);
    ends[0]?.();
    expect(await Promise.all(answers)).toEqual(['1', '2', '3']);
  });

  it('never write more at once than allowed, nor at more places', async () => {
    const { write, written, ends } = held();
    const batches = new Batches(write, { most: 2, wait: 1, room: 100, writers: 2 });
    const answers = [1, 2, 3, 4, 5].map((item) => batches.add(item));
    await turn();
    expect(written).toEqual([
      [1, 2],
      [3, 4],
    ]);
    ends[0]?.();
    await turn();
    expect(written).toEqual([[1, 2], [3, 4], [5]]);
    for (const end of ends) end();
    await Promise.all(answers);
  });

  it('tell who comes too late to come back, and lose nobody who waits', async () => {
    const { write, ends } = held();
    const batches = new Batches(write, { most: 2, wait: 1, room: 3, writers: 1 });
    const waiting = [1, 2, 3, 4, 5].map((item) => batches.add(item));
    expect(() => batches.add(6)).toThrow(expect.objectContaining({ problem: 'busy', more: { retryAfter: 2 } }));
    for (let round = 0; round < 3; round += 1) {
      await turn();
      ends[round]?.();
    }
    expect(await Promise.all(waiting)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('refuse one without the others, and all when nothing could be written', async () => {
    const { write, ends } = held();
    const batches = new Batches(write, { most: 3, wait: 1, room: 100, writers: 1 });
    const some = Promise.allSettled([1, 2, 3].map((item) => batches.add(item)));
    await turn();
    ends[0]?.(['1', new Problem('ticket-used'), '3']);
    expect((await some).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const failing = new Batches(() => Promise.reject(new Problem('storage-full')), {
      ...{ most: 3, wait: 1, room: 100, writers: 1 },
    });
    for (const one of await Promise.allSettled([failing.add(1), failing.add(2)]))
      expect(one).toMatchObject({ reason: { problem: 'storage-full' } });
  });

  it('say when nothing is left to write', async () => {
    const { write, ends } = held();
    const batches = new Batches(write, { most: 1, wait: 1, room: 100, writers: 1 });
    let isIdle = false;
    const answers = [batches.add(1), batches.add(2)];
    const idle = batches.idle().then(() => (isIdle = true));
    for (let round = 0; round < 2; round += 1) {
      await turn();
      expect(isIdle).toBe(false);
      ends[round]?.();
    }
    await Promise.all([...answers, idle]);
    expect(batches.waiting).toBe(0);
    await batches.idle();
  });
});
