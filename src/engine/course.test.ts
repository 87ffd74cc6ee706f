import { describe, expect, it } from 'vitest';
import { aLedger, feeling, type TurnSoFar } from '../testing/ledgers.ts';
import { callOf, playAll } from '../testing/small-calls.ts';
import { aScenario } from '../testing/scenarios.ts';
import type { Level } from '../scenario/vocabulary.ts';
import { takeItsCourse } from './course.ts';
import { open } from './index.ts';

/** What one turn does by itself, rule by rule. Nothing frets and nothing is felt but what is given. */
const course = (turn: TurnSoFar, patience = 0): Readonly<Record<string, Partial<Record<Level, number>>>> => {
  const scenario = aScenario();
  const temperament = { volatility: 0, patience, talkative: 0 };
  const ledger = aLedger(
    { ...turn, state: { customer: 'receptive', ...turn.state } },
    { ...scenario, customer: { ...scenario.customer, temperament } },
  );
  const before = ledger.reasons.length;
  takeItsCourse(ledger);
  const moved: Record<string, Partial<Record<Level, number>>> = {};
  for (const { rule, channel, delta } of ledger.reasons.slice(before)) (moved[rule] ??= {})[channel] = delta;
  return moved;
};

describe('what a turn does by itself', () => {
  it.each<{ rule: string; turn: TurnSoFar; moves: ReturnType<typeof course> }>([
    { rule: 'D1 anger cools by a sixteenth', turn: { state: { anger: 80 } }, moves: { D1: { anger: -5 } } },
    { rule: 'D1 rounded down', turn: { state: { anger: 31 } }, moves: { D1: { anger: -1 } } },
    { rule: 'D1 the last of it stays', turn: { state: { anger: 15 } }, moves: {} },
    { rule: 'D1 not when something harmful was said', turn: { harmed: 1, state: { anger: 80 } }, moves: {} },
    { rule: 'D2 anxiety rises while spiralling', turn: { state: { customer: 'spiralling', composure: 85 } }, moves: { D2: { anxiety: 2 }, M1: { composure: -2 } } }, // prettier-ignore
    { rule: 'D2 more in panic', turn: { state: { customer: 'panicking' } }, moves: { D2: { anxiety: 3 }, M1: { composure: -5 } } }, // prettier-ignore
    { rule: 'D2 a little while attending', turn: { state: { customer: 'attending' } }, moves: { D2: { anxiety: 1 } } },
    { rule: 'D2 not when something informed', turn: { informed: true, state: { customer: 'attending' } }, moves: {} },
    { rule: 'disappointment stays', turn: { state: { disappointment: 90, anxiety: 90 } }, moves: {} },
    { rule: 'C1 anxiety leaks into anger from the second turn without information', turn: { state: { emotion: 'anxiety', customer: 'attending', uninformed: 1 } }, moves: { D2: { anxiety: 1 }, C1: { anger: 4 } } }, // prettier-ignore
    { rule: 'C1 not yet in the first', turn: { state: { emotion: 'anxiety', customer: 'attending', uninformed: 0 } }, moves: { D2: { anxiety: 1 } } }, // prettier-ignore
    { rule: 'C1 not from a customer who does not fret', turn: { state: { emotion: 'anxiety', customer: 'reassured', uninformed: 5, composure: 85 } }, moves: {} }, // prettier-ignore
    { rule: 'C1 not where another feeling leads', turn: { state: { uninformed: 5 } }, moves: {} },
    { rule: 'C2 trust gained drains anger', turn: { trusted: 5, state: { anger: 9 } }, moves: { C2: { anger: -2 } } }, // prettier-ignore
    { rule: 'C2 not a little trust', turn: { trusted: 4, state: { anger: 9 } }, moves: {} },
    { rule: 'C3 relief drains anxiety', turn: { landed: -10, state: { anxiety: 9 } }, moves: { C3: { anxiety: -3 } } },
    { rule: 'C3 not a little relief', turn: { landed: -9, state: { anxiety: 9 } }, moves: {} },
    { rule: 'E7 owned now, the first turn of four', turn: { state: { hollow: 0 } }, moves: {} },
    { rule: 'E7 the fourth turn without a deed hurts', turn: { state: { hollow: 3 } }, moves: { E7: { anger: 6, anxiety: 6, disappointment: 6 } } }, // prettier-ignore
    { rule: 'E7 not in the third', turn: { state: { hollow: 2 } }, moves: {} },
    { rule: 'E7 a deed in time', turn: { acted: true, state: { hollow: 3 } }, moves: {} },
    { rule: 'E7 a concern solved in time', turn: { solvedNow: 1, state: { hollow: 3 } }, moves: {} },
    { rule: 'E7 nothing was owned', turn: { state: { hollow: -1 } }, moves: {} },
  ])('$rule', ({ turn, moves }) => {
    expect(course(turn)).toEqual(moves);
  });

  it.each([
    { patience: -2, rises: 3 },
    { patience: -1, rises: 3 },
    { patience: 0, rises: 2 },
    { patience: 2, rises: 1 },
  ])('D2 patience $patience: anxiety rises by $rises', ({ patience, rises }) => {
    expect(course({ state: { customer: 'spiralling' } }, patience).D2).toEqual({ anxiety: rises });
  });

  it('D2 it rises by one at the least', () => {
    expect(course({ state: { customer: 'attending' } }, 2).D2).toEqual({ anxiety: 1 });
  });

  it('C1 leaks again in every further turn without information', () => {
    const call = feeling(callOf('anxiety', 9, { mumble: { does: ['recordAloud'] } }), { anxiety: 90 });
    const leaks = playAll(
      open(call),
      Array.from({ length: 4 }, () => 'reply(mumble)'),
    ).turns.map(({ reasons }) => reasons.filter(({ rule }) => rule === 'C1').length);
    expect(leaks).toEqual([0, 0, 1, 1, 1]);
  });
});
