import type { Scenario } from '../scenario/schema.ts';
import type { Emotion } from '../scenario/vocabulary.ts';
import type { Session } from '../engine/index.ts';
import { callOf, playAll, type Say } from './small-calls.ts';

const replies: Readonly<Record<string, Say>> = {
  ask: { does: ['closedQuestion'] },
  hear: { does: ['validate', 'takeOwnership'] },
  fix: { does: ['actNow'], gives: 'mend' },
  half: { does: ['actNow'], gives: 'patch' },
  deny: { does: ['deny'] },
  insult: { does: ['insult'] },
  provoke: { does: ['provoke'] },
  leak: { does: ['closedQuestion'], fatal: 'privacy' },
  lie: { does: ['closedQuestion'], fatal: 'falsePromise' },
  done: { does: ['thank'], goto: 'end' },
};
/** A call in which everything that decides how it ends can be said at any step; two main concerns, one beside them. */
export const plainCall = (emotion: Emotion = 'anger', overrides: Parameters<typeof callOf>[3] = {}): Scenario =>
  callOf(emotion, 9, replies, {
    says: [{ text: 'One.', reveals: ['where'] }],
    facts: { where: { slot: 'where', text: 'Where', decoys: [{ text: 'There' }] } },
    concerns: { first: { text: 'This' }, second: { text: 'That' }, aside: { text: 'Aside', main: false } },
    remedies: {
      mend: { text: 'All of it', authority: 'agent', solves: ['first', 'second'] },
      patch: { text: 'Half of it', authority: 'agent', solves: ['first'] },
    },
    ...overrides,
  });
const texts = (moves: readonly string[]): readonly string[] =>
  moves.map((move) => (replies[move] ? `reply(${move})` : move));

/** Plays on: the replies of a plain call by their names, other moves by their short texts. */
export const go = (session: Session, ...moves: string[]): Session => playAll(session, texts(moves));
