import fc from 'fast-check';
import { describe, it } from 'vitest';
import { contentHash } from './content-hash.ts';

/** Plain data as JSON has it; minus nought is nought there. */
const plain = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

/** The same data with the fields of every object the other way round. */
function turnedRound(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(turnedRound);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([name, value]) => [name, turnedRound(value)]),
  );
}

/** One value somewhere in the data, changed. */
function changed(data: unknown, way: number): unknown {
  if (Array.isArray(data)) {
    if (data.length === 0) return [null];
    const at = way % data.length;
    return data.map((item: unknown, index) => (index === at ? changed(item, Math.trunc(way / 7)) : item));
  }
  if (typeof data === 'object' && data !== null) {
    const names = Object.keys(data);
    const name = names[way % Math.max(1, names.length)];
    if (name === undefined) return { more: null };
    return { ...data, [name]: changed(Reflect.get(data, name), Math.trunc(way / 7)) };
  }
  return typeof data === 'string' ? `${data}.` : data === null ? 'null' : [data];
}

describe('the hash of plain data', () => {
  it('never depends on the order of fields, at any depth', () => {
    fc.assert(fc.property(plain, (data) => contentHash(turnedRound(data)) === contentHash(data)));
  });

  it('always changes when a value changes, wherever it stands', () => {
    fc.assert(fc.property(plain, fc.nat(), (data, way) => contentHash(changed(data, way)) !== contentHash(data)));
  });

  it('is always the same for equal data and never for different data', () => {
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        return (contentHash(one) === contentHash(other)) === same;
      }),
    );
  });
});

/** Lists of pairs in place of objects, so that `JSON.stringify` cannot order them anew. */
function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return ['list', ...data.map(sorted)];
  if (typeof data !== 'object' || data === null) return ['value', data];
  const pairs = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return ['object', ...pairs.map(([name, value]) => [name, sorted(value)])];
}
