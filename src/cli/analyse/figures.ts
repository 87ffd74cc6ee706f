import { PASS_MARK, type Analysis, type CriterionFigures, type How } from '../../analysis/fairness/index.ts';

/** How figures are written, on the screen and on the page. */

export const whole = (count: number): string => count.toLocaleString('en-US');
export const tenths = (count: number): string => (count / 10).toFixed(1);
/** A share of a thousand, in per cent. */
export const perCent = (perMille: number): string => `${tenths(perMille)} %`;
/** Every figure that was not proved says so. */
export const marked = (text: string | number, how: How): string => `${text}${how === 'sampled' ? ' sampled' : ''}`;

type Player = Pick<Analysis['players'][number], 'player' | 'language'>;
export const playerName = ({ player, language }: Player): string =>
  language === null ? player : `${player} (${language})`;

/** Players who do one thing whatever happens, and pass with it on the whole. */
export const trickstersIn = ({ players }: Analysis): Analysis['players'] =>
  players.filter(({ oneTrick, scores }) => oneTrick && scores.overall.meanTenths >= 10 * PASS_MARK);

/** Criteria of which not all can be earned. */
export const unearnableIn = ({ criteria }: Analysis): readonly CriterionFigures[] =>
  criteria.filter(({ most, of }) => most < of);

/** What was looked at, in a sentence. */
export const spaceWords = ({ space: { states, bound, complete, seed } }: Analysis): string =>
  complete
    ? `All ${whole(states)} states were seen (the bound is ${whole(bound)}); samples come from seed ${seed}.`
    : `${whole(states)} states were seen, up to the bound of ${whole(bound)}: there are more. Samples come from seed ${seed}.`;
