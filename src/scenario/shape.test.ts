import { describe, expect, it } from 'vitest';
import { brokenFile } from '../testing/scenarios.ts';
import { parseScenario } from './parse.ts';
import type { ProblemCode } from './problem.ts';

const reply = 'beats.opening.replies.0';
const problemsOf = (text: string) => parseScenario('scenario.json', text).problems;

interface Case {
  readonly rule: string;
  readonly at: string;
  readonly value: unknown;
  readonly code: ProblemCode;
  readonly pointer?: string;
  readonly says: RegExp;
}

describe('each mistake is named, placed and explained', () => {
  it.each<Case>([
    {
      rule: 'a missing field',
      at: 'title',
      value: undefined,
      code: 'missing-field',
      pointer: '',
      says: /"title" is missing.*library card.*birthday parcel/,
    },
    {
      rule: 'a misspelt field',
      at: 'customer.vpi',
      value: true,
      code: 'unknown-field',
      says: /"vpi" is not a field of "customer".*"vip"/,
    },
    {
      rule: 'a misspelt value',
      at: 'complaint',
      value: 'logistic',
      code: 'unknown-value',
      says: /"logistic".*Did you mean "logistics"/,
    },
    {
      rule: 'a value unlike any other',
      at: 'channel',
      value: 'pigeon',
      code: 'unknown-value',
      says: /"phone", "chat" or "counter"/,
    },
    {
      rule: 'a misspelt tactic',
      at: `${reply}.does`,
      value: ['valdate'],
      code: 'unknown-value',
      pointer: '/beats/opening/replies/0/does/0',
      says: /Entry 1 of "does".*"validate"/,
    },
    {
      rule: 'a tactic that is a move, not a line',
      at: `${reply}.does`,
      value: ['hold'],
      code: 'unknown-value',
      pointer: '/beats/opening/replies/0/does/0',
      says: /cannot be "hold"/,
    },
    {
      rule: 'a misspelt reaction',
      at: 'reactions.holdAnounced',
      value: 'Fine.',
      code: 'unknown-field',
      says: /Did you mean "holdAnnounced"/,
    },
    {
      rule: 'a misspelt condition',
      at: `${reply}.when`,
      value: { knwon: 'needBy' },
      code: 'unknown-field',
      pointer: '/beats/opening/replies/0/when/knwon',
      says: /"known"/,
    },
    {
      rule: 'a text for a number',
      at: 'minutes',
      value: '8',
      code: 'wrong-type',
      says: /whole number.*the text "8".*8/,
    },
    { rule: 'half a number', at: 'minutes', value: 7.5, code: 'wrong-type', says: /whole number, but is 7.5/ },
    { rule: 'a text for a list', at: `${reply}.does`, value: 'validate', code: 'wrong-type', says: /a list \[ \]/ },
    { rule: 'null for a text', at: 'title', value: null, code: 'wrong-type', says: /a text, but is null/ },
    { rule: 'a number out of range', at: 'difficulty', value: 9, code: 'out-of-range', says: /is 9.*from 1 to 5/ },
    { rule: 'an empty text', at: 'title', value: '', code: 'empty-text', says: /"title" is empty/ },
    {
      rule: 'a reply that is too long',
      at: `${reply}.text`,
      value: 'a'.repeat(300),
      code: 'too-long',
      says: /300 characters; the limit is 280.*by 20/,
    },
    {
      rule: 'too many tactics',
      at: `${reply}.does`,
      value: ['validate', 'thank', 'deny'],
      code: 'too-many',
      says: /3 entries; the limit is 2/,
    },
    {
      rule: 'too few thoughts',
      at: 'thoughts',
      value: [{ id: 'a', text: 'x', helps: true }],
      code: 'too-few',
      says: /1 entry; it needs at least 3/,
    },
    {
      rule: 'a name with a space',
      at: 'facts.need by',
      value: { slot: 'when', text: 'x' },
      code: 'bad-name',
      says: /"need by" is not a well-formed name/,
    },
    {
      rule: 'a method that is not in the table',
      at: 'trains',
      value: ['listening'],
      code: 'bad-value',
      pointer: '/trains/0',
      says: /S1-56/,
    },
    {
      rule: 'a level that is neither a word nor a range',
      at: `${reply}.when`,
      value: { anger: 'hgh' },
      code: 'unknown-value',
      pointer: '/beats/opening/replies/0/when/anger',
      says: /Did you mean "high"/,
    },
    {
      rule: 'a range with a misspelt end',
      at: `${reply}.when`,
      value: { anger: { mn: 3 } },
      code: 'unknown-field',
      pointer: '/beats/opening/replies/0/when/anger/mn',
      says: /"min"/,
    },
    {
      rule: 'a promise due at nothing',
      at: `${reply}.promises`,
      value: { remedy: 'courier', due: {} },
      code: 'missing-field',
      pointer: '/beats/opening/replies/0/promises/due',
      says: /"act" is missing/,
    },
  ])('$rule', ({ at, value, code, pointer = `/${at.replaceAll('.', '/')}`, says }) => {
    const problems = problemsOf(brokenFile([at, value])).filter((problem) => problem.severity === 'error');
    expect(problems.map((problem) => `${problem.code} ${problem.pointer}`)).toEqual([`${code} ${pointer}`]);
    expect(problems.map(({ message, remedy }) => `${message} ${remedy}`).join()).toMatch(says);
  });
});
