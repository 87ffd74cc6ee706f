import { expect, it } from 'vitest';
import { inRanks } from './ranks.ts';

const box = (id: string) => ({ id, width: 80, height: 40 });

it('puts what follows below, apart from what stands beside it', () => {
  const arrows = [
    { from: 'a', to: 'b' },
    { from: 'a', to: 'c' },
    { from: 'c', to: 'a' },
    { from: 'b', to: 'b' },
  ];
  const laid = inRanks(['a', 'b', 'c'].map(box), arrows);
  const [xs, ys] = [laid.boxes.map(({ x }) => x), laid.boxes.map(({ y }) => y)];
  const [first = 0, second = 0, third = 0] = ys;
  expect([second > first, third === second]).toEqual([true, true]);
  expect(Math.abs((xs[1] ?? 0) - (xs[2] ?? 0))).toBeGreaterThanOrEqual(80);
  for (const { points } of laid.arrows) expect(points.length).toBeGreaterThan(1);
  for (const { x, y } of laid.boxes) {
    expect(x + 40).toBeLessThanOrEqual(laid.width);
    expect(y + 20).toBeLessThanOrEqual(laid.height);
  }
});

it('lays out a single box, and a box that nothing leads to', () => {
  expect(inRanks([box('a')], []).boxes).toMatchObject([{ id: 'a' }]);
  expect(inRanks([box('a'), box('b')], []).boxes).toHaveLength(2);
});
