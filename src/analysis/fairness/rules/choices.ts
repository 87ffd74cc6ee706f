import { joinedUpTo } from '../../../scenario/lists.ts';
import { say } from '../../../scenario/phrase.ts';
import type { FairnessFinding } from '../problem.ts';
import { inPerCent, type Figures } from './figures.ts';

/** Where more than three quarters of the beats have one answer for every state, the scenario can be learnt by heart. */
const SAME_ANSWER = 750;
/** One right and two never right at each choice is what a list of three comes to; beyond that, replies only fill the list. */
const NEVER_RIGHT = 667;
/** With fewer beats than this, one beat more or less decides. */
const BEATS_AT_LEAST = 4;
/** Named in the message; the rest are in the figures. */
const NAMED = 5;

/** Do the choices depend on how the talk has gone? */
export const choiceFindings = ({ choices }: Figures): FairnessFinding[] => {
  if (choices.beats.length < BEATS_AT_LEAST) return [];
  const harmless = choices.beats.flatMap(({ beat, replies }) =>
    replies.filter(({ harmful, offered }) => !harmful && offered > 0).map((reply) => ({ beat, ...reply })),
  );
  const never = harmless.filter(({ verdict }) => verdict === 'neverBest');
  const findings: (FairnessFinding | false)[] = [
    choices.sameAnswerPerMille > SAME_ANSWER && {
      code: 'same-answer',
      path: ['beats'],
      message: say`At ${inPerCent(choices.sameAnswerPerMille)} of the choices one reply is best, however the talk has gone.`,
      remedy: say`Let more of them turn on the mood, on what is known or on what was said before.`,
    },
    1000 * never.length > NEVER_RIGHT * harmless.length && {
      code: 'never-right',
      path: ['beats'],
      message: say`${never.length} of ${harmless.length} harmless replies are never the best in any state: ${joinedUpTo(
        NAMED,
        never.map(({ beat, reply }) => `${beat}.${reply}`),
      )}.`,
      remedy: say`Give some of them a moment at which they are right, or say what harm they do.`,
    },
  ];
  return findings.filter((finding) => finding !== false);
};
