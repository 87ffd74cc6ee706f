import { describe, expect, it } from 'vitest';
import type { Evidence, Reason, Scores, Turn } from '../../engine/index.ts';
import type { Level, Tactic } from '../../scenario/vocabulary.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { aRun } from '../../testing/turns.ts';
import { coach, WORTH_NAMING, type Advice, type Coaching } from './coach.ts';
import { episodesOf } from './episodes.ts';

const by = (tactic: Tactic, channel: Level, delta: number): Reason => ({
  rule: `by ${tactic}`,
  source: 'ours',
  channel,
  delta,
  tactic,
});

const reply = (id: string, ...reasons: readonly Reason[]): Partial<Turn> => ({
  move: { kind: 'reply', reply: id },
  said: [{ by: 'trainee', line: `opening.${id}` }],
  reasons,
});
const opening: Partial<Turn> = {};
const kind = (move: 'breathe' | 'wait', more: Partial<Turn> = {}): Partial<Turn> => ({ move: { kind: move }, ...more });

const good = reply('hear', by('validate', 'anger', -12));
const better = reply('hear', by('takeOwnership', 'anger', -20));
const bad = reply('policy', by('argueFacts', 'anger', 10));
const worse = reply('snap', by('impatient', 'anger', 20));
const faint = reply('hear', by('validate', 'anger', 1 - WORTH_NAMING));

const evidence = (rule: string, points: number, of: number, turns: readonly number[] = [1]): Evidence => ({
  rule,
  skill: 'solution',
  points,
  of,
  turns,
});

interface Given {
  readonly turns: readonly Partial<Turn>[];
  readonly evidence?: readonly Evidence[];
  readonly failed?: Scores['failed'];
  readonly readRight?: boolean;
}

function coached({ turns, evidence: shown = [], failed, readRight = true }: Given): Coaching {
  const scores: Scores = {
    listening: 50,
    empathy: 50,
    solution: 50,
    overall: failed ? 0 : 50,
    wouldHaveBeen: 50,
    evidence: shown,
    ...(failed ? { failed } : {}),
  };
  return coach({ episodes: episodesOf(aRun(...turns), aScenario()), scores, readRight });
}

/** "act 2": the kind of advice, and the turn or rule it speaks of. */
function short(advice: Advice): string {
  if ('episode' in advice) return `${advice.kind} ${advice.episode?.number ?? '-'}`;
  return advice.kind === 'criterion' ? `criterion ${advice.criterion.rule}` : advice.kind;
}

describe('one strength', () => {
  it.each<{ rule: string; is: string } & Given>([
    { rule: 'ST1 the reply that relieved most', turns: [opening, good, better, bad], is: 'act 2' },
    {
      rule: 'ST1 never a turn in which something harmful was said',
      turns: [opening, reply('snap', by('takeOwnership', 'anger', -30), by('impatient', 'anger', 8)), good],
      is: 'act 2',
    },
    {
      rule: 'ST1 nothing below what is worth naming; ST2 what waiting brought to light',
      turns: [opening, faint, kind('wait', { revealed: ['needBy'] })],
      is: 'listened 2',
    },
    { rule: 'ST2 not what the customer says on arriving', turns: [{ revealed: ['needBy'] }, faint], is: 'none' },
    { rule: 'ST3 a promise kept', turns: [opening, { kept: ['courier'] }], is: 'promise 1' },
    {
      rule: 'ST4 the largest criterion earned in full that a turn shows',
      turns: [opening, faint],
      evidence: [
        evidence('SO3', 10, 10),
        evidence('SO2', 35, 35, []),
        evidence('SO1', 10, 12),
        evidence('SO5', 12, 12),
      ],
      is: 'criterion SO5',
    },
    {
      rule: 'ST5 composure brought back',
      turns: [opening, kind('breathe', { reasons: [{ rule: 'M3', source: '', channel: 'composure', delta: 20 }] })],
      is: 'composure 1',
    },
    { rule: 'ST6 nothing is called a strength that was none', turns: [opening, bad], is: 'none' },
  ])('$rule', ({ is, ...given }) => {
    expect(short(coached(given).strength)).toBe(is);
  });
});

describe('one improvement', () => {
  it.each<{ rule: string; is: string } & Given>([
    {
      rule: 'IM1 what failed the run comes before anything else',
      turns: [opening, worse, bad],
      failed: { because: 'provoked', turn: 2 },
      is: 'failed 2',
    },
    {
      rule: 'IM2 a broken promise, where it was made',
      turns: [opening, reply('promise'), worse, { broken: ['courier'] }],
      is: 'promise 3',
    },
    { rule: 'IM3 the act that did most harm', turns: [opening, bad, worse, good], is: 'act 2' },
    {
      rule: 'IM3 not the consequences at the end, which no words of that turn made',
      turns: [opening, bad, { reasons: [{ rule: 'O2', source: '', channel: 'anger', delta: 60 }] }],
      is: 'act 1',
    },
    {
      rule: 'IM4 else the criterion that left most of the score',
      turns: [opening, good],
      evidence: [evidence('SO5', 0, 10), evidence('SO2', 10, 35), evidence('SO3', 10, 10)],
      is: 'criterion SO2',
    },
    {
      rule: 'IM4 a penalty is a criterion, too',
      turns: [opening, good],
      evidence: [evidence('SP1', -15, 0), evidence('SO5', 0, 10), evidence('SO3', 10, 10)],
      is: 'criterion SP1',
    },
    { rule: 'IM5 nothing', turns: [opening, good], evidence: [evidence('SO3', 10, 10)], is: 'none' },
  ])('$rule', ({ is, ...given }) => {
    expect(short(coached(given).improvement)).toBe(is);
  });

  it('IM2 a broken promise is shown where it was made, when the reply can be found', () => {
    const scenario = aScenario();
    const hear = scenario.beats.opening?.replies[0];
    if (!hear) throw new Error('the tiny call has a first reply');
    hear.promises = { remedy: 'courier', due: { turns: 3 } };
    const episodes = episodesOf(aRun(opening, good, bad, { broken: ['courier'] }), scenario);
    const scores = { listening: 0, empathy: 0, solution: 0, overall: 0, wouldHaveBeen: 0, evidence: [] };
    expect(short(coach({ episodes, scores, readRight: true }).improvement)).toBe('promise 1');
  });
});

describe('one next step', () => {
  const missed = [evidence('SO2', 0, 35), evidence('SO5', 0, 10), evidence('SO3', 10, 10)];
  it.each<{ rule: string; is: string } & Given>([
    {
      rule: 'NX1 a breath, where composure was low before the worst turn',
      turns: [opening, { composure: 'strained' }, worse],
      evidence: missed,
      readRight: false,
      is: 'composure 1',
    },
    { rule: 'NX2 reading the feeling', turns: [opening, worse], evidence: missed, readRight: false, is: 'read' },
    { rule: 'NX3 the costliest criterion', turns: [opening, worse], evidence: missed, is: 'criterion SO2' },
    {
      rule: 'NX3 never the one the improvement is about',
      turns: [opening, good],
      evidence: missed,
      is: 'criterion SO5',
    },
    { rule: 'NX4 a harder call', turns: [opening, good], evidence: [evidence('SO3', 10, 10)], is: 'none' },
  ])('$rule', ({ is, ...given }) => {
    expect(short(coached(given).next)).toBe(is);
  });
});
