import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScenario, brokenFile } from '../testing/scenarios.ts';
import { linesOf, withLines } from './lines.ts';
import { parseScenario } from './parse.ts';
import { parsePlaythroughs } from './playthrough.ts';
import { isError, type Problem } from './problem.ts';
import { isFields } from './raw.ts';
import { parseTranslation } from './translation.ts';

const SOUND = brokenFile();

/** Every problem says where, inside the file, and what to do; a file without a result has at least one error. */
function expectHelpful(text: string, problems: readonly Problem[], result: unknown): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const { line, column, message, remedy } of problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(`${message} ${remedy}`).not.toMatch(/undefined|Invalid input|[\n\r]/);
    expect(remedy).toMatch(/\S/);
  }
  expect(problems.some(isError)).toBe(result === undefined);
}

const expectHelpfulScenario = (text: string): void => {
  const { scenario, problems } = parseScenario('scenario.json', text);
  expectHelpful(text, problems, scenario);
};

describe('parseScenario never throws, and always says what is wrong and where', () => {
  it('with any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectHelpfulScenario));
  });

  it('with any mixture of what JSON is made of', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '\n',
      '\r\n',
      ' ',
      '1',
      '-',
      'e',
      'true',
      'nul',
      '"a"',
      '\ufeff',
      '\ud800',
      '\\u',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        expectHelpfulScenario,
      ),
    );
  });

  it('with any JSON', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 8 }), expectHelpfulScenario));
  });

  it('with a sound file in which characters were lost or typed', () => {
    const edit = fc.record({
      at: fc.nat({ max: SOUND.length }),
      drop: fc.nat({ max: 20 }),
      type: fc.string({ maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const typed = (text: string, { at, drop, type }: { at: number; drop: number; type: string }) =>
          text.slice(0, at) + type + text.slice(at + drop);
        expectHelpfulScenario(edits.reduce(typed, SOUND));
      }),
    );
  });

  it('with a sound file in which values were replaced, moved or removed', () => {
    const change = fc.record({
      nth: fc.nat(),
      other: fc.nat(),
      how: fc.constantFrom('any', 'remove', 'copy'),
      value: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const file: unknown = JSON.parse(SOUND);
        for (const { nth, other, how, value } of changes) {
          const spots = spotsIn(file);
          const spot = spots[nth % spots.length];
          const source = spots[other % spots.length];
          if (!spot || !source) continue;
          if (how === 'remove') spot.remove();
          else spot.write(how === 'copy' ? structuredClone(source.read()) : value);
        }
        expectHelpfulScenario(JSON.stringify(file, undefined, 1));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the other files are as safe', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 100 }),
    fc.json(),
    translationLike(),
    fc
      .array(fc.dictionary(fc.constantFrom('name', 'why', 'moves', 'ends'), fc.jsonValue()))
      .map((list) => JSON.stringify(list)),
  );

  it('translations', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (file, complete) => {
        const { translation, problems } = parseTranslation('text.json', file, aScenario(), { complete });
        expectHelpful(file, problems, translation);
      }),
    );
  });

  it('playthroughs', () => {
    fc.assert(
      fc.property(text, (file) => {
        const { playthroughs, problems } = parsePlaythroughs('playthroughs.json', file, aScenario());
        expectHelpful(file, problems, playthroughs);
      }),
    );
  });
});

it('rewording every line and reading the lines back gives the same texts', () => {
  const scenario = aScenario();
  const ids = [...linesOf(scenario).keys()];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), fc.string()), (texts) => {
      const given = new Map(Object.entries(texts));
      const reworded = withLines(scenario, given);
      expect(linesOf(reworded)).toEqual(new Map([...linesOf(scenario), ...given]));
      expect(withLines(reworded, linesOf(scenario))).toEqual(scenario);
    }),
  );
});

function translationLike() {
  const ids = [...linesOf(aScenario()).keys(), 'nothing', 'opening.heer'];
  return fc
    .record({
      scenario: fc.constantFrom('late-parcel', 'other', 5),
      language: fc.constantFrom('en', 'zh-Hans', 'zh'),
      lines: fc.dictionary(
        fc.constantFrom(...ids),
        fc.oneof(fc.string(), fc.constant('{customer.name}'), fc.jsonValue()),
      ),
    })
    .map((file) => JSON.stringify(file));
}

interface Spot {
  readonly read: () => unknown;
  readonly write: (value: unknown) => void;
  readonly remove: () => void;
}

/** Every place in a JSON value at which something stands. */
function spotsIn(value: unknown): Spot[] {
  if (!isFields(value) && !Array.isArray(value)) return [];
  const branch = value as Record<string, unknown>; // lists, too, are read and written by key
  return Object.keys(branch).flatMap((key) => [
    {
      read: () => branch[key],
      write: (other: unknown) => (branch[key] = other),
      remove: () => (Array.isArray(value) ? value.splice(Number(key), 1) : Reflect.deleteProperty(branch, key)),
    },
    ...spotsIn(branch[key]),
  ]);
}
