import type { Language, Tactic } from '../../scenario/vocabulary.ts';
import type { PlayerName } from './analysis.ts';
import type { BoardReply } from './board.ts';
import { happens, rollOf } from './chance.ts';
import { looksAhead } from './expert.ts';
import { anyOf, mostOf, type Choice, type Manner, type Player } from './player.ts';

/** Half of everything, and a third of the readings: there are three feelings. */
const BY_CHANCE: Manner = { hearsOut: 50, nods: 20, notes: 50, reads: 33, records: 50, breathes: 0, asks: 0 };
/** Hears everyone out and notes everything: whoever passes like this passes by the trick alone, or does not pass at all. */
const PATIENT: Manner = { hearsOut: 100, nods: 0, notes: 100, reads: 33, records: 50, breathes: 0, asks: 0 };

/** Takes whatever comes: cuts in as often as not, says any of the replies on offer. */
const random: Player = {
  name: 'random',
  language: null,
  oneTrick: false,
  manner: BY_CHANCE,
  choose: ({ replies, roll }) => anyOf(replies, roll),
};

/** Means well: three times in four a reply that does no harm, else any; cuts in every third time and seldom notes anything. */
const novice: Player = {
  name: 'novice',
  language: null,
  oneTrick: false,
  manner: { hearsOut: 67, nods: 10, notes: 20, reads: 50, records: 50, breathes: 10, asks: 10 },
  choose: ({ replies, roll }) => anyOf(happens(75, roll) ? harmlessOf(replies) : replies, roll),
};

/**
 * Knows the trade: seldom cuts in, does no harm nine times in ten, and half of the time says what calms the leading feeling
 * most by the table of effects, whatever has been said before.
 */
const average: Player = {
  name: 'average',
  language: null,
  oneTrick: false,
  manner: { hearsOut: 90, nods: 25, notes: 60, reads: 75, records: 75, breathes: 40, asks: 50 },
  choose: ({ board, position, replies, roll }) => {
    const open = happens(90, roll) ? harmlessOf(replies) : replies;
    if (happens(50, roll)) return anyOf(open, roll);
    const { emotion } = board.stepper.state(position);
    return mostOf(open, ({ calms }) => calms[emotion], roll);
  },
};

/** Tries every reply out in the head, and what could be said next, and takes what stands best; one time in twelve is not at their best. */
const expert: Player = {
  name: 'expert',
  language: null,
  oneTrick: false,
  manner: { hearsOut: 98, nods: 30, notes: 95, reads: 95, records: 95, breathes: 90, asks: 95 },
  choose: (choice) => (happens(8, choice.roll) ? average.choose(choice) : looksAhead(choice)),
};

const harmlessOf = (replies: readonly BoardReply[]): readonly BoardReply[] => {
  const harmless = replies.filter(({ harmful }) => !harmful);
  return harmless.length > 0 ? harmless : replies;
};

/** Does one thing wherever it is on offer, and anything where it is not. */
const trick = (name: PlayerName, choose: Player['choose'], language: Language | null = null): Player => ({
  name,
  language,
  oneTrick: true,
  manner: PATIENT,
  choose,
});

/** Always a reply that does one of these. */
const always =
  (...tactics: readonly Tactic[]): Player['choose'] =>
  ({ replies, roll }) => {
    const liked = replies.filter(({ reply }) => reply.does.some((tactic) => tactics.includes(tactic)));
    return anyOf(liked.length > 0 ? liked : replies, roll);
  };

/** Always the one with the most characters. */
const longestIn =
  (language: Language): Player['choose'] =>
  ({ replies, roll }) =>
    mostOf(replies, ({ lengths }) => lengths[language] ?? 0, roll);

/** Always the topmost on the page. The order there follows from the run and the beat, so coming back finds the same one on top. */
function topmost({ board, position, replies, run }: Choice): BoardReply {
  return anyOf(replies, rollOf(run, board.stepper.state(position).beat));
}

/** Always what was done most often before. */
function repeats({ board, position, replies, roll }: Choice): BoardReply {
  const { used } = board.stepper.state(position);
  return mostOf(replies, ({ uses }) => uses.reduce((sum, tactic) => sum + (used[tactic] ?? 0), 0), roll);
}

/** Everyone who plays a scenario for its analysis, in the order of PLAYERS; the one who takes the longest once per language. */
export const playersOf = (languages: readonly Language[]): readonly Player[] => [
  random,
  novice,
  average,
  expert,
  trick('alwaysApologise', always('apologise')),
  trick('alwaysSympathise', always('validate', 'nameEmotion')),
  trick('alwaysSolve', always('offerOptions', 'actNow', 'compensate', 'concede', 'giveTimeline')),
  ...languages.map((language) => trick('alwaysLongest', longestIn(language), language)),
  trick('alwaysFirst', topmost),
  trick('alwaysPolite', ({ replies, roll }) => mostOf(replies, ({ courtesy }) => courtesy, roll)),
  trick('alwaysRepeat', repeats),
];

export { average as AVERAGE };
