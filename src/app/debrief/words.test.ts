import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARE_ITEMS, RULES, SKILLS } from '../../engine/index.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import { CUSTOMER_STATES, EMOTIONS, ENDINGS, LEVELS, TACTIC_FAMILIES, TACTICS } from '../../scenario/vocabulary.ts';

const SCORED = /^(LI|LP|EM|EP|SO|SP)\d+$/;
const TACTICAL = /^T\d+$/;
const FAILURES = ['insult', 'provoked', 'falsePromise', 'privacy'];
const MOVES = ['wait', 'backchannel', 'reply', 'note', 'holdAnnounced', 'holdSilent', 'resume', 'breathe', 'reframe'];
const MORE_MOVES = ['askSupport', 'readEmotion', 'escalateBriefed', 'escalateCold', 'close', 'record', 'silence'];
const BASES = ['study', 'near', 'theory', 'handbook', 'cards', 'author', 'ours'];

describe.each(LANGUAGES)('in %s', (language) => {
  const words = JSON.parse(
    readFileSync(new URL(`../../i18n/${language}/debrief.json`, import.meta.url), 'utf8'),
  ) as Record<string, string>; // our own file
  const without = (prefix: string, ids: readonly string[]) => ids.filter((id) => !words[`${prefix}_${id}`]);

  it.each<[string, string, readonly string[]]>([
    ['every rule that moves a number or gives points', 'rule', Object.keys(RULES).filter((id) => !TACTICAL.test(id))],
    ['advice for every criterion and penalty', 'advice', Object.keys(RULES).filter((id) => SCORED.test(id))],
    ['every tactic', 'tactic', TACTICS],
    ['what every tactic did', 'did', TACTICS],
    ['what to do instead of every harm', 'instead', TACTIC_FAMILIES.harmful],
    ['every state of a customer', 'state', Object.values(CUSTOMER_STATES).flat()],
    ['what every state means', 'stateMeans', Object.values(CUSTOMER_STATES).flat()],
    ['every ending', 'ending', [...ENDINGS, 'open']],
    ['what every ending means', 'endingText', [...ENDINGS, 'open']],
    ['every failure', 'failed', FAILURES],
    ['every level', 'level', LEVELS],
    ['every feeling', 'feeling', EMOTIONS],
    ['what every feeling needs', 'need', EMOTIONS],
    ['every skill', 'skill', SKILLS],
    ['every question of the rating', 'care', CARE_ITEMS],
    ['every move', 'move', [...MOVES, ...MORE_MOVES]],
    ['every kind of source', 'source', BASES],
  ])('there are words for %s', (_, prefix, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(without(prefix, ids)).toEqual([]);
  });
});

it('T1, T2, ... number the tactics in their order, which is how their words are found', () => {
  const titles = Object.entries(RULES).flatMap(([id, { title }]) => (TACTICAL.test(id) ? [[id, title]] : []));
  expect(titles).toEqual(TACTICS.map((tactic, index) => [`T${index + 1}`, tactic]));
});
