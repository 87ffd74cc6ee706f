import type { Scenario } from '../../scenario/schema.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * Sixteen hexadecimal digits that tell two scenarios apart (FNV-1a, 64 bits, over the UTF-16 units of the scenario as JSON):
 * figures that were stored are those of this text. No protection against somebody who wants two texts to look alike.
 */
export function hashOf(scenario: Scenario): string {
  const text = JSON.stringify(scenario);
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1)
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * PRIME) & 0xffffffffffffffffn;
  return hash.toString(16).padStart(16, '0');
}
