import { describe, expect, it } from 'vitest';
import { isReadable, readJson } from './json.ts';
import { LIMITS } from './vocabulary.ts';

/** `code line:column` of each problem: what a trainer would look for. */
const problemsOf = (text: string): string[] =>
  readJson('a.json', text).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
const remedyOf = (text: string): string =>
  readJson('a.json', text)
    .problems.map(({ remedy }) => remedy)
    .join(' ');

describe('readJson tells where a file stops being JSON, and what to do', () => {
  it.each<{ rule: string; text: string; at: string; says: RegExp }>([
    { rule: 'an empty file', text: ' \n ', at: '1:1', says: /example/ },
    { rule: 'a comma after the last entry', text: '{\n  "a": 1,\n}', at: '3:1', says: /Remove the comma/ },
    { rule: 'a missing comma', text: '{"a": 1\n "b": 2}', at: '2:2', says: /comma between/ },
    { rule: 'a missing colon', text: '{"a" 1}', at: '1:6', says: /colon after/ },
    { rule: 'an unclosed text', text: '{"a": "x,\n "b": 2}', at: '1:7', says: /double quote/ },
    { rule: 'an unclosed bracket', text: '{"a": [1', at: '1:9', says: /Close every/ },
    { rule: 'an unclosed bracket after a comma', text: '[1,\n', at: '1:4', says: /Close every/ },
    { rule: 'single quotes', text: "{'a': 1}", at: '1:2', says: /straight double quote/ },
    { rule: 'typographic quotes', text: '{“a”: 1}', at: '1:2', says: /straight double quote/ },
    { rule: 'full-width punctuation', text: '{"a"：1}', at: '1:5', says: /half-width/ },
    { rule: 'names without quotes', text: '{a: 1}', at: '1:2', says: /double quotes/ },
    { rule: 'a comment', text: '{ // why\n}', at: '1:3', says: /Remove it/ },
    { rule: "other languages' words", text: '[True]', at: '1:2', says: /small letters/ },
    { rule: 'NaN', text: '[NaN]', at: '1:2', says: /small letters/ },
    { rule: 'a field without its value', text: '{"a":', at: '1:6', says: /Close every/ },
    { rule: 'a number with a leading zero', text: '[01]', at: '1:2', says: /without it/ },
    { rule: 'a lonely backslash', text: '["C:\\x"]', at: '1:5', says: /as two/ },
    { rule: 'half a number', text: '[1e\r\n]', at: '1:4', says: /Complete it/ },
    { rule: 'something after the end', text: '{}\r\n}', at: '2:1', says: /bracket/ },
  ])('$rule', ({ text, at, says }) => {
    expect(problemsOf(text)).toEqual([`not-json ${at}`]);
    expect(remedyOf(text)).toMatch(says);
  });
});

describe('readJson refuses what another program would read differently', () => {
  it.each<{ rule: string; text: string; problems: string[] }>([
    {
      rule: 'every repeated name',
      text: '{"a":1,\n"a":2,"b":{"c":1,"c":2},"a":3}',
      problems: ['duplicate-key 2:1', 'duplicate-key 2:18', 'duplicate-key 2:25'],
    },
    {
      rule: 'names that JavaScript reserves',
      text: '{"__proto__":{"x":1},"constructor":1,"prototype":2}',
      problems: ['forbidden-key 1:2', 'forbidden-key 1:22', 'forbidden-key 1:38'],
    },
    { rule: 'a reserved name in disguise', text: '{"__prot\\u006f__":1}', problems: ['forbidden-key 1:2'] },
    { rule: 'numbers that overflow', text: '[1e400, -1e400]', problems: ['bad-number 1:2', 'bad-number 1:9'] },
    { rule: 'numbers that vanish', text: '[1e-400, 0e5, 0.0]', problems: ['bad-number 1:2'] },
    {
      rule: 'numbers with too many digits',
      text: '[12345678901234567890, 9007199254740991]',
      problems: ['bad-number 1:2'],
    },
    { rule: 'half a character, escaped', text: '["\\ud83d"]', problems: ['bad-character 1:2'] },
    { rule: 'half a character, raw', text: '["\ud83d"]', problems: ['bad-character 1:2'] },
    {
      rule: 'control characters, escaped',
      text: '["\\u0000", "a\\tb", "a\\nb"]',
      problems: ['bad-character 1:2', 'bad-character 1:12', 'bad-character 1:20'],
    },
    {
      rule: 'control characters, raw',
      text: '["a\u0000b", "a\tb"]',
      problems: ['bad-character 1:2', 'bad-character 1:9'],
    },
    { rule: 'marks that reorder text', text: '["\u202e"]', problems: ['bad-character 1:2'] },
    { rule: 'the sign of a failed conversion', text: '["caf\ufffd"]', problems: ['bad-character 1:2'] },
    { rule: 'such characters in names', text: '{"a\\u0007":1}', problems: ['bad-character 1:2'] },
    {
      rule: 'a byte order mark, with a warning',
      text: '\ufeff{\n"a":1,"a":2}',
      problems: ['byte-order-mark 1:1', 'duplicate-key 2:7'],
    },
  ])('$rule', ({ text, problems }) => {
    expect(problemsOf(text)).toEqual(problems);
    expect(isReadable(readJson('a.json', text))).toBe(true);
  });

  it('whole characters outside the first plane are fine, escaped or raw', () => {
    expect(problemsOf('["😀", "\\ud83d\\ude00", "𠮷"]')).toEqual([]);
  });

  it('never lets a reserved name reach the value', () => {
    const { value } = readJson('a.json', '{"__proto__":{"x":1}}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual([]);
  });
});

describe('readJson holds its limits', () => {
  it('half a mebibyte of brackets is too deep, not a crash', () => {
    expect(problemsOf('['.repeat(LIMITS.fileBytes))).toEqual([`file-too-deep 1:${LIMITS.depth + 1}`]);
  });

  it('brackets inside texts do not count as depth', () => {
    expect(problemsOf(JSON.stringify(['['.repeat(100), '\\"[{'.repeat(20)]))).toEqual([]);
  });

  it.each([
    { what: 'one byte too many', text: `"${'a'.repeat(LIMITS.fileBytes - 1)}"`, problems: ['file-too-large 1:1'] },
    { what: 'exactly the limit', text: `"${'a'.repeat(LIMITS.fileBytes - 2)}"`, problems: [] },
    { what: 'counted in bytes, not characters', text: `"${'同'.repeat(180_000)}"`, problems: ['file-too-large 1:1'] },
  ])('$what', ({ text, problems }) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

describe('placeOf', () => {
  it.each([
    { ends: 'LF', end: '\n' },
    { ends: 'CRLF', end: '\r\n' },
    { ends: 'a lone CR', end: '\r' },
  ])('knows the line and column of values and names when lines end with $ends', ({ end }) => {
    const json = readJson('a.json', ['{', '  "a/b": [1, {"c~": "x"}]', '}'].join(end));
    if (!isReadable(json)) throw new Error('should be readable');
    expect(json.placeOf(['a/b', 1, 'c~'])).toEqual({ line: 2, column: 21 });
    expect(json.placeOf(['a/b', 1, 'c~'], 'name')).toEqual({ line: 2, column: 15 });
    expect(json.placeOf(['a/b', 1, 'missing'])).toEqual({ line: 2, column: 14 });
    expect(json.placeOf([])).toEqual({ line: 1, column: 1 });
  });
});
