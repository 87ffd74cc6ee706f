import { beforeAll, describe, expect, it } from 'vitest';
import { play, open, readMove, save } from '../../engine/index.ts';
import { aScenario, aScenarioFile } from '../../testing/scenarios.ts';
import { folderWith, heard } from '../listening.ts';

const kept = () => save(['wait', 'reply(hear)'].map(readMove).reduce(play, open(aScenario(), { seed: 5 })));
let run: ReturnType<typeof kept>;
beforeAll(() => {
  run = kept();
});

const replayed = async (saved: unknown, ...words: readonly string[]) => {
  using disk = folderWith({ 'run.json': saved, 'a.json': aScenarioFile() });
  return await heard(['replay', 'run.json', '--scenario', 'a.json', ...words], disk);
};

describe('replay', () => {
  it('shows a kept call as playing its moves does', async () => {
    using disk = folderWith({ 'run.json': run, 'a.json': aScenarioFile() });
    const again = await replayed(run, '--json');
    expect(again).toEqual(await heard(['play', 'a.json', '--moves', 'run.json', '--json'], disk));
    expect(JSON.parse(again.out)).toMatchObject({ seed: 5, turns: [{}, { move: 'wait' }, { move: 'reply(hear)' }] });
  });

  it('goes on from where it was left', async () => {
    using disk = folderWith({ 'run.json': run, 'a.json': aScenarioFile() });
    const typed = 'reply(courier)\n1\nx\n';
    const { out, code } = await heard(['replay', 'run.json', '--scenario', 'a.json', '--continue'], { ...disk, typed });
    expect(code).toBe(0);
    expect(out).toContain('You: Thank you for telling me all of it');
    expect(out).toContain('The call is over.');
  });

  it.each([
    [{ rules: 999 }, /played under rules 999/],
    [{ revision: 2 }, /belongs to "late-parcel" revision 2, not to "late-parcel" revision 1/],
    [{ state: 1 }, /no longer lead to the saved state/],
    [{ moves: ['close'] }, /cannot be played again.*close is not possible here/],
    [{ moves: ['clse'] }, /is not a move/],
    [{ format: 7 }, /This is not a saved run: "format" is 7/],
  ])('says that %j differs', async (change, message) => {
    const { out, err, code } = await replayed({ ...run, ...change });
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(message);
  });
});
