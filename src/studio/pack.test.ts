import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parcelFrom, type Picked } from './pack.ts';

const picked = (path: string, text = '{}'): Picked => ({
  path,
  file: new File([text], path.split('/').at(-1) ?? path),
});

describe('what is sent of what was chosen', () => {
  it.each([
    ['scenario.json', 'application/json'],
    ['my-call.JSON', 'application/json'],
    ['call.zip', 'application/zip'],
  ])('a single %s goes as it is', async (name, type) => {
    const parcel = await parcelFrom([picked(name, 'abc')]);
    if (typeof parcel === 'string') throw new Error(parcel);
    expect({ name: parcel.name, type: parcel.body.type, text: await parcel.body.text() }).toEqual({
      name,
      type,
      text: 'abc',
    });
  });

  it('a folder goes as a zip of what belongs to a scenario, and nothing else of it', async () => {
    const names = [
      'scenario.json',
      'text.zh-Hans.json',
      'playthroughs.json',
      'diary.md',
      'photo.png',
      'old/notes.json',
    ];
    const parcel = await parcelFrom(names.map((name) => picked(`late-parcel/${name}`)));
    if (typeof parcel === 'string') throw new Error(parcel);
    expect(parcel.name).toBe('late-parcel');
    const files = Object.keys(unzipSync(new Uint8Array(await parcel.body.arrayBuffer())));
    expect(files.sort()).toEqual(
      ['playthroughs.json', 'scenario.json', 'text.zh-Hans.json'].map((name) => `late-parcel/${name}`),
    );
  });

  it.each([
    ['nothing', [], 'noScenario'],
    ['a picture', [picked('photo.png')], 'noScenario'],
    ['a folder without a scenario', [picked('a/text.en.json'), picked('a/b.md')], 'noScenario'],
    ['a file of three megabytes', [picked('a.zip', 'x'.repeat(3 * 1024 * 1024))], 'tooLarge'],
    ['a folder of nine', [picked('a/scenario.json', 'x'.repeat(9 * 1024 * 1024)), picked('a/b')], 'tooLarge'],
  ])('%s is not sent', async (_, files, unfit) => {
    expect(await parcelFrom(files)).toBe(unfit);
  });
});
