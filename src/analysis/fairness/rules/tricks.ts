import { say, type Phrase, type Value } from '../../../scenario/phrase.ts';
import { PASS_MARK } from '../simulate.ts';
import type { FairnessFinding } from '../problem.ts';
import type { PlayerFigures, PlayerName } from '../analysis.ts';
import { inPerCent, inTenths, type Figures } from './figures.ts';

/** What a player does who does one thing always. */
const DOES: Readonly<Partial<Record<PlayerName, Phrase>>> = {
  alwaysApologise: say`Somebody who always apologises`,
  alwaysSympathise: say`Somebody who always sympathises`,
  alwaysSolve: say`Somebody who always solves first`,
  alwaysLongest: say`Somebody who always takes the longest reply`,
  alwaysFirst: say`Somebody who always takes the topmost reply`,
  alwaysPolite: say`Somebody who always takes the most polite reply`,
  alwaysRepeat: say`Somebody who always repeats what was said before`,
};

/** A trick passes when its mean is at the pass mark: whoever knows nothing but the trick would pass more often than not. */
export const trickFindings = ({ players }: Figures): FairnessFinding[] =>
  players
    .filter(({ oneTrick, scores }) => oneTrick && scores.overall.meanTenths >= 10 * PASS_MARK)
    .map((figures) => ({
      code: 'one-trick-passes',
      path: ['beats'],
      message: say`${somebody(figures)} comes to ${inTenths(figures.scores.overall.meanTenths)} points on average and passes ${inPerCent(figures.passPerMille)} of the time.`,
      remedy: say`Let this cost something where it is out of place, or leave it out where it is not needed.`,
    }));

function somebody({ player, language }: PlayerFigures): Value {
  const does = DOES[player] ?? player;
  return language === null ? does : say`${does} (${language})`;
}
