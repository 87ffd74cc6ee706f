import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { SCORED, type Analysis, type Scored } from '../analysis/fairness/index.ts';
import { readMove, replay, RULES_VERSION, scores, standing } from '../engine/index.ts';
import { contentHash } from '../protocol/content-hash.ts';
import { StoredRange } from '../protocol/stored-range.ts';
import { SHIPPED } from '../testing/shipped.ts';
import { rangeOf } from './analyse/store.ts';
import { checkAll } from './check/check.ts';
import { SHIPPED as FOLDER } from './files.ts';
import { heard } from './listening.ts';

/** What is stored without how it is reached: a search that finds another way has found nothing new. */
const pointsOf = (range: StoredRange) => ({
  ...{ scenario: range.scenario, revision: range.revision, hash: range.hash, rules: range.rules },
  points: SCORED.map((scored) => [scored, range[scored].worst.points, range[scored].best.points]),
});

describe.each(SHIPPED)('$id', ({ id, scenario }) => {
  it('has no problem of form or flow, in any language, and plays as its playthroughs say', () => {
    const found = checkAll([id], { folder: FOLDER, complete: true });
    expect(found).toHaveLength(4);
    for (const { problems } of found) expect(problems).toEqual([]);
  });

  it('overrides no effect', () => {
    const replies = Object.values(scenario.beats).flatMap((beat) => beat.replies);
    expect(replies.filter(({ effect, because }) => effect !== undefined || because !== undefined)).toEqual([]);
  });

  describe('what it can do', () => {
    let analysis: Analysis;
    beforeAll(async () => {
      const { out } = await heard(['analyse', id, '--json']);
      analysis = JSON.parse(out) as Analysis; // printed as it is, see the tests of the command
    }, 120_000);

    it('has no problem of fairness', () => {
      expect(analysis.problems).toEqual([]);
      expect(analysis.reading.map(({ language }) => language).sort()).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    });

    const stored = StoredRange.parse(JSON.parse(readFileSync(`${FOLDER}/${id}/range.json`, 'utf8')));

    it('is what its range says, of this content and these rules (else: attune analyse --store)', () => {
      expect(pointsOf(stored)).toEqual(pointsOf(rangeOf(analysis)));
      expect([stored.hash, stored.rules]).toEqual([contentHash(scenario), RULES_VERSION]);
    });

    it('can be won in full', () => {
      for (const scored of SCORED) expect(stored[scored].best.points).toBe(100);
    });

    it.each(SCORED.flatMap((scored) => [[scored, 'worst'] as const, [scored, 'best'] as const]))(
      'the moves of %s at its %s come to it',
      (scored: Scored, end) => {
        const { points, moves } = stored[scored][end];
        const session = replay(scenario, {}, moves.map(readMove));
        expect([scores(session)[scored], standing(session).phase]).toEqual([points, 'ended']);
      },
    );
  });
});
