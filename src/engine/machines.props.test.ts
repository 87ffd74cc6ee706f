import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setup, type AnyStateMachine } from 'xstate';
import { arbCall, dice } from '../testing/calls.ts';
import { CUSTOMER_STATES } from '../scenario/vocabulary.ts';
import { call } from './call.ts';
import { chain } from './chain.ts';
import { composure } from './composure.ts';
import { angry } from './customers/angry.ts';
import { anxious } from './customers/anxious.ts';
import { disappointed } from './customers/disappointed.ts';
import { isLegal, legalMovesIn } from './legal.ts';
import { compile, UnsupportedMachineError } from './machine.ts';
import { scriptOf } from './script.ts';
import { begin, byXState, step, TABLES } from './step.ts';
import { PHASES, STAGES, COMPOSURES } from './types.ts';

describe('the tables and XState read the machines alike', () => {
  it('state by state, line by line, reason by reason', { timeout: 300_000 }, () => {
    const xstate = byXState();
    fc.assert(
      fc.property(arbCall, fc.integer({ min: 1, max: 1_000_000 }), (scenario, seed) => {
        const script = scriptOf(scenario);
        for (let sequence = 0; sequence < 10; sequence += 1) {
          const roll = dice(seed + sequence);
          let table = begin(script, TABLES);
          let machine = begin(script, xstate);
          for (let turn = 0; turn < 20; turn += 1) {
            const legal = legalMovesIn(script, table.state, true);
            const move = legal[roll(Math.max(1, legal.length))];
            if (!move || !isLegal(script, table.state, true, move)) break;
            table = step(script, table.state, move, TABLES);
            machine = step(script, machine.state, move, xstate);
            expect(machine.state).toEqual(table.state);
            expect(machine.said).toEqual(table.said);
            expect(machine.reasons).toEqual(table.reasons);
          }
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('the machines have the states that the vocabulary names', () => {
  it.each([
    { name: 'angry', machine: angry.machine, states: ['arriving', ...CUSTOMER_STATES.anger] },
    { name: 'anxious', machine: anxious.machine, states: ['arriving', ...CUSTOMER_STATES.anxiety] },
    { name: 'disappointed', machine: disappointed.machine, states: ['arriving', ...CUSTOMER_STATES.disappointment] },
    { name: 'composure', machine: composure.machine, states: [...COMPOSURES] },
    { name: 'call', machine: call.machine, states: ['briefing', ...PHASES] },
    { name: 'chain', machine: chain.machine, states: [...STAGES] },
  ])('$name', ({ machine, states }) => {
    expect(Object.keys(machine.states).sort()).toEqual([...states].sort());
  });

  it.each([angry, anxious, disappointed, composure, call, chain])(
    '$machine.id names its guards and actions: no function hides in it',
    ({ machine }) => {
      const text = JSON.stringify(machine.config, (key, value: unknown) => {
        if (key !== 'schemas' && typeof value === 'function') throw new Error(`a function at ${key}`);
        return value;
      });
      expect(text).toContain('"initial"');
    },
  );
});

describe('a machine that a table cannot hold is refused by the name of what it uses', () => {
  const flat = { id: 'm', initial: 'a' } as const;
  it.each([
    { what: 'timers', config: { ...flat, states: { a: { after: { 100: 'a' } } } }, says: '"after"' },
    { what: 'actors', config: { ...flat, states: { a: { invoke: { src: 'x' } } } }, says: '"invoke"' },
    { what: 'eventless transitions', config: { ...flat, states: { a: { always: 'b' }, b: {} } }, says: '"always"' },
    {
      what: 'nested states',
      config: { ...flat, states: { a: { initial: 'b', states: { b: {} } } } },
      says: '"initial"',
    },
    { what: 'parallel machines', config: { id: 'm', type: 'parallel', states: { a: {} } }, says: '"type"' },
    { what: 'entry actions', config: { ...flat, states: { a: { entry: 'x' } } }, says: '"entry"' },
    {
      what: 'unknown guards',
      config: { ...flat, states: { a: { on: { TURN: { guard: 'nobody', target: 'a' } } } } },
      says: 'no guard named nobody',
    },
    {
      what: 'unknown actions',
      config: { ...flat, states: { a: { on: { TURN: { actions: 'nothing', target: 'a' } } } } },
      says: 'no action named nothing',
    },
  ])('$what', ({ config, says }) => {
    const machine = setup({
      guards: { nobody: () => true },
      actions: { nothing: () => undefined, x: () => undefined },
    }).createMachine(config as never) as unknown as AnyStateMachine; // deliberately beyond what setup() types allow
    expect(() => compile(machine, { names: ['a', 'b'], guards: {} })).toThrow(UnsupportedMachineError);
    expect(() => compile(machine, { names: ['a', 'b'], guards: {} })).toThrow(says);
  });
});
