import { describe, expect, it } from 'vitest';
import { readArgs, type Shape } from './args.ts';

const shape: Shape = {
  name: 'play',
  does: '',
  operands: { text: 'SCENARIO', min: 1, max: 1 },
  options: {
    moves: { value: 'FILE', does: '' },
    lang: { value: 'en|zh-Hans', choices: ['en', 'zh-Hans'], does: '' },
    json: { does: '' },
  },
  help: [],
  examples: [],
};

describe('arguments that fit', () => {
  it.each([
    [['late-parcel', '--moves', 'm.json', '--json'], 'm.json', true],
    [['--json', '--moves=m.json', 'late-parcel'], 'm.json', true],
    [['late-parcel', '--moves', '-'], '-', false],
    [['--', 'late-parcel'], undefined, false],
  ])('%j', (words, moves, json) => {
    const given = readArgs(words, shape);
    expect([given.operands, given.value('moves'), given.has('json')]).toEqual([['late-parcel'], moves, json]);
  });
});

describe('arguments that do not', () => {
  it.each([
    [['x', '--jsn'], '"play" has no option --jsn. Did you mean --json?'],
    [['x', '--frobnicate'], '"play" has no option --frobnicate. It has --moves, --lang, --json, --help.'],
    [['x', '-q'], '"play" has no option -q. It has --moves, --lang, --json, --help.'],
    [['x', '--toString'], '"play" has no option --toString. It has --moves, --lang, --json, --help.'],
    [['x', '--__proto__'], '"play" has no option --__proto__. It has --moves, --lang, --json, --help.'],
    [['x', '--moves'], '--moves needs a value: --moves FILE.'],
    [['x', '--moves', '--json'], '--moves needs a value: --moves FILE.'],
    [['x', '--moves='], '--moves needs a value: --moves FILE.'],
    [['x', '--json=yes'], '--json takes no value; it was given "yes".'],
    [['x', '--lang', 'zh-hans'], '--lang cannot be "zh-hans". Did you mean "zh-Hans"?'],
    [[], '"play" needs SCENARIO.'],
    [['x', 'y', 'z'], '"play" does not know what to do with "y" "z".'],
  ])('%j', (words, complaint) => {
    expect(() => readArgs(words, shape)).toThrow(complaint);
  });
});
