/**
 * Points on the scale of boards: so many tenths of a per cent of the way from the worst to the best that the scenario allows,
 * rounded down, so that 800 is as hard to come by in each. Points outside the range count as its ends; where worst and best
 * are the same, everyone has the best there is.
 * @param points whole, 0..100
 * @param range the exact ends of the same skill in the same scenario, whole, 0..100
 * @returns whole, 0..1000
 */
export function tenthsOf(points: number, { worst, best }: { readonly worst: number; readonly best: number }): number {
  if (points >= best) return 1000;
  if (points <= worst) return 0;
  return Math.trunc((1000 * (points - worst)) / (best - worst));
}
