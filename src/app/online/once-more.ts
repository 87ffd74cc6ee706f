import { Refused, type Ask } from './server.ts';

/** Asks the reader for the password; true once the server has taken it. */
export type AskForPassword = () => Promise<boolean>;

let askForPassword: AskForPassword | undefined;
let asking: Promise<boolean> | undefined;

/** Once at a time: two that want the password are content with one answer. */
const givesIt = (): Promise<boolean> | undefined => (asking ??= askForPassword?.().finally(() => (asking = undefined)));

/** The page that is open can ask for the password; the result says that it no longer can. */
export function offerToAsk(how: AskForPassword): () => void {
  askForPassword = how;
  return () => {
    if (askForPassword === how) askForPassword = undefined;
  };
}

/** Asks as `ask` does. Where the server wants the password once more, the reader is asked for it, and then the server again. */
export const withPassword =
  (ask: Ask): Ask =>
  async (name, asked) => {
    try {
      return await ask(name, asked);
    } catch (error) {
      if (!(error instanceof Refused) || error.problem !== 'password-needed') throw error;
      if (!(await givesIt())) throw error;
      return ask(name, asked);
    }
  };
