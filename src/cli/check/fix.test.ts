import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { folderWith, heard } from '../listening.ts';

const good = JSON.stringify(aScenarioFile(), undefined, 3);
const bad = good.replace('"summary"', '"sumary"');
const lines = (more: string) =>
  `{\n\t"scenario": "late-parcel",\n\t"language": "zh-Hans",\n\t"lines": { "title": "生日包裹"${more} }\n}\n`;

const files = {
  'late-parcel/scenario.json': good,
  'late-parcel/text.zh-Hans.json': lines(', "opening.gone": "没了"'),
};

it('--fix mends the files and leaves every other character alone', async () => {
  using disk = folderWith({ ...files, 'mine.json': bad });
  const { out, code } = await heard(['check', 'late-parcel', 'mine.json', '--fix'], disk);
  expect(code).toBe(0);
  expect(out).toContain(
    `${join('late-parcel', 'text.zh-Hans.json')}: 1 problem mended.\nmine.json: 1 problem mended.\n`,
  );
  expect(readFileSync(join(disk.folder, 'mine.json'), 'utf8')).toBe(good);
  expect(readFileSync(join(disk.folder, 'late-parcel/text.zh-Hans.json'), 'utf8')).toBe(lines(''));
});

it('without --fix no file is touched', async () => {
  using disk = folderWith({ 'mine.json': bad });
  expect((await heard(['check', 'mine.json'], disk)).code).toBe(1);
  expect(readFileSync(join(disk.folder, 'mine.json'), 'utf8')).toBe(bad);
});

it('--json tells what was mended, by file', async () => {
  using disk = folderWith({ 'mine.json': bad });
  const { out } = await heard(['check', 'mine.json', '--fix', '--json'], disk);
  expect(JSON.parse(out)).toMatchObject({ errors: 0, mended: { 'mine.json': 1 } });
});
