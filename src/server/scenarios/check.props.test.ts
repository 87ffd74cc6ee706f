import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Upload } from '../../protocol/publishing.ts';
import { mutated } from '../../testing/mutations.ts';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { checkUpload } from './check.ts';

const About = Upload.omit({ id: true, created: true });
const TEXT = JSON.stringify(aScenarioFile(), undefined, 2);
const ZIP = zipSync({ call: { 'scenario.json': strToU8(TEXT), 'text.zh-Hans.json': strToU8('{"lines":{}}') } });

const rolls = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
/** Dice that fall as the list says, again and again. */
function diceFrom(list: readonly number[]): (sides: number) => number {
  let next = 0;
  return (sides) => {
    next += 1;
    return (list[next % list.length] ?? 0) % Math.max(1, sides);
  };
}

function isAnswered(upload: Uint8Array): void {
  const verdict = checkUpload(upload);
  if (verdict.kind === 'refused') expect(verdict.detail).toMatch(/\.$/);
  else {
    expect(() => About.parse(verdict.about)).not.toThrow();
    expect(verdict.about.publishable).toBe(verdict.kind === 'sound');
    const errors = verdict.about.found.filter(({ severity }) => severity === 'error');
    expect(errors.length > 0).toBe(verdict.kind === 'broken');
  }
}

describe('whatever is sent, there is an answer that the protocol allows:', () => {
  it('a scenario with something changed in its text', () => {
    fc.assert(
      fc.property(rolls, (list) => isAnswered(strToU8(mutated(TEXT, diceFrom(list))))),
      { numRuns: 50 },
    );
  });

  it('a zip with some of its bytes changed', () => {
    const changes = fc.array(fc.tuple(fc.nat(ZIP.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, (list) => {
        const bytes = ZIP.slice();
        for (const [at, value] of list) bytes[at] = value;
        isAnswered(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it('any bytes at all, with and without the mark of a zip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, asZip) =>
        isAnswered(asZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes),
      ),
    );
  });
});
