import { plain } from '../../scenario/phrase.ts';
import {
  boardOf,
  PLAYERS,
  playersOf,
  runsOf,
  type Board,
  type Player,
  type PlayerName,
  type RunEnd,
} from '../../analysis/fairness/index.ts';
import { stepperOf } from '../../engine/index.ts';
import { didYouMean } from '../../scenario/guess.ts';
import { translate } from '../../scenario/translation.ts';
import { csvLine } from '../analyse/csv.ts';
import { playerName } from '../analyse/figures.ts';
import { subjectsAt, type Subject } from '../analyse/subject.ts';
import { wholeNumber } from '../args.ts';
import { PROGRAM } from '../help.ts';
import { readSeed } from '../moves.ts';
import { EXIT, Stop } from '../terminal.ts';
import type { Command } from './command.ts';

const DEFAULTS = { runs: 100, seed: 1 } as const;
const MOST_RUNS = 1_000_000;

export const simulate: Command = {
  shape: {
    name: 'simulate',
    does: 'Lets players play a scenario many times, and writes a table of how they fared.',
    operands: { text: 'SCENARIO', min: 1, max: 1 },
    options: {
      players: { value: 'NAME,...', does: `Who plays: ${PLAYERS.join(', ')}; all of them when left out.` },
      runs: { value: 'N', does: `How often each of them plays; ${DEFAULTS.runs} when left out.` },
      seed: { value: 'N', does: `What chance is drawn from; ${DEFAULTS.seed} when left out.` },
    },
    help: [
      'SCENARIO is a scenario file, its folder, or the name of a scenario that comes with Attune.',
      'Writes CSV (RFC 4180) with a line for each run: player, run, seed, ending, listening, empathy, solution, overall, turns. A run that comes to no end has no ending and no turns. The same seed gives the same bytes. The player who takes the longest reply plays once for each language there is.',
    ],
    examples: [`${PROGRAM} simulate late-parcel --players novice,expert --runs 200 --seed 7 > runs.csv`],
  },
  run(given, terminal) {
    const names = playersNamed(given.value('players'));
    const series = {
      runs: wholeNumber(given, 'runs', { min: 1, max: MOST_RUNS }) ?? DEFAULTS.runs,
      seed: given.has('seed') ? readSeed(given.value('seed'), '--seed') : DEFAULTS.seed,
    };
    const [subject, ...more] = subjectsAt(given.operands, terminal);
    if (!subject || more.length > 0)
      throw new Stop('many-scenarios', `"${given.operands.join(' ')}" holds several scenarios. Name one of them.`);
    const board = boardFor(subject);
    terminal.out(csvLine(HEADINGS));
    for (const player of playersOf(board.languages))
      if (names.includes(player.name))
        for (const end of runsOf(board, player, series)) terminal.out(csvLine(rowOf(board, player, end)));
    return EXIT.fine;
  },
};

const HEADINGS = ['player', 'run', 'seed', 'ending', 'listening', 'empathy', 'solution', 'overall', 'turns'];

/** @throws {Stop} for a name that nobody has */
function playersNamed(list: string | undefined): readonly PlayerName[] {
  if (list === undefined) return PLAYERS;
  return list.split(',').map((word) => {
    const found = PLAYERS.find((name) => name === word.trim());
    if (found === undefined)
      throw new Stop('no-such-name', `There is no player "${word.trim()}". ${plain(didYouMean(word.trim(), PLAYERS))}`);
    return found;
  });
}

const boardFor = ({ scenario, translations }: Subject): Board =>
  boardOf(
    stepperOf(scenario),
    translations.map((translation) => translate(scenario, translation)),
  );

function rowOf(
  { stepper }: Board,
  player: Player,
  { nth, run, turns, position }: RunEnd,
): readonly (string | number)[] {
  const { listening, empathy, solution, overall } = stepper.scores(position);
  return [
    playerName({ player: player.name, language: player.language }),
    nth + 1,
    run,
    stepper.state(position).ending,
    listening,
    empathy,
    solution,
    overall,
    turns < 0 ? '' : turns,
  ];
}
