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
