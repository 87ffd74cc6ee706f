import { describe, expect, it } from 'vitest';
import {
  SCORED,
  PLAYERS,
  type BeatChoices,
  type GiveAway,
  type PlayerName,
  type Sign,
  type Spread,
} from '../analysis.ts';
import { problemsOf } from '../index.ts';
import { FAIRNESS_PROBLEMS } from '../problem.ts';
import type { Figures } from './figures.ts';

const spread = (meanTenths: number): Spread => ({
  meanTenths,
  deviationTenths: 0,
  min: 0,
  lowerQuartile: 0,
  median: 0,
  upperQuartile: 0,
  max: 100,
});

/** Means of a scenario in which nothing is wrong; one-trick players come to 30. */
const MEANS: Partial<Record<PlayerName, number>> = { random: 200, novice: 350, average: 600, expert: 930 };
const played = (player: PlayerName): Figures['players'][number] => ({
  player,
  language: player === 'alwaysLongest' ? 'en' : null,
  oneTrick: player.startsWith('always'),
  runs: 100,
  scores: Object.fromEntries(SCORED.map((scored) => [scored, spread(MEANS[player] ?? 300)])) as Record<
    (typeof SCORED)[number],
    Spread
  >, // fromEntries forgets the keys
  passPerMille: 500,
  endingsPerMille: { resolved: 1000, escalated: 0, leftPolitely: 0, hungUp: 0, criticalFail: 0 },
  histogram: [],
  turns: spread(100),
  curve: [],
});

const extreme = (points: number) => ({ points, how: 'exact' as const, moves: [], ending: 'resolved' as const });
const there = { reached: true, how: 'exact' as const, moves: [] };
const missing = { reached: false, how: 'exact' as const, moves: null };

/** A beat with three harmless replies, of which so many are never best; the first is best everywhere or only sometimes. */
const beatWith = (beat: string, never: number, same = false): BeatChoices => ({
  beat,
  states: 10,
  replies: ['a', 'b', 'c'].map((reply, index) => ({
    reply,
    index,
    harmful: false,
    temptation: false,
    offered: 10,
    best: index >= 3 - never ? 0 : same && index === 0 ? 10 : 5,
    alone: 0,
    verdict: index >= 3 - never ? 'neverBest' : same && index === 0 ? 'bestEverywhere' : 'sometimesBest',
  })),
});
const choicesOf = (beats: readonly BeatChoices[], sameAnswerPerMille = 0): Figures['choices'] => ({
  how: 'exact',
  judgedBy: 'bestStillReachable',
  beats,
  sameAnswerPerMille,
  neverBestPerMille: 0,
});
const BEATS = ['one', 'two', 'three', 'four'];

const FAIR: Figures = {
  scenario: { id: 'fair', revision: 1, title: 'Fair', language: 'en', hash: '0' },
  space: { states: 100, bound: 1000, complete: true, seed: 1 },
  extremes: Object.fromEntries(
    SCORED.map((scored) => [scored, { best: extreme(100), worst: extreme(0) }]),
  ) as unknown as Figures['extremes'], // fromEntries forgets the keys
  players: PLAYERS.map(played),
  reach: { player: 'average', runs: 100, beats: {}, replies: {} },
  choices: choicesOf(BEATS.map((beat) => beatWith(beat, 1))),
  giveAways: [],
  criteria: [],
  lead: {
    emotion: 'anger',
    first: 'anger',
    aheadBy: 20,
    turnsPerMille: { anger: 1000, anxiety: 0, disappointment: 0 },
  },
  endings: {
    each: { resolved: there, escalated: there, leftPolitely: there, hungUp: missing, criticalFail: missing },
    families: { resolved: there, escalated: there, lost: there },
  },
  length: {
    shortest: { turns: 3, how: 'exact' },
    typical: { turns: 10, how: 'sampled' },
    longest: { turns: 30, how: 'exact' },
  },
  reading: [],
  coverage: { rows: 196, trained: [], unknown: [], perMille: 0 },
};

const withMean = (player: PlayerName, meanTenths: number): Partial<Figures> => ({
  players: FAIR.players.map((one) =>
    one.player === player ? { ...one, scores: { ...one.scores, overall: spread(meanTenths) } } : one,
  ),
});
const withSign = (sign: Sign, rightPerMille: number, beats = 4): Partial<Figures> => ({
  giveAways: [
    {
      sign,
      language: sign.endsWith('est') && sign !== 'politest' ? 'en' : null,
      how: 'exact',
      beats,
      rightPerMille,
      chancePerMille: 300,
    } satisfies GiveAway,
  ],
});
const withBest = (points: number): Partial<Figures> => ({
  extremes: { ...FAIR.extremes, overall: { best: extreme(points), worst: extreme(0) } },
});
const withCriterion = (most: number): Partial<Figures> => ({
  criteria: [{ rule: 'SO5', title: 'offered a choice', skill: 'solution', of: 10, most, how: 'exact' }],
});
const english = (gradeTenths: number): Partial<Figures> => ({
  reading: [{ language: 'en', sentences: 10, words: 100, syllables: 150, gradeTenths }],
});
const chinese = (charactersPerSentenceTenths: number, rarePerMille: number): Partial<Figures> => ({
  reading: [
    { language: 'zh-Hans', sentences: 10, characters: 100, charactersPerSentenceTenths, rarePerMille, rare: ['痣'] },
  ],
});

const codes = (change: Partial<Figures>): readonly string[] =>
  problemsOf({ ...FAIR, ...change }).map(({ code }) => code);

describe('each rule: what just trips it and what just does not', () => {
  it.each<{ code: string; why: string; trips: Partial<Figures>; fair: Partial<Figures> }>([
    {
      code: 'one-trick-passes',
      why: 'a mean of 60',
      trips: withMean('alwaysSolve', 600),
      fair: withMean('alwaysSolve', 599),
    },
    {
      code: 'one-trick-passes',
      why: 'the longest',
      trips: withMean('alwaysLongest', 600),
      fair: withMean('average', 999),
    },
    { code: 'chance-scores-well', why: 'more than 45', trips: withMean('random', 451), fair: withMean('random', 450) },
    {
      code: 'skill-unrewarded',
      why: 'less than 8 apart',
      trips: withMean('expert', 429),
      fair: withMean('expert', 430),
    },
    {
      code: 'skill-unrewarded',
      why: 'a novice does better',
      trips: withMean('novice', 940),
      fair: withMean('novice', 850),
    },
    { code: 'low-best', why: 'less than 95', trips: withBest(94), fair: withBest(95) },
    {
      code: 'length-gives-away',
      why: 'the longest: chance + 15',
      trips: withSign('longest', 451),
      fair: withSign('longest', 450),
    },
    {
      code: 'length-gives-away',
      why: 'the shortest',
      trips: withSign('shortest', 451),
      fair: withSign('shortest', 450),
    },
    {
      code: 'length-gives-away',
      why: 'with enough beats',
      trips: withSign('longest', 999, 4),
      fair: withSign('longest', 999, 3),
    },
    {
      code: 'politeness-gives-away',
      why: 'chance + 30',
      trips: withSign('politest', 601),
      fair: withSign('politest', 600),
    },
    {
      code: 'politeness-gives-away',
      why: 'only one harmless',
      trips: withSign('onlyHarmless', 334),
      fair: withSign('onlyHarmless', 333),
    },
    {
      code: 'same-answer',
      why: 'three quarters',
      trips: { choices: choicesOf(FAIR.choices.beats, 751) },
      fair: { choices: choicesOf(FAIR.choices.beats, 750) },
    },
    {
      code: 'never-right',
      why: 'more than two of three',
      trips: { choices: choicesOf([beatWith('all', 3), ...BEATS.map((beat) => beatWith(beat, 2))]) },
      fair: { choices: choicesOf(BEATS.map((beat) => beatWith(beat, 2))) },
    },
    { code: 'unearnable-points', why: 'none at all', trips: withCriterion(0), fair: withCriterion(1) },
    {
      code: 'wrong-lead',
      why: 'another one leads',
      trips: { lead: { ...FAIR.lead, first: 'anxiety', aheadBy: -1 } },
      fair: { lead: { ...FAIR.lead, aheadBy: 0 } },
    },
    {
      code: 'ending-out-of-reach',
      why: 'a family, not each ending',
      trips: { endings: { ...FAIR.endings, families: { ...FAIR.endings.families, lost: missing } } },
      fair: { endings: { ...FAIR.endings, each: { ...FAIR.endings.each, leftPolitely: missing } } },
    },
    { code: 'hard-to-read', why: 'beyond the eighth year', trips: english(81), fair: english(80) },
    { code: 'hard-to-read', why: 'long sentences', trips: chinese(301, 0), fair: chinese(300, 0) },
    { code: 'hard-to-read', why: 'rare characters', trips: chinese(100, 21), fair: chinese(100, 20) },
    {
      code: 'unknown-method',
      why: 'not in the table',
      trips: { coverage: { ...FAIR.coverage, unknown: ['S9-1'] } },
      fair: { coverage: FAIR.coverage },
    },
  ])('$code: $why', ({ code, trips, fair }) => {
    expect(codes(trips)).toEqual([code]);
    expect(codes(fair)).toEqual([]);
  });

  it('the order in which replies are written tells nothing: the page has its own', () => {
    expect(codes(withSign('firstWritten', 1000))).toEqual([]);
  });
});

it('says what, how much, and what to do', () => {
  for (const change of [withMean('alwaysLongest', 637), withBest(80), withCriterion(0), withSign('longest', 900)]) {
    const [problem] = problemsOf({ ...FAIR, ...change });
    expect(problem?.message).toMatch(/\d/);
    expect(problem?.remedy).toMatch(/^[A-Z].*\.$/);
    expect(problem && FAIRNESS_PROBLEMS[problem.code].severity).toBe(problem?.severity);
  }
});
