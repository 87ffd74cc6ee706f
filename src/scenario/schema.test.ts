import { describe, expect, it } from 'vitest';
import { aScenario } from '../testing/scenarios.ts';

describe('the schema', () => {
  it('fills in what a trainer may leave out', () => {
    const scenario = aScenario();
    expect(scenario.place).toBe('home');
    expect(scenario.customer.temperament).toEqual({ volatility: 0, patience: 0, talkative: 0 });
    expect(scenario.facts.ordered?.key).toBe(false);
    expect(scenario.concerns.party?.main).toBe(true);
    expect(scenario.acts).toEqual({});
  });
});
