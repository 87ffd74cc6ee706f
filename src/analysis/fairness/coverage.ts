import { METHODS } from '../../handbook/coverage.data.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Coverage } from './analysis.ts';
import { perMille } from './whole.ts';

/** What share of the methods a scenario, or a whole library, says it trains. */
export function coverageOf(scenarios: readonly Scenario[]): Coverage {
  const named = new Set(scenarios.flatMap(({ trains }) => trains));
  const trained = METHODS.filter(({ id }) => named.has(id));
  const known = new Set(METHODS.map(({ id }) => id));
  return {
    rows: METHODS.length,
    trained,
    unknown: [...named].filter((id) => !known.has(id)),
    perMille: perMille(trained.length, METHODS.length),
  };
}
