/** `npm run attune -- <command>`: the command line of Attune. */
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** npm starts every script at the top of the project; the paths people give start from where they are. */
function whereTheyAre(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  const here = process.cwd();
  return script === 'attune' && folder !== undefined && `${here}/` === ROOT ? folder : here;
}

const terminal: Terminal = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input: process.stdin,
  screen: process.stdin.isTTY && process.stdout.isTTY ? process.stdout : undefined,
  colours: process.stdout.isTTY && !process.env.NO_COLOR,
  folder: whereTheyAre(),
};

// Whoever reads our output may stop early, as `head` does: then there is nothing left to say.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

process.exitCode = await runProgram(process.argv.slice(2), terminal);
