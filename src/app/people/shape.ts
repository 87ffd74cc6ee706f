/** What the forms hold people to before anything is sent; the server decides. */

/** As the protocol has it: letters and digits that cannot be mistaken for one another. */
const CODE = /^[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}$/;

/** The code out of what somebody typed or pasted, such as a whole link; undefined when it is none. */
export function codeIn(typed: string): string | undefined {
  const bare = (typed.split('/').pop() ?? '').replaceAll(/\s/g, '').toUpperCase();
  if (!CODE.test(bare)) return undefined;
  return bare.includes('-') ? bare : `${bare.slice(0, 4)}-${bare.slice(4)}`;
}

/** Visible characters only, as many as people count. */
export function isNickname(typed: string): boolean {
  const name = typed.trim();
  const length = [...new Intl.Segmenter().segment(name)].length;
  return length >= 2 && length <= 24 && name.length <= 48 && /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(name);
}

/** An address as people write one; a slip of the hand is said before anything is sent. */
export const isEmail = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim());

/** Long enough for the server to look at. */
export const isPassword = (typed: string): boolean => Array.from(typed).length >= 12;
