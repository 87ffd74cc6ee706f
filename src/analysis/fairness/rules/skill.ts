import { say } from '../../../scenario/phrase.ts';
import type { PlayerFigures, PlayerName } from '../analysis.ts';
import type { FairnessFinding } from '../problem.ts';
import { inTenths, type Figures } from './figures.ts';

/** Law 12: random play averages at most this. */
const CHANCE_AT_MOST = 45;
/** Law 6: a rung of the ladder of handlings is at least so high; between a novice and an expert there is at least one. */
const RUNG = 8;
/** Law 12: the best that can be reached is at least this. */
const BEST_AT_LEAST = 95;

/** Does it matter who plays: chance must not do well, an expert must do better than a novice, and the full score must be there to be had. */
export const skillFindings = ({ players, extremes }: Figures): FairnessFinding[] => {
  const mean = (name: PlayerName): number => meanOf(players, name);
  const { best } = extremes.overall;
  const findings: (FairnessFinding | false)[] = [
    mean('random') > 10 * CHANCE_AT_MOST && {
      code: 'chance-scores-well',
      path: ['beats'],
      message: say`Choosing by chance comes to ${inTenths(mean('random'))} points on average; more than ${CHANCE_AT_MOST} is too much.`,
      remedy: say`Offer more replies that are plausible and wrong, and let wrong ones have a price.`,
    },
    mean('expert') - mean('novice') < 10 * RUNG && {
      code: 'skill-unrewarded',
      path: ['beats'],
      message: say`An expert comes to ${inTenths(mean('expert'))} points on average, a novice to ${inTenths(mean('novice'))}: less than ${RUNG} points between them.`,
      remedy: say`Let what is said matter: replies that differ in what they do, and facts that only those who listen come to hear.`,
    },
    best.points < BEST_AT_LEAST && {
      code: 'low-best',
      path: ['beats'],
      message:
        best.how === 'exact'
          ? say`The best overall score there is is ${best.points}; at least ${BEST_AT_LEAST} should be in reach.`
          : say`The best overall score that was found is ${best.points}; at least ${BEST_AT_LEAST} should be in reach.`,
      remedy: say`See which criteria cannot be met in full, and offer a reply that meets them.`,
    },
  ];
  return findings.filter((finding) => finding !== false);
};

const meanOf = (players: readonly PlayerFigures[], name: PlayerName): number =>
  players.find(({ player }) => player === name)?.scores.overall.meanTenths ?? 0;
