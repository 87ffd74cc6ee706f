import { EventEmitter, once } from 'node:events';
import { expect, it } from 'vitest';
import { Anew } from './anew.ts';

/** Work that goes on until told to end, and says how often it began. */
function work() {
  const told = new EventEmitter();
  const seen = { begun: 0, atOnce: 0 };
  const refreshing = new Anew(async () => {
    seen.begun += 1;
    seen.atOnce += 1;
    expect(seen.atOnce).toBe(1);
    await once(told, 'end');
    seen.atOnce -= 1;
  });
  const end = async () => {
    told.emit('end');
    await new Promise(setImmediate);
  };
  return { seen, refreshing, end };
}

it('what is asked for while it is being done is done again, once for all who ask', async () => {
  const { seen, refreshing, end } = work();
  expect(refreshing.underWay).toBeUndefined();
  const first = refreshing.again();
  expect(refreshing.underWay).toBe(first);
  let isHeard = false;
  const later = Promise.all([refreshing.again(), refreshing.again()]).then(() => (isHeard = true));
  expect(seen.begun).toBe(1);
  await end();
  await first;
  expect(seen.begun).toBe(2);
  expect(isHeard).toBe(false);
  await end();
  await later;
  expect(seen.begun).toBe(2);
  expect(refreshing.underWay).toBeUndefined();
});

it('goes on after work that failed', async () => {
  let times = 0;
  const failing = new Anew(() => Promise.reject(new Error(`no ${(times += 1)}`)));
  const [first, second] = [failing.again(), failing.again()];
  await expect(first).rejects.toThrow('no 1');
  await expect(second).rejects.toThrow('no 2');
  await expect(failing.again()).rejects.toThrow('no 3');
});
