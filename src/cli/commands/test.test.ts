import { describe, expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { folderWith, heard } from '../listening.ts';

const MOVES = ['wait', 'wait', 'note(needBy)', 'reply(hear)', 'reply(courier)', 'reply(goodbye)', 'close'];
const WELL = { name: 'hears her out', why: 'It can be done.', moves: MOVES, ends: { ending: 'resolved' } };

async function tested(playthroughs: unknown, ...words: readonly string[]) {
  using disk = folderWith({
    'late-parcel/scenario.json': aScenarioFile(),
    ...(playthroughs === undefined ? {} : { 'late-parcel/playthroughs.json': playthroughs }),
  });
  return await heard(['test', 'late-parcel', ...words], disk);
}

describe('attune test', () => {
  it('names each playthrough with how it ended', async () => {
    const { out, err, code } = await tested([WELL]);
    expect([err, code]).toEqual(['', 0]);
    expect(out).toMatch(
      /^late-parcel\n {2}passed {2}hears her out {2}\(resolved, overall \d+\)\n\n1 playthrough played, all ended as they should\.\n$/,
    );
  });

  it.each([
    [
      'another ending',
      { ends: { ending: 'hungUp' } },
      /playthrough-differs\n +"hears .*said to be "hungUp", but is "resolved"/,
    ],
    [
      'another score',
      { ends: { scores: { overall: { max: 1 } } } },
      /overall is said to be 1 or less, but is \d+\.\n +Change/,
    ],
    [
      'a move that is not possible',
      { moves: ['close'] },
      /\(not over, overall \d+\)\n[^]*illegal-move\n +"hears .*move 1: close is not/,
    ],
    ['a move that does not exist', { moves: ['jump'] }, /unknown-move\n +"hears .*"jump" is not a move/],
  ])('%s is said with the place and what was expected, and ends with 1', async (_, change, message) => {
    const { out, code } = await tested([
      { ...WELL, ...change },
      { ...WELL, name: 'again' },
    ]);
    expect(code).toBe(1);
    expect(out).toMatch(/ {2}FAILED {2}hears her out[^]*playthroughs\.json:\d+:\d+ [^]* {2}passed {2}again/);
    expect(out).toMatch(message);
    expect(out).toContain('2 playthroughs played, 1 did not end as they should.\n');
  });

  it('says what went differently in the language asked for', async () => {
    const playthroughs = [{ ...WELL, ends: { ending: 'hungUp' } }];
    expect((await tested(playthroughs, '--lang', 'zh-Hant')).out).toContain('寫的是 "hungUp"，實際是 "resolved"');
    const { out } = await tested(playthroughs, '--json', '--lang', 'zh-Hans');
    expect(out).toContain('写的是 \\"hungUp\\"，实际是 \\"resolved\\"');
    expect(out).not.toContain('phrases');
  });

  it.each([
    ['a list that cannot be read', '[{', 1, /not-json/],
    ['a list of the wrong form', [{ name: 'x' }], 1, /missing-field[^]*0 playthroughs played.*problems? kept others/],
    ['no list at all', undefined, 0, /There are no playthroughs beside it/],
  ])('%s', async (_, playthroughs, code, message) => {
    const result = await tested(playthroughs);
    expect(result.code).toBe(code);
    expect(result.out).toMatch(message);
  });

  it('prints all of it as JSON', async () => {
    const { out, code } = await tested([WELL, { ...WELL, name: 'other', ends: { ending: 'hungUp' } }], '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      scenarios: [
        {
          name: 'late-parcel',
          playthroughs: [
            { name: 'hears her out', passed: true, ending: 'resolved', problems: [] },
            {
              name: 'other',
              passed: false,
              problems: [{ code: 'playthrough-differs', line: expect.any(Number) as number }],
            },
          ],
        },
      ],
      passed: 1,
      failed: 1,
    });
  });

  it.each([
    ['nowhere', /nowhere:1:1 {2}no-such-file/],
    ['bad.json', /not-json/],
  ])('a scenario that cannot be played ends with 1: %s', async (path, message) => {
    using disk = folderWith({ 'bad.json': '{"format": 1' });
    const { out, code } = await heard(['test', path], disk);
    expect(code).toBe(1);
    expect(out).toMatch(message);
  });

  it('a folder without scenarios ends with 1', async () => {
    using disk = folderWith({ 'empty/notes.txt': '' });
    expect(await heard(['test', 'empty'], disk)).toMatchObject({ code: 1, err: 'There is no scenario in "empty".\n' });
  });

  it('without a name tests everything that comes with Attune', async () => {
    const { out, code } = await heard(['test']);
    expect(code).toBe(0);
    for (const { id, playthroughs } of SHIPPED) {
      expect(out).toContain(`${id}\n`);
      for (const { name } of playthroughs) expect(out).toContain(`passed  ${name}`);
    }
  });
});
