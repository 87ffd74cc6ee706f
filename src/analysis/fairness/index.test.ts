import { describe, expect, it } from 'vitest';
import { replay, scores, standing, stepperOf } from '../../engine/index.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { ENDINGS } from '../../scenario/vocabulary.ts';
import type { Analysis, Progress, Scored } from './analysis.ts';
import { boardOf, type Board } from './board.ts';
import { tallyChoices } from './choices.ts';
import { analyse, ENDING_FAMILIES, PLAYERS, SCORED } from './index.ts';
import { judgeAll } from './judge.ts';
import { spanOf } from './length.ts';
import { spaceOf } from './space.ts';

const QUICK = { seed: 7, maxStates: 200, runs: 40, sample: { positions: 2, runs: 4 } };
const scenario = aScenario();
const translations = [
  { scenario: 'late-parcel', language: 'zh-Hans' as const, lines: { 'opening.hear': '您请从头说起。' } },
];
const heard: Progress[] = [];
const analysis = analyse(scenario, translations, { ...QUICK, onProgress: (progress) => heard.push(progress) });

const endsOf = (scored: Scored) => [analysis.extremes[scored].best, analysis.extremes[scored].worst];

describe('an analysis', () => {
  it('is the same for the same seed, and survives JSON as it is', () => {
    expect(analyse(scenario, translations, QUICK)).toEqual(analysis);
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis);
  });

  it('with another seed draws another sample', () => {
    expect(analyse(scenario, translations, { ...QUICK, seed: 8 }).players).not.toEqual(analysis.players);
  });

  it('has whole numbers only', () => {
    JSON.stringify(analysis, (_, value: unknown): unknown => {
      if (typeof value === 'number') expect(Number.isInteger(value)).toBe(true);
      return value;
    });
  });

  it('says that the space is larger than its bound, and marks what was sampled', () => {
    expect(analysis.space).toMatchObject({ bound: 200, complete: false, seed: 7 });
    expect(analysis.choices.how).toBe('sampled');
    for (const scored of SCORED)
      for (const { points, how } of endsOf(scored))
        expect(how).toBe(points === 100 || points === 0 ? 'exact' : 'sampled');
  });

  it('names moves that reach what it says', () => {
    for (const scored of SCORED)
      for (const { points, moves, ending } of endsOf(scored)) {
        const run = replay(scenario, {}, moves);
        expect([scores(run)[scored], standing(run).ending]).toEqual([points, ending]);
      }
    for (const ending of ENDINGS) {
      const { moves } = analysis.endings.each[ending];
      if (moves) expect(standing(replay(scenario, {}, moves)).ending).toBe(ending);
    }
  });

  it('has every player, the longest in each language', () => {
    expect(new Set(analysis.players.map(({ player }) => player))).toEqual(new Set(PLAYERS));
    expect(analysis.players.filter(({ player }) => player === 'alwaysLongest').map(({ language }) => language)).toEqual(
      ['en', 'zh-Hans'],
    );
    for (const { runs, histogram, curve } of analysis.players) {
      expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(runs);
      expect(curve[0]).toMatchObject({ turn: 0, runs });
    }
  });

  it('a family of endings is reached where one of its members is', () => {
    for (const [family, members] of Object.entries(ENDING_FAMILIES))
      expect(analysis.endings.families[family as keyof Analysis['endings']['families']].reached).toBe(
        members.some((ending) => analysis.endings.each[ending].reached),
      );
  });

  it('everyone comes by the first beat', () => {
    expect(analysis.reach.beats.opening).toBe(1000);
    expect(Object.keys(analysis.reach.replies.opening ?? {})).toEqual(['hear', 'policy', 'snap']);
  });

  it('tells how far it has come', () => {
    expect(new Set(heard.map(({ part }) => part))).toEqual(new Set(['states', 'search', 'players', 'choices']));
    for (const { done, of } of heard) expect(done).toBeLessThanOrEqual(of);
  });
});

describe('a space that is known in full', () => {
  /** The tiny call without pauses and hand-overs: small enough to see all of it. */
  const whole = boardOf(stepperOf(scenario));
  const board: Board = {
    ...whole,
    ofTheTalk: whole.ofTheTalk.map((is, move) =>
      ['wait', 'reply', 'close', 'record'].includes(whole.kinds[move] ?? '') ? is : 0,
    ),
  };
  const space = spaceOf(board, 100_000, () => undefined);

  it('is complete', () => {
    expect(space.complete).toBe(true);
  });

  it('the shortest and the longest talk', () => {
    // policy, close, close; wait, wait, hear, courier, goodbye, close
    expect(spanOf(board, space)).toEqual({ shortest: 3, longest: 6 });
  });

  it('judges a reply by the best that can still be reached', () => {
    const tally = tallyChoices(board);
    const judgedBy = judgeAll(board, space, (judgement) => {
      tally.add(judgement);
    });
    const { beats } = tally.result('exact', judgedBy);
    const verdicts = Object.fromEntries(
      beats.flatMap(({ beat, replies }) => replies.map(({ reply, verdict }) => [`${beat}.${reply}`, verdict])),
    );
    expect(verdicts).toMatchObject({
      'opening.hear': 'bestEverywhere',
      'opening.policy': 'neverBest',
      'story.courier': 'bestEverywhere',
    });
  });
});
