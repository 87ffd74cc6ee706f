import type { Levels, Reason, Turn } from '../engine/types.ts';

const LEVELS: Levels = { anger: 70, anxiety: 20, disappointment: 30, trust: -20, composure: 80 };

/** A turn for tests of what reads a run: what matters goes into `overrides`, the rest is an uneventful wait. */
export const aTurn = (number: number, overrides: Partial<Turn> = {}): Turn => ({
  number,
  move: { kind: 'wait' },
  said: [],
  reasons: [],
  levels: LEVELS,
  emotion: 'anger',
  customer: 'venting',
  composure: 'steady',
  stage: 'attune',
  phase: 'talking',
  revealed: [],
  voiced: [],
  resolved: [],
  kept: [],
  broken: [],
  ...overrides,
});

/** A list of turns numbered from 0, each with the levels its own reasons lead to. */
export function aRun(...turns: readonly Partial<Turn>[]): Turn[] {
  let levels = LEVELS;
  return turns.map((overrides, number) => {
    levels = overrides.levels ?? moved(levels, overrides.reasons ?? []);
    return aTurn(number, { ...overrides, levels });
  });
}

const moved = (levels: Levels, reasons: readonly Reason[]): Levels =>
  reasons.reduce<Levels>((now, { channel, delta }) => ({ ...now, [channel]: now[channel] + delta }), levels);
