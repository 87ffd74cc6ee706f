import { Problem } from '../http/problem.ts';

/**
 * A nickname as it is compared within a team: how it is written (width, case, spaces, accents of one kind) makes no difference,
 * so that nobody can pass for somebody else by a look-alike of the same letters.
 */
export const nicknameKey = (nickname: string): string =>
  nickname.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

const COUNTED = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How many characters people see. */
const lengthOf = (text: string): number => [...COUNTED.segment(text)].length;

/**
 * The nickname as it is kept.
 * @throws Problem `bad-request` for fewer than 2 or more than 24 characters as people count them, or for no letter or digit at all
 */
export function goodNickname(given: string): string {
  const nickname = given.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const refuse = (detail: string) =>
    new Problem('bad-request', 'The nickname cannot be used; see errors.', {
      errors: [{ pointer: '/nickname', detail }],
    });
  const length = lengthOf(nickname);
  if (length < 2 || length > 24) throw refuse('Use 2 to 24 characters.');
  if (!/[\p{L}\p{N}]/u.test(nickname)) throw refuse('Use at least one letter or digit.');
  return nickname;
}

/** A nickname out of the name that a sign-in provider gives: as much of it as may stand on a board. */
export function nicknameFrom(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  const short = [...COUNTED.segment(plain)]
    .slice(0, 24)
    .map(({ segment }) => segment)
    .join('')
    .trim();
  return lengthOf(short) >= 2 && /[\p{L}\p{N}]/u.test(short) && short.length <= 48 ? short : 'Guest';
}
