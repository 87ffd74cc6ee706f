import { expect, it } from 'vitest';
import { dice } from '../testing/calls.ts';
import { kitchenSink } from '../testing/kitchen-sink.ts';
import { mutated } from '../testing/mutations.ts';
import { aScenarioFile } from '../testing/scenarios.ts';
import { SHIPPED } from '../testing/shipped.ts';
import { checkScenario } from './check.ts';

it('finds every fault of the kitchen sink, each once, where it stands', () => {
  const { text, faults } = kitchenSink();
  const { problems } = checkScenario('kitchen-sink/scenario.json', text);
  expect(problems.map(({ code, line, column }) => `${line}:${column} ${code}`).sort()).toEqual(
    faults.map(({ code, line, column }) => `${line}:${column} ${code}`).sort(),
  );
  expect(faults.length).toBeGreaterThanOrEqual(25);
  expect(new Set(faults.map(({ code }) => code)).size).toBeGreaterThanOrEqual(25);
});

it.each(SHIPPED)('finds nothing in $id', ({ scenario }) => {
  expect(checkScenario(`${scenario.id}/scenario.json`, JSON.stringify(scenario)).problems).toEqual([]);
});

it('never throws, whatever was done to a file: ten thousand of them', () => {
  const roll = dice(20);
  const originals = [aScenarioFile(), kitchenSink().scenario].map((file) => JSON.stringify(file));
  for (let nth = 0; nth < 10_000; nth += 1) {
    let text = originals[nth % originals.length] ?? '';
    for (let edits = 1 + roll(3); edits > 0; edits -= 1) text = mutated(text, roll);
    for (const { line, column, message, remedy } of checkScenario('a.json', text).problems)
      expect([line > 0, column > 0, message !== '', remedy !== '']).toEqual([true, true, true, true]);
  }
}, 300_000);
