import type { Language } from '../../scenario/vocabulary.ts';
import type { GiveAway, How, Sign } from './analysis.ts';
import type { Board, BoardReply } from './board.ts';
import type { Judgement } from './judge.ts';
import { perMille } from './whole.ts';

/** Something to be seen without thinking about the customer: which of the replies it points to; all or none when it says nothing. */
interface Pointer {
  readonly sign: Sign;
  readonly language: Language | null;
  readonly points: (replies: readonly BoardReply[]) => readonly boolean[];
}

const atMost = (replies: readonly BoardReply[], measure: (reply: BoardReply) => number): readonly boolean[] => {
  const most = Math.max(...replies.map(measure));
  return replies.map((reply) => measure(reply) === most);
};

const pointersOf = (languages: readonly Language[]): readonly Pointer[] => [
  ...languages.flatMap((language): Pointer[] => [
    { sign: 'longest', language, points: (replies) => atMost(replies, ({ lengths }) => lengths[language] ?? 0) },
    { sign: 'shortest', language, points: (replies) => atMost(replies, ({ lengths }) => -(lengths[language] ?? 0)) },
  ]),
  // As written: the page shows them in an order of its own (rule R1), so this tells nothing but the author's habit.
  { sign: 'firstWritten', language: null, points: (replies) => replies.map((_, nth) => nth === 0) },
  { sign: 'politest', language: null, points: (replies) => atMost(replies, ({ courtesy }) => courtesy) },
  {
    sign: 'onlyHarmless',
    language: null,
    points: (replies) => {
      const alone = replies.filter(({ harmful }) => !harmful).length === 1;
      return replies.map(({ harmful }) => alone && !harmful);
    },
  },
];

/** Thousandths of a state, so that shares add up in whole numbers. */
const PART = 1000;

/** Counts how often each sign points to a best reply, and how often a blind pick would. */
export interface SignTally {
  add(judgement: Judgement): void;
  result(how: How): readonly GiveAway[];
}

export function tallySigns({ languages }: Board): SignTally {
  const pointers = pointersOf(languages).map((pointer) => ({
    pointer,
    beats: new Map<number, { states: number; right: number; chance: number }>(),
  }));
  return {
    add({ replies, best }) {
      const winners = best.filter(Boolean).length;
      for (const { pointer, beats } of pointers) {
        const points = pointer.points(replies);
        const marked = points.filter(Boolean).length;
        if (marked === 0 || marked === replies.length) continue;
        const hits = points.filter((marks, nth) => marks && best[nth] === true).length;
        const beat = replies[0]?.beat ?? 0;
        const here = beats.get(beat) ?? { states: 0, right: 0, chance: 0 };
        beats.set(beat, here);
        here.states += 1;
        here.right += Math.round((PART * hits) / marked);
        here.chance += Math.round((PART * winners) / replies.length);
      }
    },
    result: (how) =>
      pointers.map(({ pointer: { sign, language }, beats }) => {
        const mean = (of: 'right' | 'chance'): number =>
          perMille(
            [...beats.values()].reduce((sum, here) => sum + Math.round(here[of] / here.states), 0),
            PART * beats.size,
          );
        return { sign, language, how, beats: beats.size, rightPerMille: mean('right'), chancePerMille: mean('chance') };
      }),
  };
}
