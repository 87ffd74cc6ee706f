import { describe, expect, it } from 'vitest';
import { stepperOf } from '../../engine/index.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { boardOf, type BoardReply } from './board.ts';
import { tallyChoices } from './choices.ts';
import { libraryGiveAways } from './library.ts';
import { tallySigns } from './signs.ts';

const board = boardOf(stepperOf(aScenario()));
const OPENING = [...(board.replies[0]?.values() ?? [])]; // hear (longest, polite), policy (harmful), snap (harmful)
const STORY = [...(board.replies[1]?.values() ?? [])]; // courier (longer), sorry (more polite)

const told = (...judgements: readonly (readonly [replies: readonly BoardReply[], best: readonly boolean[]])[]) => {
  const signs = tallySigns(board);
  const choices = tallyChoices(board);
  for (const [replies, best] of judgements) {
    signs.add({ replies, best });
    choices.add({ replies, best });
  }
  return { signs: signs.result('exact'), choices: choices.result('exact', 'bestStillReachable') };
};
const sign = (from: ReturnType<typeof told>, name: string) => from.signs.find((one) => one.sign === name);

describe('signs', () => {
  it('how often each points to a best reply, against a blind pick', () => {
    const from = told([OPENING, [true, false, false]]);
    expect(sign(from, 'longest')).toMatchObject({ language: 'en', beats: 1, rightPerMille: 1000, chancePerMille: 333 });
    expect(sign(from, 'shortest')).toMatchObject({ rightPerMille: 0, chancePerMille: 333 });
    expect(sign(from, 'firstWritten')).toMatchObject({ language: null, rightPerMille: 1000 });
    expect(sign(from, 'onlyHarmless')).toMatchObject({ beats: 1, rightPerMille: 1000 });
  });

  it('each beat counts once, however many states it has', () => {
    const from = told(
      [OPENING, [true, false, false]],
      [STORY, [false, true]],
      [STORY, [false, true]],
      [STORY, [false, true]],
    );
    expect(sign(from, 'longest')).toMatchObject({ beats: 2, rightPerMille: 500, chancePerMille: 417 });
    expect(sign(from, 'onlyHarmless')).toMatchObject({ beats: 1 }); // both replies of the story are harmless
  });

  it('where several are best, a blind pick is as likely to find one', () => {
    expect(sign(told([STORY, [true, true]]), 'longest')).toMatchObject({ rightPerMille: 1000, chancePerMille: 1000 });
  });

  it('over a library each beat counts once', () => {
    const [one, other] = [
      told([OPENING, [true, false, false]]),
      told([OPENING, [false, true, false]], [STORY, [true, false]]),
    ];
    const all = libraryGiveAways([{ giveAways: one.signs }, { giveAways: other.signs }]);
    expect(all.find((found) => found.sign === 'longest')).toMatchObject({ beats: 3, rightPerMille: 667 });
  });
});

describe('choices', () => {
  const verdicts = (from: ReturnType<typeof told>) => from.choices.beats[0]?.replies.map(({ verdict }) => verdict);

  it.each([
    {
      why: 'one reply always better than the others',
      best: [
        [true, false],
        [true, false],
      ],
      is: ['bestEverywhere', 'neverBest'],
    },
    {
      why: 'now the one, now the other',
      best: [
        [true, false],
        [false, true],
      ],
      is: ['sometimesBest', 'sometimesBest'],
    },
    {
      why: 'mostly as good as the other',
      best: [
        [true, true],
        [true, false],
        [true, true],
      ],
      is: ['sometimesBest', 'sometimesBest'],
    },
  ])('$why', ({ best, is }) => {
    expect(verdicts(told(...best.map((each) => [STORY, each] as const)))).toEqual(is);
  });

  it('a reply that is best wherever it is on offer, but not on offer everywhere, is not the same answer', () => {
    const from = told([OPENING, [true, false, false]], [OPENING.slice(1), [true, false]]);
    expect(verdicts(from)).toEqual(['sometimesBest', 'sometimesBest', 'neverBest']);
    expect(from.choices.sameAnswerPerMille).toBe(0);
  });

  it('a reply that was never beside another has no verdict', () => {
    expect(verdicts(told([OPENING.slice(0, 2), [true, false]]))).toEqual([
      'bestEverywhere',
      'neverBest',
      'neverOffered',
    ]);
  });
});
