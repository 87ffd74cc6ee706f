import { styleText } from 'node:util';

/** Where a command reads and writes, passed in so that tests can listen. Results go out, what went wrong goes to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly input: NodeJS.ReadableStream;
  /** The screen of a person at a keyboard; none when we talk to a pipe or a file. */
  readonly screen: NodeJS.WritableStream | undefined;
  readonly colours: boolean;
  /** The folder that relative paths start from. */
  readonly folder: string;
}

/** How a command ended, as the shell sees it. */
export const EXIT = { fine: 0, problems: 1, wrongUsage: 2 } as const;

/** Thrown where a command cannot go on for a reason its user can do something about. */
export class Stop extends Error {
  override readonly name: string = 'Stop';
  /** A word that never changes, for programs. */
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message.trimEnd());
    this.code = code;
    this.details = details;
  }
}

/** Thrown for a command line that cannot be understood. */
export class WrongUsage extends Stop {
  override readonly name = 'WrongUsage';

  constructor(message: string) {
    super('wrong-usage', message);
  }
}

type Style = 'red' | 'green' | 'yellow' | 'cyan' | 'magenta' | 'dim' | 'bold';
export type Paint = (style: Style, text: string) => string;

/** Colours where they can be seen, plain text everywhere else. */
export const paintFor = ({ colours }: Pick<Terminal, 'colours'>): Paint =>
  colours ? (style, text) => styleText(style, text) : (_, text) => text;
