/**
 * `npm run bench -- agreement`: holds the stepper and its table to XState over more sequences than the gate has time for,
 * in other calls every time. It stands here because the rules know no chance.
 */
import fc from 'fast-check';
import { disagreement } from '../testing/agreement.ts';
import { arbCall } from '../testing/calls.ts';

const [, , calls = '5000'] = process.argv;
const SEQUENCES = 100;
const seed = Date.now() % 1_000_000_000;
const held = fc.check(
  fc.property(arbCall, fc.integer({ min: 1, max: 1_000_000 }), (scenario, from) => {
    const found = disagreement(scenario, { seed: from, sequences: SEQUENCES });
    if (found !== undefined) throw new Error(found);
  }),
  { numRuns: Number(calls), seed },
);
const worked = process.cpuUsage().user / 1e6;
console.log(
  `${held.numRuns * SEQUENCES} sequences in ${held.numRuns} calls, seed ${seed}: ${worked.toFixed(0)} s of work`,
);
console.log(held.failed ? fc.defaultReportMessage(held) : 'XState, the stepper and its table agree.');
process.exitCode = held.failed ? 1 : 0;
