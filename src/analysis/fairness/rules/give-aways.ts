import { say, type Phrase } from '../../../scenario/phrase.ts';
import type { GiveAway } from '../analysis.ts';
import type { FairnessFinding } from '../problem.ts';
import { inPerCent, type Figures } from './figures.ts';

/** Law 12: the longest reply is best no more often than chance and so much; the shortest likewise. */
const LENGTH_MARGIN = 150;
/** Good handling is polite, so that politeness may tell twice as much as length. */
const POLITENESS_MARGIN = 300;
/** Where more than a third of the choices have only one harmless reply, they need no thought. */
const ONLY_HARMLESS = 333;
/** With fewer beats than this, one beat more or less decides. */
const BEATS_AT_LEAST = 4;

/** Signs by which the best reply can be told without thinking about the customer. */
export const giveAwayFindings = ({ giveAways, choices }: Figures): FairnessFinding[] =>
  giveAways.flatMap((one): FairnessFinding[] => {
    switch (one.sign) {
      case 'longest':
      case 'shortest':
        return tells(one, LENGTH_MARGIN) ? [lengthFinding(one)] : [];
      case 'politest':
        return tells(one, POLITENESS_MARGIN)
          ? [politenessFinding(say`The most polite reply is best ${comparison(one)}.`)]
          : [];
      case 'onlyHarmless': {
        const share = Math.trunc((one.rightPerMille * one.beats) / Math.max(1, choices.beats.length));
        return one.beats >= BEATS_AT_LEAST && share > ONLY_HARMLESS
          ? [
              politenessFinding(
                say`At ${inPerCent(share)} of the choices only one reply does no harm, and it is the best.`,
              ),
            ]
          : [];
      }
      case 'firstWritten':
        return []; // the page shows them in an order of its own
    }
  });

const tells = ({ beats, rightPerMille, chancePerMille }: GiveAway, margin: number): boolean =>
  beats >= BEATS_AT_LEAST && rightPerMille > chancePerMille + margin;

const comparison = ({ rightPerMille, chancePerMille }: GiveAway): Phrase =>
  say`${inPerCent(rightPerMille)} of the time; a blind pick would be ${inPerCent(chancePerMille)} of the time`;

const lengthFinding = (one: GiveAway): FairnessFinding => ({
  code: 'length-gives-away',
  path: ['beats'],
  message:
    one.sign === 'longest'
      ? say`In ${one.language ?? say`every language`} the longest reply is best ${comparison(one)}.`
      : say`In ${one.language ?? say`every language`} the shortest reply is best ${comparison(one)}.`,
  remedy: say`Lengthen some of the wrong replies and shorten some of the right ones, or the other way round.`,
});

const politenessFinding = (message: Phrase): FairnessFinding => ({
  code: 'politeness-gives-away',
  path: ['beats'],
  message,
  remedy: say`Add replies that sound kind and are wrong here: sympathy without a deed, an apology too many, a vague promise.`,
});
