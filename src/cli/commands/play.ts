import { resolve } from 'node:path';
import { open, type Session } from '../../engine/index.ts';
import { LANGUAGES } from '../../scenario/vocabulary.ts';
import type { Given, Option } from '../args.ts';
import { readText } from '../files.ts';
import { PROGRAM } from '../help.ts';
import { playAll, readMoves, readSeed } from '../moves.ts';
import { wholeRun } from '../show/run.ts';
import { transcript } from '../show/transcript.ts';
import { speechOf } from '../speech.ts';
import { talk } from '../talk/talk.ts';
import { EXIT, paintFor, Stop, WrongUsage, type Terminal } from '../terminal.ts';
import { loadTold, type Told } from '../told.ts';
import type { Command } from './command.ts';
import { languageIn } from './language.ts';

/** Options of every command that shows a run. */
export const SHOWING: Readonly<Record<string, Option>> = {
  lang: {
    value: LANGUAGES.join('|'),
    choices: LANGUAGES,
    does: 'The language of everything that is said; that of the scenario when left out.',
  },
  json: { does: 'Print one JSON object: scenario, ending, scores, levels, turns, evidence, ...' },
};

export const play: Command = {
  shape: {
    name: 'play',
    does: 'Plays a call: with you in the terminal, or from a list of moves.',
    operands: { text: 'SCENARIO', min: 1, max: 1 },
    options: {
      moves: { value: 'FILE', does: 'Play the moves in this file; - reads them from standard input.' },
      ...SHOWING,
      seed: { value: 'N', does: 'Decides the order of the replies: a whole number, 1 when left out.' },
      timed: { does: 'The timed form, in which silence is a move.' },
      numbers: { does: 'Show levels and reasons while you play, not only afterwards.' },
    },
    help: [
      'SCENARIO is a scenario file, its folder, or the name of a scenario that comes with Attune.',
      'Moves are a JSON list such as ["wait", "reply(hear)", "note(needBy)", "close"]; an object {"moves": [...], "seed": 7} is fine, too, so a playthrough or a saved run can be played as it is. Every turn is shown with its levels and the reasons why they moved, then the ending and the scores. A move that is not possible ends with 1 and says what is.',
    ],
    examples: [`${PROGRAM} play late-parcel`, `${PROGRAM} play late-parcel --moves moves.json --lang zh-Hans`],
  },
  async run(given, terminal) {
    const [scenario = ''] = given.operands;
    const told = loadTold(scenario, languageIn(given), terminal);
    const seed = given.value('seed');
    const options = {
      seed: seed === undefined ? undefined : readSeed(seed, '--seed'),
      timed: given.has('timed') ? true : undefined,
    };
    const list = given.value('moves');
    if (list === undefined) return atTheKeyboard(given, told, options, terminal);
    const { moves, ...wished } = readMoves(list === '-' ? 'standard input' : list, await textOf(list, terminal));
    const session = open(told.played, {
      seed: options.seed ?? wished.seed ?? 1,
      timed: options.timed ?? wished.timed ?? false,
    });
    show(playAll(session, moves), told, { asJson: given.has('json'), terminal });
    return EXIT.fine;
  },
};

interface Wished {
  readonly seed: number | undefined;
  readonly timed: boolean | undefined;
}

async function atTheKeyboard(given: Given, told: Told, wished: Wished, terminal: Terminal): Promise<number> {
  if (given.has('json')) throw new WrongUsage('--json needs --moves FILE: a call at the keyboard is shown as it goes.');
  const session = open(told.played, { seed: wished.seed ?? 1, timed: wished.timed ?? false });
  const look = { speech: speechOf(told), worded: told.worded, paint: paintFor(terminal) };
  const [scenario = ''] = given.operands;
  const isFoundById = scenario === told.played.id;
  await talk(session, look, terminal, {
    numbers: given.has('numbers'),
    scenario: isFoundById ? undefined : scenario,
  });
  return EXIT.fine;
}

/** Prints a run, as JSON or for people. */
export function show(
  session: Session,
  told: Told,
  how: { readonly asJson: boolean; readonly terminal: Terminal },
): void {
  const speech = speechOf(told);
  const { out } = how.terminal;
  if (how.asJson) out(`${JSON.stringify(transcript(session, speech), undefined, 2)}\n`);
  else out(wholeRun(session, { speech, worded: told.worded, paint: paintFor(how.terminal) }));
}

async function textOf(file: string, { input, folder }: Terminal): Promise<string> {
  if (file === '-') {
    const parts: Buffer[] = [];
    for await (const part of input) parts.push(Buffer.from(part));
    return Buffer.concat(parts).toString('utf8');
  }
  const reading = readText(resolve(folder, file));
  if (reading.text !== undefined) return reading.text;
  throw new Stop(reading.why.code, `${file}: ${reading.why.message} ${reading.why.remedy}`);
}
