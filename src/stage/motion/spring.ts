/** A value on a critically damped spring: it arrives as fast as it can without overshooting. */
export interface Spring {
  value: number;
  velocity: number;
}

/**
 * Moves a spring towards `target` for `seconds`. `stiffness` is the angular frequency (1/s): about 4.7 / stiffness
 * seconds to come within 5 %. Exact for any step, so a slow frame cannot make it shake.
 */
export function follow(spring: Spring, target: number, stiffness: number, seconds: number): void {
  const distance = spring.value - target;
  const decay = Math.exp(-stiffness * seconds);
  const push = (spring.velocity + stiffness * distance) * seconds;
  spring.value = target + (distance + push) * decay;
  spring.velocity = (spring.velocity - stiffness * push) * decay;
}
