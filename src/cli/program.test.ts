import { describe, expect, it } from 'vitest';
import { aScenarioFile } from '../testing/scenarios.ts';
import { folderWith, heard } from './listening.ts';

const COMMANDS = ['check', 'test', 'analyse', 'simulate', 'play', 'replay', 'new', 'people', 'verify', 'db'];

describe('help', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j lists every command', async (words) => {
    const { out, err, code } = await heard(words);
    expect([code, err]).toEqual([0, '']);
    for (const command of COMMANDS) expect(out).toContain(`\n  ${command} `);
  });

  it.each(COMMANDS)('of %s says what it does, with an example, however it is asked for', async (command) => {
    const { out, code } = await heard([command, '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`npm run attune -- ${command} [^]*--help +Show this help[^]*Example|For example`));
    expect(await heard(['help', command])).toEqual(await heard([command, '-h', '--nonsense']));
  });
});

describe('exit codes', () => {
  it.each([
    [[], 2],
    [['chekc'], 2],
    [['help', 'chekc'], 2],
    [['check', '--jsno'], 2],
    [['play'], 2],
    [['play', 'good', '--json'], 2],
    [['play', 'good', '--seed', 'x', '--moves', 'moves.json'], 1],
    [['check', 'good'], 0],
    [['check', 'nowhere'], 1],
    [['check', 'bad.json'], 1],
    [['play', 'good', '--moves', 'moves.json'], 0],
    [['play', 'good', '--moves', 'wrong.json'], 1],
    [['play', 'good', '--moves', 'nowhere.json'], 1],
    [['play', 'bad.json', '--moves', 'moves.json'], 1],
    [['play', '.', '--moves', 'moves.json'], 1],
    [['replay', 'moves.json'], 1],
    [['replay', 'bad.json'], 1],
    [['new', 'not a name'], 1],
  ])('%j ends with %d', async (words, code) => {
    using disk = folderWith({
      'good/scenario.json': { ...aScenarioFile(), id: 'good' },
      'also/scenario.json': { ...aScenarioFile(), id: 'also' },
      'bad.json': '{"format": 1',
      'moves.json': ['wait'],
      'wrong.json': ['close'],
    });
    const result = await heard(words, disk);
    expect({ words, code: result.code, err: result.err }).toMatchObject({ words, code });
    expect(result.out + result.err).not.toMatch(/\n\s+at /);
    if (code === 2)
      expect([result.out, result.err]).toEqual(['', expect.stringMatching(/npm run attune -- |"wrong-usage"/)]);
  });

  it('says what was probably meant', async () => {
    expect((await heard(['chekc'])).err).toBe(
      'There is no command "chekc". Did you mean "check"?\nnpm run attune -- --help shows what there is.\n',
    );
  });

  it('speaks JSON about errors, too, to whoever asked for JSON', async () => {
    using disk = folderWith({ 'empty.txt': '' });
    const { out, err } = await heard(['play', 'nowhere', '--moves', '-', '--json'], disk);
    expect(out).toBe('');
    expect(JSON.parse(err)).toMatchObject({ error: 'no-such-file' });
  });
});
