import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbCall, dice } from '../testing/calls.ts';
import { anyMove, walk } from '../testing/walks.ts';
import { legalMoves, open, play, replay, resume, save, scores, standing, type Session } from './index.ts';
import { fingerprint, inside } from './session.ts';

/** Calls and move sequences per call: together 200 000 sequences (fast-check prints the seed of a failure). */
const CALLS = 400;
const SEQUENCES = 500;

const inRange = (session: Session): boolean => {
  const { anger, anxiety, disappointment, trust, composure } = standing(session).levels;
  return (
    [anger, anxiety, disappointment, composure].every(
      (level) => Number.isInteger(level) && level >= 0 && level <= 100,
    ) &&
    Number.isInteger(trust) &&
    trust >= -100 &&
    trust <= 100
  );
};

describe('200 000 generated move sequences on generated calls', () => {
  it(
    'law 2: no number leaves its range, no legal move throws, every position has a legal move or is an end; law 1: saved and resumed anywhere, or replayed, a run is the same',
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(arbCall, fc.integer({ min: 1, max: 1_000_000 }), (scenario, seed) => {
          const start = open(scenario, { seed, timed: seed % 2 === 0 });
          for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
            const roll = dice(seed + sequence * 7919);
            const length = 2 + roll(24);
            const cut = roll(length);
            let session = start;
            let held: Session | undefined;
            for (let turn = 0; turn < length; turn += 1) {
              if (turn === cut) held = resume(scenario, JSON.parse(JSON.stringify(save(session))));
              const move = anyMove(session, roll);
              if (!move) {
                if (standing(session).phase !== 'ended') throw new Error(`stuck at turn ${turn}`);
                break;
              }
              session = play(session, move);
              if (held) held = play(held, move);
              if (!inRange(session))
                throw new Error(`out of range at turn ${turn}: ${JSON.stringify(standing(session).levels)}`);
            }
            if (held && fingerprint(held) !== fingerprint(session)) throw new Error('a resumed run went another way');
          }
        }),
        { numRuns: CALLS },
      );
    },
  );

  it('law 1: replayed from its moves, a run has the same state, reasons and score', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), (scenario, seed) => {
        const run = walk(open(scenario, { seed, timed: true }), seed, 40);
        const again = replay(
          structuredClone(scenario),
          { seed, timed: true },
          run.turns.slice(1).map(({ move }) => move),
        );
        expect(again.turns).toEqual(run.turns);
        expect(scores(again)).toEqual(scores(run));
        expect(inside(again).inner.state).toEqual(inside(run).inner.state);
      }),
      { numRuns: 500 },
    );
  });

  it('law 2: scores are whole numbers 0..100 wherever a run stands, and evidence adds up to no more than is on offer', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), (scenario, seed) => {
        walk(open(scenario), seed, 40, (session) => {
          const { listening, empathy, solution, overall, wouldHaveBeen, evidence } = scores(session);
          for (const points of [listening, empathy, solution, overall, wouldHaveBeen]) {
            expect(Number.isInteger(points)).toBe(true);
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(100);
          }
          for (const one of evidence) expect(one.points).toBeLessThanOrEqual(one.of);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('playing a move never changes the session it was played in', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), (scenario, seed) => {
        const session = walk(open(scenario), seed, 8);
        const before = structuredClone({ turns: session.turns, state: inside(session).inner.state });
        for (const move of legalMoves(session)) play(session, move);
        expect({ turns: session.turns, state: inside(session).inner.state }).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  it('the reasons of a run add up to its levels: nothing moves without one', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), (scenario, seed) => {
        const session = walk(open(scenario), seed, 40);
        const sum = { anger: 0, anxiety: 0, disappointment: 0, trust: 0, composure: 75 };
        for (const { reasons, levels } of session.turns) {
          for (const { channel, delta } of reasons) sum[channel] += delta;
          expect(levels).toEqual(sum);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('law 2: from anywhere, waiting, resuming and closing bring the run to an end with a name', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), (scenario, seed) => {
        const session = walk(open(scenario), seed, 60);
        const closing = ['resume', 'close'] as const;
        let last = session;
        for (let moves = 0; moves < 80 && standing(last).phase !== 'ended'; moves += 1) {
          const legal = legalMoves(last);
          const move =
            closing.map((kind) => legal.find((one) => one.kind === kind)).find((one) => one !== undefined) ??
            legal.find(({ kind }) => kind === 'wait');
          expect(move).toBeDefined();
          if (move) last = play(last, move);
        }
        expect(standing(last).phase).toBe('ended');
        expect(standing(last).ending).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});
