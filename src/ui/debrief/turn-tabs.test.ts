import { describe, expect, it } from 'vitest';
import { layout } from './curve.ts';
import { goal } from './turn-tabs.tsx';

describe('keys among ten turns', () => {
  it.each([
    { key: 'ArrowRight', from: 3, to: 4 },
    { key: 'ArrowRight', from: 9, to: 9 },
    { key: 'ArrowLeft', from: 3, to: 2 },
    { key: 'ArrowLeft', from: 0, to: 0 },
    { key: 'Home', from: 5, to: 0 },
    { key: 'End', from: 5, to: 9 },
    { key: 'Enter', from: 5, to: undefined },
  ])('$key leads from $from to $to', ({ key, from, to }) => {
    expect(goal(key, from, 9)).toBe(to);
  });
});

it('the strips of the curve share one time line and stand one below the other', () => {
  const { width, height, feelings, trust, composure } = layout(700);
  const strips = [feelings, trust, composure];
  let floor = 0;
  for (const { y, box } of strips) {
    expect([y, box.width, box.left]).toEqual([floor, width, feelings.box.left]);
    floor = y + box.height;
  }
  expect(floor).toBe(height);
});
