import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { legalMoves, open, readMove, scores, standing } from '../../engine/index.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { EMOTIONS, LANGUAGES } from '../../scenario/vocabulary.ts';
import { folderWith, heard } from '../listening.ts';
import { playAll } from '../moves.ts';

const EVERY = EMOTIONS.flatMap((emotion) => LANGUAGES.map((language) => [emotion, language] as const));

describe.each(EVERY)('a new scenario about %s in %s', (emotion, language) => {
  it('passes the check, leads with its feeling, and tells good handling from poor', async () => {
    using disk = folderWith();
    const made = await heard(['new', 'broken-kettle', '--dir', '.', '--emotion', emotion, '--lang', language], disk);
    expect([made.err, made.code]).toEqual(['', 0]);
    expect(made.out).toContain('npm run attune -- check broken-kettle');
    const checked = await heard(['check', 'broken-kettle', '--json'], disk);
    expect(JSON.parse(checked.out)).toMatchObject({ files: [{}, {}], errors: 0, warnings: 0 });

    const file = join(disk.folder, 'broken-kettle/scenario.json');
    const { scenario } = parseScenario(file, readFileSync(file, 'utf8'));
    if (!scenario) throw new Error('it was checked above');
    expect(standing(open(scenario)).emotion).toBe(emotion);
    const poor = playAll(open(scenario), POOR.map(readMove));
    expect([legalMoves(poor), scores(poor).overall < 40]).toEqual([[], true]);
  });
});

const POOR = ['reply(rules)', 'reply(sorry)', 'reply(soon)', 'reply(money)', 'reply(bye)', 'close'];

describe('new', () => {
  it.each([
    ['-x', 2, /has no option -x/],
    ['../x', 1, /cannot be called "\.\.\/x": use letters and digits/],
    ['', 1, /cannot be called ""/],
    ['a b', 1, /use letters and digits, words joined by hyphens/],
    ['x'.repeat(41), 1, /the name has 41 characters, and 40 is the limit/],
    ['taken', 1, /taken is already there\. Choose another name\./],
  ])('refuses the name %j', async (name, code, message) => {
    using disk = folderWith({ 'taken/notes.txt': 'mine' });
    const result = await heard(['new', name, '--dir', '.'], disk);
    expect([result.out, result.code]).toEqual(['', code]);
    expect(result.err).toMatch(message);
    expect(readFileSync(join(disk.folder, 'taken/notes.txt'), 'utf8')).toBe('mine');
  });

  it('says which folder is missing', async () => {
    using disk = folderWith();
    expect((await heard(['new', 'x', '--dir', 'nowhere'], disk)).err).toMatch(
      /There is no folder nowhere\. Make it first/,
    );
  });
});
