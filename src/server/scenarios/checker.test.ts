import { strToU8, zipSync } from 'fflate';
import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { Problem } from '../http/problem.ts';
import { makeChecker, type Checker, type CheckerLimits } from './checker.ts';

let checker: Checker | undefined;
afterEach(() => checker?.close());

const made = (limits: Partial<CheckerLimits> = {}): Checker => (checker = makeChecker(limits));
const small = strToU8(JSON.stringify(aScenarioFile()));

/** A shipped scenario as a trainer would pack it. */
function packed(id: string): Uint8Array {
  const folder = new URL(`../../../scenarios/${id}/`, import.meta.url);
  const files = readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))] as const);
  return zipSync({ [id]: Object.fromEntries(files) });
}

const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof Problem ? error.problem : String(error)),
  );

describe('a check in a thread of its own', () => {
  it('finds a shipped scenario sound, with its figures and everything that publishing needs', async () => {
    const verdict = await made().check(packed('late-parcel'));
    if (verdict.kind !== 'sound') throw new Error(JSON.stringify(verdict));
    expect(verdict.about).toMatchObject({ scenario: 'late-parcel', publishable: true, more: 0 });
    expect(verdict.about.found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(verdict.about.players?.map(({ player }) => player)).toContain('expert');
    expect(verdict.sound.range.overall).toEqual({ worst: 0, best: 100 });
    expect(verdict.sound.translations.map(({ language }) => language).sort()).toEqual(['zh-Hans', 'zh-Hant']);
    expect(verdict.sound.card.words['zh-Hans'].title).toMatch(/[一-鿿]/);
    expect(Object.keys(verdict.sound.files)).toContain('playthroughs.json');
  });

  it('says where a scenario is broken and what to do', async () => {
    const verdict = await made().check(strToU8(JSON.stringify({ ...aScenarioFile(), emotion: 'joy' }, undefined, 2)));
    expect(verdict).toMatchObject({ kind: 'broken', about: { publishable: false } });
    if (verdict.kind !== 'broken') return;
    expect(verdict.about.found[0]).toMatchObject({ severity: 'error', code: 'unknown-value', file: 'scenario.json' });
    expect(verdict.about.found[0]?.line).toBeGreaterThan(1);
    expect(verdict.about.found[0]?.fix?.en).toMatch(/\w/);
  });

  it('refuses what is no upload, in words', async () => {
    expect(await made().check(zipSync({}))).toMatchObject({ kind: 'refused', problem: 'bad-request' });
  });

  it('is stopped when it takes too long', async () => {
    expect(await problemOf(made({ ms: 30 }).check(packed('late-parcel')))).toBe('scenario-too-slow');
  });

  it('is stopped when it needs too much memory, and the program lives on', async () => {
    const greedy = made({ megabytes: 12 });
    expect(await problemOf(greedy.check(packed('late-parcel')))).toBe('scenario-too-slow');
    expect(await problemOf(made().check(small))).toBe('none');
  });

  it('waits its turn, and is refused when too many wait', async () => {
    const one = made({ threads: 1, waiting: 1 });
    const outcomes = await Promise.all([small, small, small].map((upload) => problemOf(one.check(upload))));
    expect(outcomes.sort()).toEqual(['none', 'none', 'too-many-requests']);
  });

  it('ends with the program; what waited is told to come again', async () => {
    const one = made({ threads: 1 });
    const outcomes = Promise.all([one.check(packed('late-parcel')), one.check(small)].map(problemOf));
    await one.close();
    expect(await outcomes).toEqual(['stopping', 'stopping']);
    expect(await problemOf(one.check(small))).toBe('too-many-requests');
  });
});
