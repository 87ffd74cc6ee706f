import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../scenario/parse.ts';
import { LINES_BESIDE, linesBeside } from '../testing/mutations.ts';
import { aScenarioFile } from '../testing/scenarios.ts';
import { checkScenario, checkTranslation } from './check.ts';
import { mended } from './mend.ts';
import { isOneSlip } from './slip.ts';

const text = JSON.stringify(aScenarioFile(), undefined, 2);
const { scenario } = parseScenario('a.json', text);
if (!scenario) throw new Error('the tiny call should be sound');

const mend = (given: string) => mended(given, checkScenario('a.json', given).problems).text;
const mendLines = (given: string) => mended(given, checkTranslation('t.json', given, scenario), scenario).text;

describe('mended', () => {
  it.each([
    ['"summary"', '"sumary"'],
    ['"strikes"', '"strike"'],
    ['"argueFacts"', '"argueFacts"'],
    ['"goto"', '"gtoo"'],
  ])('corrects %s, typed as %s, and nothing else', (right, typed) => {
    expect(mend(text.replace(right, typed))).toBe(text);
  });

  it.each(['"id": "late-parcel", "mood": 3', '"id": "late-parcel", "titel": "Twice"', '"id": "late-parcel", "x": 1'])(
    'leaves alone what could mean several things, or nothing: %s',
    (put) => {
      const given = text.replace('"id": "late-parcel"', put);
      expect(mend(given)).toBe(given);
    },
  );

  it.each(LINES_BESIDE)('takes out a line without a source: %s', (name) => {
    const { bad, good } = linesBeside(name);
    expect(mendLines(bad)).toBe(good);
  });

  it('gives a line the id it was meant to have', () => {
    const given = '{"scenario":"late-parcel","language":"zh-Hans","lines":{"openng.hear":"好"}}';
    expect(mendLines(given)).toBe(given.replace('openng', 'opening'));
  });
});

it('a slip is one letter more, less, other, or two swapped', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.nat({ max: 7 }), (word, at) => {
      const cut = word.slice(0, at) + word.slice(at + 1);
      if (cut !== word) expect([isOneSlip(cut, word), isOneSlip(word, cut)]).toEqual([true, true]);
      expect(isOneSlip(word, word)).toBe(false);
      expect(isOneSlip(`${word}ab`, word)).toBe(false);
    }),
  );
});
