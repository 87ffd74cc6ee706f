import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { folderWith, heard } from '../listening.ts';

const PASSES = {
  name: 'expert',
  why: 'It can be done.',
  moves: ['wait', 'wait', 'note(needBy)', 'reply(hear)', 'reply(courier)', 'reply(goodbye)', 'close'],
  ends: { ending: 'resolved', failed: false, scores: { overall: { min: 1 } }, known: ['needBy'], broken: [] },
};
const whole = (more: Record<string, unknown> = {}) => ({ 'late-parcel/scenario.json': aScenarioFile(), ...more });

interface Report {
  readonly files: readonly { readonly file: string; readonly problems: readonly Record<string, unknown>[] }[];
  readonly errors: number;
  readonly warnings: number;
}
async function report(files: Record<string, unknown>, ...words: readonly string[]): Promise<Report & { code: number }> {
  using disk = folderWith(files);
  const { out, err, code } = await heard(['check', '--json', ...words], disk);
  expect(err).toBe('');
  return { ...(JSON.parse(out) as Report), code }; // its shape is what the tests look at
}

describe('what is looked at', () => {
  const files = whole({
    'late-parcel/text.zh-Hans.json': { scenario: 'late-parcel', language: 'zh-Hans', lines: { title: '生日包裹' } },
    'late-parcel/playthroughs.json': [PASSES],
    'late-parcel/notes.txt': 'not ours',
  });
  const all = ['scenario.json', 'text.zh-Hans.json', 'playthroughs.json'].map((name) => join('late-parcel', name));

  it.each([
    ['late-parcel'],
    ['.'],
    ['late-parcel/scenario.json'],
    ['late-parcel/text.zh-Hans.json'],
    ['late-parcel/playthroughs.json'],
  ])('%s means the scenario and all that belongs to it', async (path) => {
    expect((await report(files, path)).files.map(({ file }) => file)).toEqual(all);
  });

  it('each scenario once, however often it is named', async () => {
    expect((await report(files, '.', 'late-parcel', ...all)).files).toHaveLength(3);
  });

  it('a scenario in a file of any name stands alone', async () => {
    const { files: looked, code } = await report({ 'mine.json': aScenarioFile(), 'text.en.json': '!' }, 'mine.json');
    expect([looked.map(({ file }) => file), code]).toEqual([['mine.json'], 0]);
  });

  it('a folder without a scenario is an error, what lies beside scenarios is not', async () => {
    expect(await report({ 'empty/notes.txt': '' }, 'empty')).toMatchObject({ errors: 1, code: 1 });
    expect(await report({ 'README.md': '#', 'a.schema.json': {} }, 'README.md', 'a.schema.json')).toMatchObject({
      files: [],
    });
  });

  it('links are not followed', async () => {
    using outside = folderWith({ 'text.zh-Hant.json': 'secret', 'other/scenario.json': 'secret' });
    using disk = folderWith(whole());
    symlinkSync(join(outside.folder, 'text.zh-Hant.json'), join(disk.folder, 'late-parcel/text.zh-Hant.json'));
    symlinkSync(join(outside.folder, 'other'), join(disk.folder, 'other'));
    const { out, code } = await heard(['check', '.'], disk);
    expect([out, code]).toEqual(['1 file checked, nothing wrong.\n', 0]);
  });
});

describe('what is found', () => {
  const problemsIn = async (playthrough: Record<string, unknown>) => {
    const { files } = await report(whole({ 'late-parcel/playthroughs.json': [{ ...PASSES, ...playthrough }] }), '.');
    return files[1]?.problems.map(({ code, line, column, message, remedy }) => ({
      code,
      line,
      column,
      message,
      remedy,
    }));
  };

  it('nothing in a playthrough that ends as it says', async () => {
    expect(await problemsIn({})).toEqual([]);
  });

  it('a move that is not possible, where it stands, with what was meant', async () => {
    const [problem] = (await problemsIn({ moves: ['wait', 'reply(heer)'] })) ?? [];
    expect(problem).toMatchObject({ code: 'illegal-move', line: 7, column: 7 });
    expect(problem?.message).toBe('"expert", move 2: reply(heer) is not possible here.');
    expect(problem?.remedy).toMatch(/^Did you mean reply\(hear\)\? Possible: wait, /);
  });

  it.each([
    [['wait', 'wiat'], 'unknown-move', '"expert", move 2: "wiat" is not a move.'],
    [[...PASSES.moves, 'close'], 'illegal-move', '"expert", move 8: close is not possible here.'],
  ])('%j: %s', async (moves, code, message) => {
    expect(await problemsIn({ moves })).toMatchObject([{ code, message }]);
  });

  it.each([
    [{ ending: 'hungUp' }, '"expert": "ending" is said to be "hungUp", but is "resolved".'],
    [{ state: 'venting' }, /"state" is said to be "venting", but is "/],
    [{ emotion: 'anxiety' }, /"emotion" is said to be "anxiety", but is "/],
    [{ failed: true }, '"expert": "failed" is said to be true, but is false.'],
    [{ scores: { overall: 100 } }, /overall is said to be 100, but is \d+\./],
    [{ scores: { listening: { max: 0 } } }, /listening is said to be 0 or less, but is \d+\./],
    [{ levels: { trust: { min: 99 } } }, /trust is said to be 99 or more, but is -?\d+\./],
    [{ levels: { anger: { min: 98, max: 99 } } }, /anger is said to be 98 to 99, but is \d+\./],
    [{ kept: ['courier'] }, '"expert": "kept" is said to hold courier, but holds none.'],
    [{ known: [] }, '"expert": "known" is said to hold none, but holds ordered, needBy.'],
  ])('%j is not how it ends', async (ends, message) => {
    const problems = await problemsIn({ ends });
    expect(problems).toMatchObject([
      { code: 'playthrough-differs', message: expect.stringMatching(message) as string },
    ]);
  });

  it('a call that is said to end and does not', async () => {
    expect(await problemsIn({ moves: ['wait'] })).toMatchObject([
      { code: 'playthrough-differs', line: 9, column: 17, message: expect.stringContaining('is not over') as string },
    ]);
  });

  it('untranslated lines are warnings, and errors where it must be complete', async () => {
    const translation = { scenario: 'late-parcel', language: 'zh-Hans', lines: { title: '生日包裹' } };
    const files = whole({ 'late-parcel/text.zh-Hans.json': translation });
    expect(await report(files, '.')).toMatchObject({ errors: 0, warnings: 1, code: 0 });
    expect(await report(files, '.', '--complete')).toMatchObject({ errors: 1, warnings: 0, code: 1 });
  });

  it.each([
    ['nothing there', { 'x.txt': '' }, 'no-such-file', [1, 1]],
    ['UTF-16', { 'a.json': Buffer.from('\uFEFF{}', 'utf16le') }, 'not-text', [1, 1]],
    ['a byte that is not text', { 'a.json': Buffer.from([0x7b, 0x0a, 0x20, 0xff]) }, 'not-text', [2, 2]],
    ['too much', { 'a.json': ' '.repeat(600 * 1024) }, 'file-too-large', [1, 1]],
    ['not JSON', { 'a.json': '{\n  "format": 1,,' }, 'not-json', [2, 16]],
  ])('%s', async (_, files, code, [line, column]) => {
    const { files: looked } = await report(files, 'a.json');
    expect(looked).toMatchObject([{ file: 'a.json', problems: [{ code, line, column, severity: 'error' }] }]);
  });
});

it('says it for people: place, kind, code, what, and what to do', async () => {
  using disk = folderWith({ 'a.json': { ...aScenarioFile(), titel: 'x' } });
  const { out, code } = await heard(['check', 'a.json'], disk);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^a\.json:\d+:\d+ {2}error {4}unknown-field {2}.+ — Did you mean "title"\?.*\n\n1 file checked: 1 error, 0 warnings\.\n$/,
  );
});

it('says it in the language asked for, on the screen and as JSON', async () => {
  using disk = folderWith({ 'a.json': { ...aScenarioFile(), titel: 'x' } });
  const { out } = await heard(['check', 'a.json', '--lang', 'zh-Hans'], disk);
  expect(out).toContain('文件里没有“titel”这个字段。 — 是不是想写“title”？如果用不着，就删去。');
  const json = await heard(['check', 'a.json', 'b.json', '--json', '--lang', 'zh-Hant'], disk);
  expect((JSON.parse(json.out) as Report).files.flatMap(({ problems }) => problems)).toMatchObject([
    { message: '檔案裡沒有「titel」這個欄位。', remedy: '是不是想寫「title」？如果用不著，就刪去。' },
    { message: '沒有這個檔案。' },
  ]);
  expect(json.out).not.toContain('phrases');
});
