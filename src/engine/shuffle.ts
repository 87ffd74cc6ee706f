/**
 * A whole number 0..2^32-1 that depends on every part, the same on every machine: FNV-1a over 32-bit words, then stirred
 * (the last steps of MurmurHash3), because its low bits alone would leave half of all orders out.
 */
export function mixed(...parts: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts)
    for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((part >>> shift) & 0xff), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same things in an order that follows from the key alone (Fisher-Yates). */
export function shuffled<T>(things: readonly T[], ...key: readonly number[]): readonly T[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const pick = mixed(...key, last) % (last + 1);
    const [a, b] = [order[last], order[pick]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[pick] = a;
  }
  return order;
}
