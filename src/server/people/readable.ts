import { randomInt } from 'node:crypto';

/** Neither 0 nor O, neither 1 nor I: people read these out over the phone, and copy them from paper. 32 of them: 5 bits each. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** That many letters and digits by chance, none of which is mistaken for another. */
export const readable = (length: number): string =>
  Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
