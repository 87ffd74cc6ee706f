import { describe, expect, it } from 'vitest';
import { aScenario } from '../testing/scenarios.ts';
import { denseOf } from './dense.ts';
import { stepperOf } from './stepper.ts';

describe('a talk as a table', () => {
  const stepper = stepperOf(aScenario());

  it('begins with one position, the beginning, and the moves that are legal there', () => {
    const dense = denseOf(stepper);
    expect(dense.size).toBe(1);
    const moves = Array.from({ length: dense.count(0) }, (_, nth) => dense.move(0, nth));
    expect(moves).toEqual(stepper.legal(stepper.open()));
  });

  it('numbers a position once, whichever way leads there, and leads there again without growing', () => {
    const dense = denseOf(stepper);
    const to = dense.go(0, 0);
    expect(to).toBe(1);
    const size = dense.size;
    expect(dense.go(0, 0)).toBe(to);
    expect(dense.size).toBe(size);
  });

  it('leaves out the moves that do not count', () => {
    const wanted = stepper.legal(stepper.open())[0];
    const dense = denseOf(stepper, (move) => move === wanted);
    expect(dense.count(0)).toBe(1);
    expect(dense.move(0, 0)).toBe(wanted);
  });

  it('refuses a move that is not there, and says how many there are', () => {
    const dense = denseOf(stepper);
    expect(() => dense.go(0, 999)).toThrow(`Position 0 has ${dense.count(0)} moves; there is no move 999.`);
  });

  it('comes to ends where nothing is legal', () => {
    const dense = denseOf(stepper);
    let ends = 0;
    for (let position = 0; position < dense.size && dense.size < 5000; position += 1) {
      if (dense.count(position) === 0) ends += 1;
      for (let nth = 0; nth < dense.count(position); nth += 1) dense.go(position, nth);
    }
    expect(ends).toBeGreaterThan(0);
  });
});
