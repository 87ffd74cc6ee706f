import { describe, expect, it } from 'vitest';
import { memoryDrawer } from './drawer.ts';
import type { HeldTicket } from './fate.ts';
import { fill, missing, takeTicket } from './wallet.ts';

const HOUR = 60 * 60 * 1000;
const wanted = { scenario: 'late-parcel', hash: 'aa', rules: 1, own: ['me', 'guest'] };
const ticket = (id: string, changes: Partial<HeldTicket> = {}): HeldTicket => ({
  ...{ id, token: `token-${id}`, scenario: 'late-parcel', hash: 'aa', rules: 1, seed: 7, until: 20 * HOUR },
  ...changes,
});

async function taken(held: readonly HeldTicket[], now = 0) {
  const drawer = memoryDrawer<HeldTicket>();
  await drawer.put(...held);
  return { ticket: await takeTicket(drawer, wanted, now), left: await drawer.all() };
}

describe('a ticket is taken', () => {
  it('once only', async () => {
    const { ticket: got, left } = await taken([ticket('a')]);
    expect(got?.id).toBe('a');
    expect(left).toEqual([]);
  });

  it('the one that ends soonest first', async () => {
    const held = [ticket('late'), ticket('soon', { until: 2 * HOUR })];
    expect((await taken(held)).ticket?.id).toBe('soon');
  });

  it.each<[string, Partial<HeldTicket>]>([
    ['of another scenario', { scenario: 'other' }],
    ['of another revision', { hash: 'bb' }],
    ['of other rules', { rules: 2 }],
    ['of somebody else', { person: 'you' }],
    ['that ends before the call does', { until: 20 * 60 * 1000 }],
  ])('never one %s', async (_, changes) => {
    const { ticket: got, left } = await taken([ticket('a', changes)]);
    expect(got).toBeUndefined();
    expect(left).toHaveLength(1);
  });

  it('also of whom this browser knew them as before they signed in', async () => {
    expect((await taken([ticket('a', { person: 'guest' })])).ticket?.id).toBe('a');
  });

  it('also a guest’s, by whoever has joined since', async () => {
    expect((await taken([ticket('a', { person: undefined })])).ticket?.id).toBe('a');
  });
});

describe('what is asked for', () => {
  const scenarios = [{ id: 'late-parcel', hash: 'aa' }];
  it('fills up to five of each scenario', () => {
    const held = [ticket('a'), ticket('b')];
    expect(missing(held, scenarios, ['me'], 0)).toEqual({
      wanted: [{ scenario: 'late-parcel', hash: 'aa', count: 3 }],
    });
  });

  it('is nothing when all are there', () => {
    const held = ['a', 'b', 'c', 'd', 'e'].map((id) => ticket(id));
    expect(missing(held, scenarios, ['me'], 0)).toBeUndefined();
    expect(missing(held, scenarios, ['me'], 10 * HOUR), 'but for half their day only').toBeDefined();
    expect(missing(held, [{ id: 'late-parcel', hash: 'bb' }], ['me'], 0), 'and for this revision').toBeDefined();
  });

  it('never is more than the server gives at once', () => {
    for (const count of [0, 1, 11, 12, 13, 60, 61, 500]) {
      const many = Array.from({ length: count }, (_, index) => ({ id: `s${index}`, hash: 'aa' }));
      const sum = (missing([], many, [], 0)?.wanted ?? []).reduce((all, one) => all + one.count, 0);
      expect(sum).toBeLessThanOrEqual(60);
      expect(sum).toBeGreaterThanOrEqual(Math.min(60, count));
    }
  });
});

it('the time a ticket is good for is counted by the clock of this browser, however wrong that is', async () => {
  const drawer = memoryDrawer<HeldTicket>();
  await drawer.put(ticket('old', { until: 500 }));
  const issued = 9_000_000;
  const fresh = {
    id: 'new',
    scenario: 'late-parcel',
    hash: 'aa',
    rules: 1,
    seed: 3,
    issued,
    expires: issued + HOUR,
    key: 'k',
  };
  await fill(drawer, { tickets: [{ token: 'x.y', ticket: fresh }], unknown: [] }, 1000);
  expect(await drawer.all()).toEqual([ticket('new', { token: 'x.y', seed: 3, person: undefined, until: 1000 + HOUR })]);
});
