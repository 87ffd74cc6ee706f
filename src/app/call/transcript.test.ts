import { describe, expect, it } from 'vitest';
import { open, play, type Move } from '../../engine/index.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { transcript, type Entry } from './transcript.ts';

const told = (entry: Entry): string => {
  if (entry.by !== 'nobody') return `${entry.by}: ${'line' in entry ? entry.line : entry.reaction}`;
  return entry.quiet.kind === 'move' ? `(${entry.quiet.move.kind})` : `(${entry.quiet.kind})`;
};
const after = (...moves: readonly Move[]) =>
  transcript(moves.reduce(play, open(aScenario(), { seed: 1 })).turns).map(told);

describe('the log', () => {
  it('begins with what the customer says', () => {
    expect(after()).toEqual(['customer: opening.says.1.variants.1']);
  });

  it('shows waiting only by what comes of it', () => {
    expect(after({ kind: 'wait' })).toHaveLength(2);
  });

  it('says that the customer had more to say, between the reply and the answer', () => {
    expect(after({ kind: 'reply', reply: 'hear' }).slice(1)).toEqual([
      'trainee: opening.hear',
      '(interrupted)',
      'customer: story.says.1',
    ]);
  });

  it('says nothing of the kind when they had finished', () => {
    const heard = after({ kind: 'wait' }, { kind: 'wait' }, { kind: 'reply', reply: 'hear' });
    expect(heard).not.toContain('(interrupted)');
  });

  it('shows a hold and what the customer says to it', () => {
    const held = after({ kind: 'wait' }, { kind: 'wait' }, { kind: 'hold', announced: true, reason: 'policy' });
    expect(held.slice(3)).toEqual(['(hold)', 'customer: holdAnnounced']);
  });

  it('gives every line a key of its own', () => {
    const { turns } = play(open(aScenario(), { seed: 1 }), { kind: 'reply', reply: 'hear' });
    const keys = transcript(turns).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
