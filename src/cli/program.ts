import { plain } from '../scenario/phrase.ts';
import { didYouMean } from '../scenario/guess.ts';
import { readArgs } from './args.ts';
import { analyse } from './commands/analyse.ts';
import { check } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { db } from './commands/db.ts';
import { explain } from './commands/explain.ts';
import { newScenario } from './commands/new.ts';
import { people } from './commands/people.ts';
import { play } from './commands/play.ts';
import { replay } from './commands/replay.ts';
import { simulate } from './commands/simulate.ts';
import { test } from './commands/test.ts';
import { verify } from './commands/verify.ts';
import { helpFor, overview, PROGRAM } from './help.ts';
import { EXIT, Stop, WrongUsage, type Terminal } from './terminal.ts';

const COMMANDS: readonly Command[] = [
  check,
  test,
  analyse,
  simulate,
  explain,
  play,
  replay,
  newScenario,
  people,
  verify,
  db,
];
const SHAPES = COMMANDS.map(({ shape }) => shape);
const HELP = ['--help', '-h', 'help'];

/** Runs a whole command line to its exit code. */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined) {
    terminal.err(overview(SHAPES));
    return EXIT.wrongUsage;
  }
  if (HELP.includes(name) && rest.length === 0) {
    terminal.out(overview(SHAPES));
    return EXIT.fine;
  }
  try {
    const command = commandNamed(HELP.includes(name) ? (rest[0] ?? '') : name);
    if (HELP.includes(name) || rest.some((word) => word === '--help' || word === '-h')) {
      terminal.out(helpFor(command.shape));
      return EXIT.fine;
    }
    return await command.run(readArgs(rest, command.shape), terminal);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    terminal.err(rest.includes('--json') ? `${inJson(error)}\n` : inWords(error));
    return error instanceof WrongUsage ? EXIT.wrongUsage : EXIT.problems;
  }
}

const inJson = ({ code, message, details }: Stop): string => JSON.stringify({ error: code, message, ...details });

const inWords = (error: Stop): string =>
  `${error.message}\n${error instanceof WrongUsage ? `${PROGRAM} --help shows what there is.\n` : ''}`;

function commandNamed(name: string): Command {
  const command = COMMANDS.find(({ shape }) => shape.name === name);
  if (command) return command;
  throw new WrongUsage(
    `There is no command "${name}". ${plain(
      didYouMean(
        name,
        SHAPES.map((shape) => shape.name),
      ),
    )}`,
  );
}
