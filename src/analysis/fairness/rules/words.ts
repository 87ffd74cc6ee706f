import { joined } from '../../../scenario/lists.ts';
import { say, type Phrase } from '../../../scenario/phrase.ts';
import type { Reading } from '../analysis.ts';
import type { FairnessFinding } from '../problem.ts';
import { inPerCent, inTenths, type Figures } from './figures.ts';

/** Plain-language guides ask for about the eighth year of school (NIH, Clear Communication; Kutner et al. 2006 on adult literacy). */
const GRADE_AT_MOST = 80;
/** School books of the upper years of primary school average about twenty to thirty characters a sentence; speech is shorter. Ours. */
const CHARACTERS_AT_MOST = 300;
/** One character in fifty that is not read at sight is about two in every line of talk. Ours. */
const RARE_AT_MOST = 20;

/** Do the words stand between the trainee and what is to be learnt? */
export const wordFindings = ({ reading, coverage, lead }: Figures): FairnessFinding[] => [
  ...reading.flatMap((one): FairnessFinding[] => {
    const hard = hardness(one);
    return hard === undefined
      ? []
      : [
          {
            code: 'hard-to-read',
            path: ['beats'],
            message: hard,
            remedy: say`Split long sentences, and say rare words in common ones.`,
          },
        ];
  }),
  ...(coverage.unknown.length === 0
    ? []
    : [
        {
          code: 'unknown-method' as const,
          path: ['trains'],
          message: say`The coverage table has no ${joined(coverage.unknown)}.`,
          remedy: say`Name methods by their ids in the table, such as "S1-56".`,
        },
      ]),
  ...(lead.first === lead.emotion
    ? []
    : [
        {
          code: 'wrong-lead' as const,
          path: ['emotion'],
          message: say`"emotion" is ${lead.emotion}, but the customer arrives led by ${lead.first}, ${Math.abs(lead.aheadBy)} points higher.`,
          remedy: say`Change "emotion", or the situation and levels of the customer.`,
        },
      ]),
];

function hardness(reading: Reading): Phrase | undefined {
  const { language } = reading;
  if (reading.language === 'en')
    return reading.gradeTenths > GRADE_AT_MOST
      ? say`In ${language} the words are those of school year ${inTenths(reading.gradeTenths)}; ${inTenths(GRADE_AT_MOST)} is enough.`
      : undefined;
  if (reading.charactersPerSentenceTenths > CHARACTERS_AT_MOST)
    return say`In ${language} a sentence has ${inTenths(reading.charactersPerSentenceTenths)} characters on average; ${inTenths(CHARACTERS_AT_MOST)} is enough.`;
  return reading.rarePerMille > RARE_AT_MOST
    ? say`In ${language} ${inPerCent(reading.rarePerMille)} of the characters are rare: ${reading.rare.join('')}.`
    : undefined;
}
