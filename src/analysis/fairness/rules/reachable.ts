import { phraseOf, say, type Phrase } from '../../../scenario/phrase.ts';
import type { CriterionFigures, EndingFamily, How, Reached } from '../analysis.ts';
import type { FairnessFinding } from '../problem.ts';
import type { Figures } from './figures.ts';

const OF_ENDING: Readonly<Record<EndingFamily, (searched: Phrase) => Phrase>> = {
  resolved: (searched) => say`${searched} found no ending in which every main concern is solved.`,
  escalated: (searched) => say`${searched} found no ending in which somebody else takes over.`,
  lost: (searched) => say`${searched} found no ending in which the customer is lost.`,
};

/** Points that nobody can earn, and endings that nobody can come to. */
export const reachableFindings = ({ criteria, endings, space }: Figures): FairnessFinding[] => [
  ...criteria.filter(({ most }) => most === 0).map(unearnable),
  ...(Object.entries(endings.families) as [EndingFamily, Reached][])
    .filter(([, { reached }]) => !reached)
    .map(([family, { how }]): FairnessFinding => ({
      code: 'ending-out-of-reach',
      path: ['beats'],
      message: OF_ENDING[family](searched(how, space.states)),
      remedy: say`Offer what leads there: a remedy that solves it, or a way to lose them. Practice needs both.`,
    })),
];

const unearnable = ({ rule, title, of, how }: CriterionFigures): FairnessFinding => ({
  code: 'unearnable-points',
  path: ['beats'],
  message:
    how === 'exact'
      ? say`Nobody can earn any of the ${of} points of ${rule} (${phraseOf(title)}).`
      : say`Nobody can earn any of the ${of} points of ${rule} (${phraseOf(title)}), as far as was found.`,
  remedy: say`Offer a reply that earns them, or take out of the scenario what puts them on offer.`,
});

const searched = (how: How, states: number): Phrase =>
  how === 'exact' ? say`A search of all ${states} states` : say`A search of many talks`;
