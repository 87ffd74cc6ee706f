import { describe, expect, it } from 'vitest';
import { readMove, replay } from '../engine/index.ts';
import { SHIPPED } from '../testing/shipped.ts';
import { differences } from '../analysis/playthroughs/ends.ts';

describe.each(SHIPPED)('the playthroughs of $id', ({ scenario, playthroughs }) => {
  it.each(playthroughs)('$name', ({ moves, seed, timed, ends }) => {
    const session = replay(scenario, { seed: seed ?? 1, timed: timed ?? false }, moves.map(readMove));
    expect(differences(session, ends)).toEqual([]);
  });
});
