import { describe, expect, it } from 'vitest';
import { aScenario } from '../testing/scenarios.ts';
import { contentHash } from './content-hash.ts';

describe('the hash of a scenario', () => {
  it('is the SHA-256 of its text with the fields in order', () => {
    // printf '%s' '{"a":[true,null,"é"],"b":1}' | sha256sum
    expect(contentHash({ b: 1, a: [true, null, 'é'] })).toBe(
      '17c8c6f7f948ee1c9b93b1bc35f6edc29cbaf3022bff7d076d1c4831dd8a44a2',
    );
  });

  it('orders fields by code units, so that every machine gives the same', () => {
    expect(contentHash({ '\u{1F600}': 1, '\uFB33': 2, Z: 3, a: 4 })).toBe(
      contentHash({ a: 4, Z: 3, '\uFB33': 2, '\u{1F600}': 1 }),
    );
  });

  it('does not see a field that is undefined, as JSON does not', () => {
    expect(contentHash({ a: 1, b: undefined })).toBe(contentHash({ a: 1 }));
  });

  it('tells two revisions of a scenario apart by anything in it', () => {
    const one = aScenario();
    expect(contentHash(aScenario())).toBe(contentHash(one));
    expect(contentHash({ ...one, title: `${one.title} ` })).not.toBe(contentHash(one));
    expect(contentHash({ ...one, revision: one.revision + 1 })).not.toBe(contentHash(one));
  });
});
