import type { Given, Shape } from '../args.ts';
import type { Terminal } from '../terminal.ts';

/** A command: what it takes, and what it does. Runs to an exit code. */
export interface Command {
  readonly shape: Shape;
  readonly run: (given: Given, terminal: Terminal) => number | Promise<number>;
}
