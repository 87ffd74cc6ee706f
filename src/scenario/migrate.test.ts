import { describe, expect, it } from 'vitest';
import { aScenario, aScenarioFile, brokenFile } from '../testing/scenarios.ts';
import type { Migration } from './migrate.ts';
import { parseScenario } from './parse.ts';
import { fieldsOf, listOf } from './raw.ts';

/** A made-up format 0: beats were a list with names, and a reply had one tactic. */
const fromZero: Migration = (old) => ({
  ...old,
  beats: Object.fromEntries(
    listOf(old.beats).map((entry) => {
      const { name, replies, ...beat } = fieldsOf(entry);
      const newReplies = listOf(replies).map((reply) => {
        const { tactic, ...rest } = fieldsOf(reply);
        return { ...rest, does: [tactic] };
      });
      return [String(name), { ...beat, replies: newReplies }];
    }),
  ),
});

const oldFile = (): string => {
  const file = aScenarioFile();
  const beats = Object.entries(file.beats).map(([name, beat]) => ({
    name,
    ...beat,
    replies: beat.replies.map(({ does, ...reply }) => ({ ...reply, tactic: does[0] })),
  }));
  return JSON.stringify({ ...file, format: 0, beats });
};

describe('older formats', () => {
  it('a file in an older format is brought up to date in memory, with a warning', () => {
    const { scenario, problems } = parseScenario('scenario.json', oldFile(), { 0: fromZero });
    expect(problems.map(({ code, severity, pointer }) => `${severity} ${code} ${pointer}`)).toEqual([
      'warning old-format /format',
    ]);
    expect(scenario?.format).toBe(1);
    expect(scenario?.beats.story).toMatchObject({
      ...aScenario().beats.story,
      replies: [{ does: ['takeOwnership'] }, {}],
    });
  });

  it('problems of a migrated file still have a place inside the file', () => {
    const text = oldFile().replace('"goto":"story"', '"goto":"nowhere"');
    const problem = parseScenario('scenario.json', text, { 0: fromZero }).problems.find(
      ({ code }) => code === 'unknown-beat',
    );
    expect(problem).toMatchObject({ pointer: '/beats/opening/replies/0/goto', line: 1 });
    expect(problem?.column).toBe(text.indexOf('"beats":') + '"beats":'.length + 1);
  });

  it.each([
    { rule: 'a newer format', format: 2, says: /reads up to 1.*Update Attune/ },
    { rule: 'a format that never was', format: -1, says: /no format -1.*"format": 1/ },
    { rule: 'an older format nobody can read any more', format: 0, says: /no format 0/ },
  ])('$rule is an error that says so', ({ format, says }) => {
    const { scenario, problems } = parseScenario('scenario.json', brokenFile(['format', format]));
    expect(scenario).toBeUndefined();
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['unknown-format /format']);
    expect(problems.map(({ message, remedy }) => `${message} ${remedy}`).join()).toMatch(says);
  });

  it('a format that is no number is a wrong value', () => {
    const { problems } = parseScenario('scenario.json', brokenFile(['format', '1']));
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['unknown-value /format']);
  });

  it('a migration that fails is a problem of the file, not a crash', () => {
    const fails: Migration = () => {
      throw new TypeError('no beats');
    };
    const { problems } = parseScenario('scenario.json', brokenFile(['format', 0]), { 0: fails });
    expect(problems.map(({ code }) => code)).toEqual(['unknown-format']);
  });
});
