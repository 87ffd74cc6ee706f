import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaPath,
  arcLength,
  chartWidth,
  columnWidth,
  linePath,
  pointsOf,
  spread,
  TURN_WIDTH,
  xOf,
  yOf,
  type Box,
} from './geometry.ts';

const box: Box = { width: 440, height: 220, top: 10, right: 20, bottom: 30, left: 20 };
const emotions = { min: 0, max: 100 };

describe('the place of a turn', () => {
  it.each([
    { place: 'one turn stands in the middle', index: 0, turns: 1, x: 220 },
    { place: 'the first of four in the middle of the first quarter', index: 0, turns: 4, x: 70 },
    { place: 'the last of four in the middle of the last quarter', index: 3, turns: 4, x: 370 },
  ])('$place', ({ index, turns, x }) => {
    expect(xOf(index, turns, box)).toBe(x);
  });

  it.each([
    { value: 100, range: emotions, y: 10 },
    { value: 0, range: emotions, y: 190 },
    { value: 50, range: emotions, y: 100 },
    { value: 140, range: emotions, y: 10 },
    { value: 0, range: { min: -100, max: 100 }, y: 100 },
    { value: -100, range: { min: -100, max: 100 }, y: 190 },
  ])('$value of $range.min..$range.max stands at y $y', ({ value, range, y }) => {
    expect(yOf(value, range, box)).toBe(y);
  });
});

describe('the width of the chart', () => {
  it.each([
    { why: 'takes the room there is', turns: 5, room: 800.6, width: 800 },
    {
      why: 'grows beyond it when turns would get too narrow to hit',
      turns: 40,
      room: 360,
      width: 40 + 40 * TURN_WIDTH,
    },
    { why: 'has room for a turn even before there is one', turns: 0, room: 0, width: 40 + TURN_WIDTH },
  ])('$why', ({ turns, room, width }) => {
    expect(chartWidth(turns, room, 40)).toBe(width);
  });
});

it('lays an earlier run over this one, turn by turn', () => {
  expect(pointsOf([0, 100], emotions, box, 4).map(({ x }) => x)).toEqual([70, 170]);
  expect(pointsOf([0, 50, 100], emotions, box, 2).map(({ y }) => y)).toEqual([190, 100]);
});

it('draws a line through all points, and an area down to its floor', () => {
  const points = [
    { x: 1, y: 2.25 },
    { x: 3, y: 4 },
  ];
  expect(linePath(points)).toBe('M1 2.3L3 4');
  expect(areaPath(points, 9)).toBe('M1 2.3L3 4L3 9L1 9Z');
  expect(linePath([]) + areaPath([], 9)).toBe('');
});

it.each([
  { share: 0.25, drawn: 25 },
  { share: 1.5, drawn: 100 },
  { share: -1, drawn: 0 },
])('a dial at $share is drawn for $drawn % of its way round', ({ share, drawn }) => {
  const { drawn: length, rest } = arcLength(share, 10);
  expect(Math.round((length / (length + rest)) * 100)).toBe(drawn);
});

describe('for 1 to 200 turns of any values', () => {
  const arbValues = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 1, maxLength: 200 });
  const arbBox = fc.record({ room: fc.integer({ min: 0, max: 2000 }), height: fc.integer({ min: 80, max: 500 }) });

  it('every point is a number inside the box, and time runs to the right', () => {
    fc.assert(
      fc.property(arbValues, arbBox, (values, { room, height }) => {
        const wide: Box = {
          width: chartWidth(values.length, room, 60),
          height,
          top: 10,
          right: 40,
          bottom: 20,
          left: 20,
        };
        const points = pointsOf(values, emotions, wide);
        points.forEach(({ x, y }, index) => {
          expect(x).toBeGreaterThan(points[index - 1]?.x ?? wide.left);
          expect(x).toBeLessThan(wide.width - wide.right);
          expect(y).toBeGreaterThanOrEqual(wide.top);
          expect(y).toBeLessThanOrEqual(wide.height - wide.bottom);
        });
        expect(columnWidth(values.length, wide)).toBeGreaterThanOrEqual(TURN_WIDTH);
        expect(linePath(points)).not.toContain('NaN');
      }),
    );
  });

  it('labels keep their order and their distance, inside the box, however many', () => {
    const arbYs = fc.array(fc.integer({ min: -50, max: 250 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(arbYs, (ys) => {
        const within = { from: 10, to: 190 };
        const placed = spread(ys, 16, within);
        const gap = Math.min(16, 180 / Math.max(1, ys.length - 1));
        const sorted = [...placed].sort((one, other) => one - other);
        sorted.forEach((y, index) => {
          expect(y).toBeGreaterThanOrEqual(within.from - 1e-6);
          expect(y).toBeLessThanOrEqual(within.to + 1e-6);
          if (index > 0) expect(y - (sorted[index - 1] ?? y)).toBeGreaterThanOrEqual(gap - 1e-6);
        });
        ys.forEach((y, one) =>
          ys.forEach((z, other) => {
            if (y < z) expect(placed[one]).toBeLessThan(placed[other] ?? Infinity);
          }),
        );
      }),
    );
  });
});
