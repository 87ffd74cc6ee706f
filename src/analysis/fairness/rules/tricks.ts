import { PASS_MARK } from '../simulate.ts';
import type { FairnessFinding } from '../problem.ts';
import type { PlayerFigures, PlayerName } from '../analysis.ts';
import { inPerCent, inTenths, type Figures } from './figures.ts';

/** What a player does who does one thing always, in words. */
const DOES: Readonly<Partial<Record<PlayerName, string>>> = {
  alwaysApologise: 'always apologises',
  alwaysSympathise: 'always sympathises',
  alwaysSolve: 'always solves first',
  alwaysLongest: 'always takes the longest reply',
  alwaysFirst: 'always takes the topmost reply',
  alwaysPolite: 'always takes the most polite reply',
  alwaysRepeat: 'always repeats what was said before',
};

/** A trick passes when its mean is at the pass mark: whoever knows nothing but the trick would pass more often than not. */
export const trickFindings = ({ players }: Figures): FairnessFinding[] =>
  players
    .filter(({ oneTrick, scores }) => oneTrick && scores.overall.meanTenths >= 10 * PASS_MARK)
    .map((figures) => ({
      code: 'one-trick-passes',
      path: ['beats'],
      message: `Somebody who ${doing(figures)} comes to ${inTenths(figures.scores.overall.meanTenths)} points on average and passes ${inPerCent(figures.passPerMille)} of the time.`,
      remedy: 'Let this cost something where it is out of place, or leave it out where it is not needed.',
    }));

const doing = ({ player, language }: PlayerFigures): string =>
  `${DOES[player] ?? player}${language === null ? '' : ` (${language})`}`;
