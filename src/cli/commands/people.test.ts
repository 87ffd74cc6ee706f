import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACES } from '../../stage/view.ts';
import { folderWith, heard } from '../listening.ts';
import { dealt } from '../people/blind.ts';

const PNG = '89504e470d0a1a0a';

describe('people', () => {
  it('draws the asked customers with the asked faces, as lines and as pixels', async () => {
    using disk = folderWith();
    const { code, out } = await heard(['people', '--people', 'mei,robert', '--faces', 'angry,touched'], disk);
    expect([code, out]).toEqual([0, 'people/people.svg\npeople/people.png\n']);
    const svg = readFileSync(join(disk.folder, 'people/people.svg'), 'utf8');
    expect([...svg.matchAll(/<text [^>]*>([^<]+)</g)].map((match) => match[1])).toEqual([
      'mei angry',
      'mei touched',
      'robert angry',
      'robert touched',
    ]);
    expect(readFileSync(join(disk.folder, 'people/people.png')).subarray(0, 8).toString('hex')).toBe(PNG);
  });

  it('keeps the names out of pictures that are to be read blindly', async () => {
    using disk = folderWith();
    await heard(['people', '--blind', '--people', 'mei', '--faces', 'angry', '--out', '.'], disk);
    const sheets = readdirSync(disk.folder).filter((name) => name.endsWith('.svg'));
    expect(sheets).toHaveLength(4);
    for (const name of sheets) expect(readFileSync(join(disk.folder, name), 'utf8')).not.toMatch(/mei|angry/);
    expect(JSON.parse(readFileSync(join(disk.folder, 'key.json'), 'utf8'))).toMatchObject({ 40: 'mei angry' });
  });

  it.each([
    [['people', '--people', 'roberto'], 1, /There is no customer "roberto"\. Did you mean "robert"\?/],
    [['people', '--faces', 'angyr'], 1, /There is no face "angyr"\. Did you mean "angry"\?/],
    [['people', '--blind', '--seed', 'x'], 2, /--seed cannot be "x"/],
    [['people', '--faces', 'angry', '--people', 'mei', '--out', 'taken'], 1, /taken could not be made/],
  ])('%j ends with %d', async (words, code, message) => {
    using disk = folderWith({ taken: '' });
    const said = await heard(words, disk);
    expect(said.code).toBe(code);
    expect(said.err).toMatch(message);
  });
});

describe('pictures for a blind reading', () => {
  const who = ['ann', 'bob', 'cid'];

  it('come in the same order for the same seed, and in another for another', () => {
    expect(dealt(who, FACES, 40, 7)).toEqual(dealt(who, FACES, 40, 7));
    expect(dealt(who, FACES, 40, 7)).not.toEqual(dealt(who, FACES, 40, 8));
  });

  it('show every face twice before one comes a third time', () => {
    const faces = dealt(who, FACES, FACES.length * 2, 3).map(({ face }) => face);
    for (const face of FACES) expect(faces.filter((one) => one === face)).toHaveLength(2);
  });
});
