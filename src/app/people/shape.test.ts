import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Nickname } from '../../protocol/names.ts';
import { InviteCode, Password, SignUp } from '../../protocol/people.ts';
import { codeIn, isEmail, isNickname, isPassword } from './shape.ts';

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

describe('an address', () => {
  it.each([
    ['ann@example.com', true],
    [' ann@example.com ', true],
    ['ann', false],
    ['ann@example', false],
    ['ann example.com', false],
    ['', false],
  ])('%j is fine: %j', (typed, fine) => {
    expect(isEmail(typed)).toBe(fine);
  });

  it('that the server takes is never turned away here', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        if (SignUp.safeParse({ email, password: 'a'.repeat(12) }).success) expect(isEmail(email)).toBe(true);
      }),
    );
  });
});

it('a password is long enough here when it is for the server', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 8, maxLength: 16 }), (typed) => {
      expect(isPassword(typed)).toBe(Password.safeParse(typed).success);
    }),
  );
});
