import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Nickname } from '../../protocol/names.ts';
import { InviteCode } from '../../protocol/people.ts';
import { codeIn, isNickname } from './shape.ts';

describe('a code', () => {
  it.each([
    ['ABCD-EFGH', 'ABCD-EFGH'],
    [' abcd efgh ', 'ABCD-EFGH'],
    ['abcdefgh', 'ABCD-EFGH'],
    ['https://example.org/app/#/join/ABCD-EFGH', 'ABCD-EFGH'],
    ['ABCD-EFG', undefined],
    ['ABCD-EFG1', undefined],
    ['', undefined],
  ])('%j is read as %j', (typed, code) => {
    expect(codeIn(typed)).toBe(code);
  });

  it('that is read is always one for the server', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[2-9A-Za-z -]{6,12}$/), (typed) => {
        const code = codeIn(typed);
        if (code !== undefined) expect(InviteCode.safeParse(code).success).toBe(true);
      }),
    );
  });
});

describe('a nickname', () => {
  it.each([
    ['Ann', true],
    ['小明', true],
    ['<b>Bob</b>', true],
    ['A', false],
    ['  A ', false],
    ['a'.repeat(25), false],
    ['two\nlines', false],
    ['zero\u200bwidth', false],
  ])('%j is fine: %j', (typed, fine) => {
    expect(isNickname(typed)).toBe(fine);
  });

  it('that is fine here has the form that the server asks for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
        if (isNickname(typed)) expect(Nickname.safeParse(typed).success).toBe(true);
      }),
    );
  });
});
