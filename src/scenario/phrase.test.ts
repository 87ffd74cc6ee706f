import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives, joined, joinedUpTo, listed } from './lists.ts';
import { inWords, phraseOf, plain, say } from './phrase.ts';

describe('a phrase', () => {
  it('keeps its text and its values apart', () => {
    expect(say`From ${'"a"'} no reply leads on after ${2}.`).toEqual({
      text: 'From {0} no reply leads on after {1}.',
      values: ['"a"', '2'],
    });
  });

  it('is said in another language in another order, and so are the phrases within', () => {
    const phrase = say`${say`1 entry`} of ${'"does"'}`;
    expect(plain(phrase)).toBe('1 entry of "does"');
    expect(inWords(phrase, { '{0} of {1}': '{1}的 {0}', '1 entry': '1 项' })).toBe('"does"的 1 项');
  });

  it('stays English where a dictionary lacks it', () => {
    expect(inWords(say`${say`a list [ ]`}!`, { '{0}!': '{0}！' })).toBe('a list [ ]！');
    expect(inWords(phraseOf('constructor'), {})).toBe('constructor');
  });

  it('holds braces of its own, beside a gap, too', () => {
    expect(plain(say`There is no value {${'facts.x'}}, write "when": { "unused": "${'thank'}" } or {0}.`)).toBe(
      'There is no value {facts.x}, write "when": { "unused": "thank" } or {0}.',
    );
  });

  it('gives back whatever it was made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '0', '1', 'a') }), fc.string(), (text, value) => {
        expect(plain(phraseOf(text))).toBe(text);
        expect(plain(say(Object.assign([text, text], { raw: [] }), value))).toBe(text + value + text);
      }),
    );
  });
});

describe('a list', () => {
  it.each([
    [listed([]), 'nothing'],
    [listed(['a']), '"a"'],
    [listed(['a', 'b', 'c']), '"a", "b" and "c"'],
    [listed(['a', 'b', 'c', 'd'], 2), '"a", "b" and 2 more'],
    [alternatives(['a', 'b', 'c']), '"a", "b" or "c"'],
    [joined(['a', 'b', 'c']), 'a, b, c'],
    [joinedUpTo(2, ['a', 'b', 'c']), 'a, b, …'],
    [joinedUpTo(2, ['a', 'b']), 'a, b'],
  ])('%# reads %2$s', (list, english) => {
    expect(plain(list)).toBe(english);
  });
});
