/** Does one slip of the finger lie between two names: a letter too many, too few, another, or two the wrong way round? */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false;
  let from = 0;
  while (typed[from] !== undefined && typed[from] === meant[from]) from += 1;
  const rest = typed.slice(from);
  const wanted = meant.slice(from);
  return (
    rest.slice(1) === wanted.slice(1) ||
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    (rest.length > 1 && rest === `${wanted.charAt(1)}${wanted.charAt(0)}${wanted.slice(2)}`)
  );
}
