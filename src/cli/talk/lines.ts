import { createInterface } from 'node:readline/promises';
import type { Terminal } from '../terminal.ts';

/** What somebody types, line by line; `undefined` once they have gone (Ctrl-C, Ctrl-D, the end of a file). */
export interface Lines {
  readonly ask: (prompt: string) => Promise<string | undefined>;
  readonly close: () => void;
}

/** Listens to a keyboard, or reads a pipe to its end. */
export function linesOf({ input, screen, out }: Terminal): Lines {
  const reader = createInterface(screen ? { input, output: screen } : { input, terminal: false });
  reader.on('SIGINT', () => {
    reader.close();
  });
  const lines: AsyncIterator<string, unknown> = reader[Symbol.asyncIterator]();
  return {
    async ask(prompt) {
      if (screen) {
        reader.setPrompt(prompt);
        reader.prompt();
      } else out(prompt);
      const next = await lines.next();
      if (next.done === true) out('\n');
      else if (!screen) out(`${next.value}\n`); // a pipe does not show what comes out of it
      return next.done === true ? undefined : next.value;
    },
    close: () => {
      reader.close();
    },
  };
}
