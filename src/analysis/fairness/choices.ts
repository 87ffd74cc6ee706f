import type { BeatChoices, Choices, How, ReplyChoices } from './analysis.ts';
import type { Board } from './board.ts';
import type { Judgement } from './judge.ts';
import { perMille } from './whole.ts';

interface Count {
  offered: number;
  best: number;
  alone: number;
}

/** Counts, over all the judgements, how often each reply was on offer and how often it was best. */
export interface ChoiceTally {
  add(judgement: Judgement): void;
  result(how: How, judgedBy: Choices['judgedBy']): Choices;
}

export function tallyChoices(board: Board): ChoiceTally {
  const counts = new Map<number, { states: number; readonly replies: Map<number, Count> }>();
  return {
    add({ replies, best }) {
      const beat = replies[0]?.beat ?? 0;
      const here = counts.get(beat) ?? { states: 0, replies: new Map<number, Count>() };
      counts.set(beat, here);
      here.states += 1;
      const winners = best.filter(Boolean).length;
      replies.forEach(({ index }, nth) => {
        const count = here.replies.get(index) ?? { offered: 0, best: 0, alone: 0 };
        here.replies.set(index, count);
        count.offered += 1;
        if (best[nth] !== true) return;
        count.best += 1;
        if (winners === 1) count.alone += 1;
      });
    },
    result(how, judgedBy) {
      const beats = [...counts]
        .sort(([one], [other]) => one - other)
        .map(([beat, { states, replies }]) => beatChoices(board, { beat, states, replies }));
      const all = beats.flatMap((one) => one.replies).filter(({ offered }) => offered > 0);
      const same = beats.filter((one) => one.replies.some(({ verdict }) => verdict === 'bestEverywhere'));
      return {
        how,
        judgedBy,
        beats,
        sameAnswerPerMille: perMille(same.length, beats.length),
        neverBestPerMille: perMille(all.filter(({ verdict }) => verdict === 'neverBest').length, all.length),
      };
    },
  };
}

function beatChoices(
  { beats, scenario, replies: known }: Board,
  {
    beat,
    states,
    replies,
  }: { readonly beat: number; readonly states: number; readonly replies: ReadonlyMap<number, Count> },
): BeatChoices {
  const name = beats[beat] ?? '';
  const harmful = new Map([...(known[beat]?.values() ?? [])].map((one) => [one.index, one.harmful]));
  return {
    beat: name,
    states,
    replies: (scenario.beats[name]?.replies ?? []).map((reply, index): ReplyChoices => {
      const count = replies.get(index) ?? { offered: 0, best: 0, alone: 0 };
      return {
        reply: reply.id,
        index,
        harmful: harmful.get(index) ?? false,
        temptation: reply.temptation === true,
        ...count,
        verdict: verdictOf(count, states),
      };
    }),
  };
}

/** The same answer whatever happened: on offer in every state, never worse than another, and most of the time better than all. */
function verdictOf({ offered, best, alone }: Count, states: number): ReplyChoices['verdict'] {
  if (offered === 0) return 'neverOffered';
  if (best === 0) return 'neverBest';
  return best === states && 2 * alone > states ? 'bestEverywhere' : 'sometimesBest';
}
