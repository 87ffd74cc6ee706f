import { describe, expect, it } from 'vitest';
import type { Reply } from '../../scenario/beat.ts';
import { open, play } from '../../engine/index.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { listSince, nextSlots, type SlotList } from './slots.ts';

const reply = (id: string): Reply => ({ id, text: id, does: ['validate'], goto: 'end' });
const shown = ({ slots }: SlotList) =>
  slots.map(({ number, reply: { id }, open: fits }) => `${number} ${id}${fits ? '' : ' (gone)'}`);

describe('the list of replies', () => {
  const first = nextSlots(undefined, 0, [reply('a'), reply('b')]);

  it('begins as offered', () => {
    expect(shown(first)).toEqual(['1 a', '2 b']);
  });

  it('never moves a reply while the list stands: new ones come above, with the next numbers', () => {
    expect(shown(nextSlots(first, 0, [reply('c'), reply('b'), reply('d'), reply('a')]))).toEqual([
      '4 c',
      '3 d',
      '1 a',
      '2 b',
    ]);
  });

  it('closes a reply that no longer fits, in its place', () => {
    expect(shown(nextSlots(first, 0, [reply('b')]))).toEqual(['1 a (gone)', '2 b']);
  });

  it('is new after a turn', () => {
    expect(shown(nextSlots(first, 4, [reply('b'), reply('c')]))).toEqual(['1 b', '2 c']);
  });

  it('stands while the customer goes on, and ends with a reply', () => {
    const begun = open(aScenario(), { seed: 1 });
    const heard = play(play(begun, { kind: 'wait' }), { kind: 'backchannel' });
    expect(listSince(heard.turns)).toBe(0);
    expect(listSince(play(heard, { kind: 'reply', reply: 'hear' }).turns)).toBe(3);
  });
});
