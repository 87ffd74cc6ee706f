import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { Refusal, unpack, ZIP_LIMITS } from './unpack.ts';

const scenario = strToU8(JSON.stringify(aScenarioFile()));
const names = (upload: Uint8Array) => Object.keys(unpack(upload).files).sort();
const refused = (upload: Uint8Array): string => {
  try {
    unpack(upload);
  } catch (error) {
    if (error instanceof Refusal) return `${error.problem}: ${error.message}`;
    throw error;
  }
  return 'taken';
};

describe('what is sent may be', () => {
  it('the JSON of a scenario', () => {
    expect(unpack(scenario)).toEqual({ folder: '', files: { 'scenario.json': scenario } });
  });

  it('a zip of its files, or of the folder they lie in', () => {
    const files = { 'scenario.json': scenario, 'text.zh-Hans.json': strToU8('{}'), 'playthroughs.json': strToU8('[]') };
    expect(names(zipSync(files))).toEqual(['playthroughs.json', 'scenario.json', 'text.zh-Hans.json']);
    expect(unpack(zipSync({ 'late-parcel': files })).folder).toBe('late-parcel/');
    expect(names(zipSync({ a: { b: { 'late-parcel': files } } }))).toHaveLength(3);
  });

  it('a zip with other things in it, which are passed over', () => {
    const folder = { 'scenario.json': scenario, 'notes.md': strToU8('…'), old: { 'text.en.json': strToU8('{}') } };
    const zip = zipSync({
      call: folder,
      __MACOSX: { call: { 'scenario.json': strToU8('junk') } },
      '.DS_Store': scenario,
    });
    expect(names(zip)).toEqual(['scenario.json']);
  });

  it('bytes that are neither: then the check of the form says so', () => {
    expect(names(new Uint8Array())).toEqual(['scenario.json']);
  });
});

/** A zip in which the size of every entry is said to be another, in the list and before the entry. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, size, true);
  }
  return bytes;
}

const zeros = new Uint8Array(ZIP_LIMITS.fileBytes + 1);
const many = Object.fromEntries(Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, n) => [`n${n}`, strToU8('')]));
const longest = new Uint8Array(ZIP_LIMITS.fileBytes);
const tongues = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`text.${name}.json`, longest]));

describe('what is refused before anything is unpacked', () => {
  it.each([
    ['a zip without a scenario', zipSync({ 'readme.md': scenario }), /^bad-request: There is no scenario\.json/],
    ['an empty zip', zipSync({}), /^bad-request: There is no scenario\.json/],
    [
      'two scenarios',
      zipSync({ a: { 'scenario.json': scenario }, b: { 'scenario.json': scenario } }),
      /^bad-request: .* several/,
    ],
    ['too many entries', zipSync({ ...many, 'scenario.json': scenario }), /^too-large: .* 64 entries/],
    ['a file that unpacks to too much', zipSync({ 'scenario.json': zeros }), /^too-large: scenario\.json .* 512 KiB/],
    [
      'files that unpack to too much together',
      zipSync({ 'scenario.json': scenario, ...tongues }),
      /^too-large: .* 2048 KiB/,
    ],
    ['a name that climbs out', zipSync({ '../scenario.json': scenario }), /^bad-request: .*entry called "\.\./],
    ['a name from the root', zipSync({ '/etc/scenario.json': scenario }), /^bad-request: .*entry called/],
    ['a name of another system', zipSync({ 'C:\\scenario.json': scenario }), /^bad-request: .*entry called/],
    ['a zip cut off', zipSync({ 'scenario.json': scenario }).slice(0, 200), /^bad-request: The zip cannot be read/],
    ['a zip that is only its beginning', strToU8('PK\u0003\u0004'), /^bad-request: The zip cannot be read/],
  ])('%s', (_, upload, says) => {
    expect(refused(upload)).toMatch(says);
  });
});

it('a zip that lies about its sizes gets no more room than it asked for', () => {
  const bomb = zipSync({ 'scenario.json': new Uint8Array(40 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(50_000);
  expect(unpack(lying(bomb, 1000)).files['scenario.json']?.length).toBeLessThanOrEqual(1000);
});
