import { describe, expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { folderWith, heard } from '../listening.ts';

const FILES = {
  'late-parcel/scenario.json': aScenarioFile(),
  'late-parcel/text.zh-Hans.json': { scenario: 'late-parcel', language: 'zh-Hans', lines: { title: '生日包裹' } },
  'other/scenario.json': { ...aScenarioFile(), id: 'other' },
};

async function simulated(...words: readonly string[]) {
  using disk = folderWith(FILES);
  return await heard(['simulate', ...words], disk);
}

describe('attune simulate', () => {
  it('writes a line for each run of each player, under headings', async () => {
    const { out, err, code } = await simulated('late-parcel', '--players', 'expert, random', '--runs', '3');
    expect([err, code]).toEqual(['', 0]);
    const lines = out.split('\r\n');
    expect(lines[0]).toBe('player,run,seed,ending,listening,empathy,solution,overall,turns');
    expect(lines.slice(1, -1).map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      ...['random 1', 'random 2', 'random 3'],
      ...['expert 1', 'expert 2', 'expert 3'],
    ]);
    for (const line of lines.slice(1, -1)) expect(line).toMatch(/^\w+,\d+,\d+,\w*(,\d+){4},\d*$/);
    expect(lines.at(-1)).toBe('');
  });

  it('the same seed writes the same bytes, another seed others', async () => {
    const words = ['late-parcel', '--players', 'novice', '--runs', '20'];
    const first = await simulated(...words, '--seed', '7');
    expect(await simulated(...words, '--seed', '7')).toEqual(first);
    expect((await simulated(...words, '--seed', '8')).out).not.toBe(first.out);
  });

  it('lets the player who takes the longest play in every language', async () => {
    const { out } = await simulated('late-parcel', '--players', 'alwaysLongest', '--runs', '1');
    expect(out.match(/^alwaysLongest \([^)]+\)/gm)).toEqual(['alwaysLongest (en)', 'alwaysLongest (zh-Hans)']);
  });

  it.each([
    [
      'a player that nobody knows',
      ['late-parcel', '--players', 'expret'],
      1,
      /no player "expret"\. Did you mean "expert"/,
    ],
    ['no runs', ['late-parcel', '--runs', '0'], 2, /--runs cannot be "0": it is a whole number from 1/],
    ['a seed that is no number', ['late-parcel', '--seed', 'x'], 1, /--seed must be a whole number/],
    ['several scenarios', ['.'], 1, /holds several scenarios/],
    ['no scenario', ['nowhere'], 1, /no such file/],
  ])('%s', async (_, words, code, message) => {
    const result = await simulated(...words);
    expect([result.out, result.code]).toEqual(['', code]);
    expect(result.err).toMatch(message);
  });
});
