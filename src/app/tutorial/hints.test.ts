import { describe, expect, it } from 'vitest';
import { open, play, readMove, type Session } from '../../engine/index.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { HINTS, hintFor, type Hint } from './hints.ts';
import { TUTORIAL } from './tutorial.ts';

const first = SHIPPED.find(({ id }) => id === TUTORIAL);
if (!first) throw new Error('The first call is missing.');
const begin = (): Session => open(first.scenario);
const after = (session: Session, ...moves: readonly string[]): Session =>
  moves.map(readMove).reduce((now, move) => play(now, move), session);

/** The hints that come up while a run goes on, without those that only stay. */
function hintsOf(moves: readonly string[], putAway: boolean): readonly Hint[] {
  const seen: Hint[] = [];
  let session = begin();
  for (const move of ['', ...moves]) {
    if (move !== '') session = after(session, move);
    const hint = hintFor(session, putAway ? seen : []);
    if (hint && hint !== seen.at(-1)) seen.push(hint);
  }
  return seen;
}

describe('hints of the first call', () => {
  it('teach every move in turn to whoever follows them', () => {
    const followed = ['wait', 'backchannel', 'note(wrong)', 'reply(hear)', 'wait', 'wait', 'breathe', 'reply(own)'];
    const rest = ['wait', 'readEmotion(anger)', 'reply(choose)', 'wait', 'reply(book)', 'reply(ring)'];
    expect(hintsOf([...followed, ...rest], false)).toEqual(HINTS);
  });

  it('come once when they are put away', () => {
    const seen = hintsOf(['wait', 'wait', 'reply(hear)', 'wait', 'wait', 'reply(own)', 'wait'], true);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('say nothing while nothing is due', () => {
    const session = after(begin(), 'wait', 'backchannel', 'note(wrong)', 'reply(hear)');
    expect(hintFor(session, [])).toBeUndefined();
    expect(hintFor(begin(), HINTS)).toBeUndefined();
  });

  it('do not ask for what cannot be done any more', () => {
    const cut = after(begin(), 'reply(deny)');
    expect(hintFor(cut, [])).toBe('listen');
    expect(hintFor(after(begin(), 'wait', 'wait', 'reply(poor)', 'wait', 'wait', 'close'), [])).toBe('record');
  });
});
