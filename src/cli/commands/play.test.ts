import { describe, expect, it } from 'vitest';
import { linesOf } from '../../scenario/lines.ts';
import { aScenario, aScenarioFile } from '../../testing/scenarios.ts';
import { folderWith, heard } from '../listening.ts';
import type { Transcript } from '../show/transcript.ts';

const MOVES = [
  ...['wait', 'wait', 'note(needBy)', { kind: 'reply', reply: 'hear' }, 'hold(announced, policy)', 'resume'],
  ...['readEmotion(anger)', 'reply(courier)', 'reply(goodbye)', 'record(needBy=0)', 'close'],
];

/** Every line in other words, in the way of the language. */
const translated = (language: string, mark: string) => ({
  scenario: 'late-parcel',
  language,
  lines: Object.fromEntries([...linesOf(aScenario())].map(([id, text]) => [id, `${mark}${text}`])),
});

const FILES = {
  'late-parcel/scenario.json': aScenarioFile(),
  'late-parcel/text.zh-Hans.json': translated('zh-Hans', '简'),
  'late-parcel/text.zh-Hant.json': translated('zh-Hant', '繁'),
  'moves.json': MOVES,
};

async function played(...words: readonly string[]): Promise<Transcript> {
  using disk = folderWith(FILES);
  const { out, err, code } = await heard(['play', 'late-parcel', '--moves', 'moves.json', '--json', ...words], disk);
  expect([err, code]).toEqual(['', 0]);
  return JSON.parse(out) as Transcript; // its shape is what the tests look at
}

describe('play --moves --json', () => {
  it('prints exactly this object', async () => {
    const run = await played();
    const whole = expect.any(Number) as number;
    expect(run).toEqual({
      scenario: 'late-parcel',
      ending: 'resolved',
      scores: { listening: whole, empathy: whole, solution: whole, overall: whole },
      levels: { anger: whole, anxiety: whole, disappointment: whole, trust: whole, composure: whole },
      turns: expect.any(Array) as unknown,
      failed: null,
      wouldHaveBeen: run.scores.overall,
      evidence: expect.any(Array) as unknown,
      rating: { items: expect.any(Object) as unknown, total: whole, stars: whole },
      contacts: whole,
      phase: 'ended',
      state: expect.any(String) as string,
      emotion: expect.any(String) as string,
      revision: 1,
      rules: whole,
      seed: 1,
      timed: false,
    });
    expect(run.turns).toHaveLength(MOVES.length + 1);
    for (const turn of run.turns)
      expect(Object.keys(turn)).toEqual([
        ...[
          'number',
          'move',
          'says',
          'customer',
          'reasons',
          'levels',
          'emotion',
          'state',
          'composure',
          'stage',
          'phase',
        ],
      ]);
    for (const reason of run.turns.flatMap(({ reasons }) => reasons))
      expect(reason).toEqual({
        ...{ rule: expect.any(String) as string, source: expect.any(String) as string },
        ...{ channel: expect.any(String) as string, delta: whole },
      });
  });

  it('begins with the opening, then has one turn for each move, with what both said', async () => {
    const { turns } = await played();
    expect(turns[0]).toMatchObject({ says: '', customer: 'FINALLY. Two calls! Where is my parcel?' });
    expect(turns[2]).toMatchObject({
      move: 'wait',
      says: 'You waited and listened',
      customer: "It's for Friday. Her birthday.",
    });
    expect(turns[4]).toMatchObject({
      move: 'reply(hear)',
      says: 'Two calls and still no parcel: I would be angry too. Tell me what happened, from the start.',
      customer: 'She turns seven. I promised her. So, what now?',
    });
    expect(turns[5]?.customer).not.toBe(''); // any customer answers a hold
    expect(turns[8]?.says).toContain('with you by Thursday noon');
    expect(
      turns.map(
        ({ reasons, levels }, index) => sumOf(reasons, 'anger') + (turns[index - 1]?.levels.anger ?? 0) - levels.anger,
      ),
    ).toEqual(turns.map(() => 0));
  });

  it('is the same in every language but for what is said', async () => {
    const wordless = ({ turns, ...rest }: Transcript) => ({
      ...rest,
      turns: turns.map((turn) => ({ ...turn, says: turn.says !== '', customer: turn.customer !== '' })),
    });
    const [en, hans, hant] = [await played(), await played('--lang', 'zh-Hans'), await played('--lang', 'zh-Hant')];
    expect(wordless(hans)).toEqual(wordless(en));
    expect(wordless(hant)).toEqual(wordless(en));
    expect(hans.turns[4]?.says).toMatch(/^简Two calls/);
    expect(hant.turns[4]?.customer).toMatch(/^繁She turns seven/);
    expect(hans.turns[1]?.says).not.toBe(hant.turns[1]?.says);
  });

  it('has no ending while the call is not over', async () => {
    using disk = folderWith(FILES);
    const { out } = await heard(['play', 'late-parcel', '--moves', '-', '--json'], { ...disk, typed: '["wait"]' });
    expect(JSON.parse(out)).toMatchObject({ ending: null, phase: 'talking' });
  });

  it.each([
    ['{"moves": ["wait"], "seed": 9}', [], 9],
    ['{"moves": ["wait"], "seed": 9}', ['--seed', '7'], 7],
    ['["wait"]', ['--seed=4294967295'], 4294967295],
    ['["wait"]', [], 1],
  ])('%s %j is played with seed %d', async (typed, words, seed) => {
    using disk = folderWith(FILES);
    const { out } = await heard(['play', 'late-parcel', '--moves', '-', '--json', ...words], { ...disk, typed });
    expect(JSON.parse(out)).toMatchObject({ seed });
  });
});

describe('moves that cannot be played', () => {
  const refused = async (typed: string, ...words: readonly string[]) => {
    using disk = folderWith(FILES);
    const { out, err, code } = await heard(['play', 'late-parcel', '--moves', '-', ...words], { ...disk, typed });
    expect([out, code]).toEqual(['', 1]); // nothing half printed
    return err;
  };

  it('say which, why, and what is possible', async () => {
    expect(await refused('["wait", "close"]')).toMatch(
      /^Move 2, close, is not possible here\. Possible: wait, backchannel, reply\(hear\)/,
    );
    expect(JSON.parse(await refused('["wait", "close"]', '--json'))).toMatchObject({
      error: 'illegal-move',
      index: 1,
      turn: 2,
      move: 'close',
      possible: expect.arrayContaining(['wait', 'reply(hear)']) as string[],
    });
  });

  it.each([
    ['["wait", "clse"]', /^standard input, move 2: "clse" is not a move\. Moves are wait, /],
    ['["silence"]', /^Move 1, silence, is not possible here\./],
    ['[42]', /move 1: 42 is not a move/],
    ['{}', /There must be a list of moves, such as \["wait"/],
    ['{"moves": [], "seed": -1}', /"seed" must be a whole number from 0 to 4294967295, not -1\./],
    ['["wait",]', /^standard input:1:9 not-json/],
    ['', /^standard input:1:1 not-json/],
  ])('%s', async (typed, message) => {
    expect(await refused(typed)).toMatch(message);
  });
});

it('shows people every turn, its levels and reasons, the ending and what the scores are made of', async () => {
  using disk = folderWith(FILES);
  const { out } = await heard(['play', 'late-parcel', '--moves', 'moves.json'], disk);
  expect(out).toContain('Turn 4: reply(hear)\n  You: Two calls and still no parcel');
  expect(out).toMatch(/\n {2}Anger \d+ \(−\d+\) · Anxiety \d+/);
  expect(out).toMatch(/\n {4}Anger −\d+, .*: You said why anyone would feel that way, .* \[T8; Herhausen/);
  expect(out).toMatch(/\nListening \d+ · Empathy \d+ · Solution \d+ · Overall \d+\n/);
  expect(out).toMatch(/\n {2}\d+ of 15 {2}You read the feeling rightly\. \[EM1\]/);
  expect(out).not.toMatch(/debrief\.|terminal\.|call\.|undefined/);
});

it('speaks the language of the scenario where a translation is missing, and says so', async () => {
  using disk = folderWith({ 'a.json': aScenarioFile() });
  const { out, err, code } = await heard(['play', 'a.json', '--moves', '-', '--lang', 'zh-Hant'], {
    ...disk,
    typed: '[]',
  });
  expect([err, code]).toEqual(['There is no text.zh-Hant.json beside a.json. The scenario speaks en instead.\n', 0]);
  expect(out).toContain('Amara Okafor：FINALLY.');
});

const sumOf = (reasons: Transcript['turns'][number]['reasons'], channel: string): number =>
  reasons.reduce((sum, reason) => (reason.channel === channel ? sum + reason.delta : sum), 0);
