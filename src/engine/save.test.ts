import { describe, expect, it } from 'vitest';
import { aScenario } from '../testing/scenarios.ts';
import { playAll } from '../testing/small-calls.ts';
import { open, resume, ResumeError, RULES_VERSION, save, standing } from './index.ts';

const scenario = aScenario();
const MOVES = ['wait', 'wait', 'note(needBy)', 'reply(hear)', 'reply(courier)'];
const run = playAll(open(scenario, { seed: 7, timed: true }), MOVES);
const saved = save(run);

describe('a saved run', () => {
  it('is plain JSON: scenario, seed, form and moves', () => {
    expect(JSON.parse(JSON.stringify(saved))).toEqual({
      format: 1,
      rules: RULES_VERSION,
      scenario: 'late-parcel',
      revision: 1,
      seed: 7,
      timed: true,
      moves: MOVES,
      state: saved.state,
    });
    expect(Number.isSafeInteger(saved.state)).toBe(true);
  });

  it('comes back as it was, with everything that happened on the way', () => {
    const back = resume(scenario, JSON.parse(JSON.stringify(saved)));
    expect(back.turns).toEqual(run.turns);
    expect(back).toMatchObject({ seed: 7, timed: true });
    expect(standing(back)).toEqual(standing(run));
  });

  it('comes back from the object form of its moves, too', () => {
    expect(resume(scenario, { ...saved, moves: run.turns.slice(1).map(({ move }) => move) }).turns).toEqual(run.turns);
  });

  it('that has just begun comes back', () => {
    expect(resume(scenario, save(open(scenario))).turns).toEqual(open(scenario).turns);
  });

  it('tells states apart', () => {
    const states = MOVES.map((_, length) => save(playAll(open(scenario), MOVES.slice(0, length))).state);
    expect(new Set(states).size).toBe(MOVES.length);
  });
});

describe('what cannot be brought back says why', () => {
  it.each<{ why: string; change: object; says: string }>([
    { why: 'other rules', change: { rules: 99 }, says: `played under rules 99; these are rules ${RULES_VERSION}` },
    { why: 'another scenario', change: { scenario: 'other' }, says: 'belongs to "other" revision 1, not to "late-parcel" revision 1' }, // prettier-ignore
    { why: 'another revision', change: { revision: 2 }, says: 'belongs to "late-parcel" revision 2, not to "late-parcel" revision 1' }, // prettier-ignore
    { why: 'moves left out', change: { moves: MOVES.slice(0, -1) }, says: 'no longer lead to the saved state' },
    { why: 'moves changed', change: { moves: [...MOVES.slice(0, -1), 'reply(sorry)'] }, says: 'no longer lead to the saved state' }, // prettier-ignore
    { why: 'the state tampered with', change: { state: saved.state ^ 1 }, says: 'no longer lead to the saved state' },
    { why: 'moves that are not legal', change: { moves: ['wait', 'resume'] }, says: 'cannot be played again. Turn 2: resume is not possible here.' }, // prettier-ignore
    { why: 'moves after the end', change: { moves: ['reply(hear)', 'close', 'close', 'wait'] }, says: 'The run has ended.' }, // prettier-ignore
    { why: 'words that are no moves', change: { moves: ['wait', 'shout'] }, says: '"shout" is not a move' },
    { why: 'another format', change: { format: 2 }, says: '"format" is 2, not 1' },
    { why: 'no format', change: { format: undefined }, says: '"format" is undefined, not 1' },
    ...['rules', 'revision', 'seed', 'state'].flatMap((field) =>
      ['1', 1.5, null, 1e300].map((value) => ({
        why: `${field} ${JSON.stringify(value)}`,
        change: { [field]: value },
        says: 'must be whole numbers',
      })),
    ),
    { why: 'a scenario without a name', change: { scenario: 5 }, says: '"scenario" must be a name' },
    { why: 'timed neither true nor false', change: { timed: 'yes' }, says: '"timed" true or false' },
    { why: 'moves that are no list', change: { moves: 'wait' }, says: '"moves" must be a list' },
  ])('$why', ({ change, says }) => {
    const bad = () => resume(scenario, { ...saved, ...change });
    expect(bad).toThrow(ResumeError);
    expect(bad).toThrow(says);
  });

  it.each([{ given: null }, { given: undefined }, { given: 'wait' }, { given: 3 }])(
    '$given is not a saved run',
    ({ given }) => {
      expect(() => resume(scenario, given)).toThrow(ResumeError);
      expect(() => resume(scenario, given)).toThrow('it is not an object');
    },
  );

  it('a run of the timed form holds silences, which the other form does not', () => {
    const silent = playAll(open(scenario, { timed: true }), ['wait', 'wait', 'silence']);
    expect(resume(scenario, save(silent)).turns).toEqual(silent.turns);
    expect(() => resume(scenario, { ...save(silent), timed: false })).toThrow(ResumeError);
  });
});
