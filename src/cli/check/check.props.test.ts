import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { folderWith, heard } from '../listening.ts';

const sound = JSON.stringify(aScenarioFile());

/** Bytes of every kind: noise, JSON, and a sound scenario with a piece cut out or overwritten. */
const arbBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.json().map((text) => Buffer.from(text)),
  fc
    .record({
      at: fc.nat({ max: sound.length }),
      cut: fc.nat({ max: 40 }),
      put: fc.string({ unit: 'binary', maxLength: 5 }),
    })
    .map(({ at, cut, put }) => Buffer.from(sound.slice(0, at) + put + sound.slice(at + cut))),
);

it.each([
  ['scenario.json', {}],
  ['text.zh-Hans.json', { 'scenario.json': sound }],
  ['playthroughs.json', { 'scenario.json': sound }],
])('whatever bytes are in %s, checking ends with 0 or 1 and says so in JSON', async (name, beside) => {
  await fc.assert(
    fc.asyncProperty(arbBytes, async (bytes) => {
      using disk = folderWith({ ...beside, [name]: bytes });
      const { out, err, code } = await heard(['check', '.', '--json'], disk);
      const { errors } = JSON.parse(out) as { errors: number }; // throws when it is not one object
      expect([err, code]).toEqual(['', errors > 0 ? 1 : 0]);
    }),
    { numRuns: 150 },
  );
});

it('whatever bytes are given as moves, playing ends with 0 or 1, and prints JSON or nothing', async () => {
  using disk = folderWith({ 'a.json': sound });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.json(),
        fc.string(),
        fc.array(fc.string()).map((list) => JSON.stringify(list)),
      ),
      async (typed) => {
        const { out, err, code } = await heard(['play', 'a.json', '--moves', '-', '--json'], { ...disk, typed });
        expect([0, 1]).toContain(code);
        expect(JSON.parse(code === 0 ? out : err)).toBeTypeOf('object');
        expect(code === 0 ? err : out).toBe('');
      },
    ),
    { numRuns: 200 },
  );
});
