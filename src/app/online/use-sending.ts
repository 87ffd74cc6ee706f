import { useState } from 'preact/hooks';
import type { RouteName } from '../../protocol/routes.ts';
import { useDesk } from '../desk.ts';
import { online } from './online.ts';
import { wordsForError } from './problem-words.ts';
import type { Asked } from '../../studio/ask.ts';
import { Refused, type Replies } from './server.ts';

export interface Sending {
  readonly busy: boolean;
  /** What went wrong last time, in the reader's language. */
  readonly wrong: string | undefined;
  /** The server wants a code besides the password: ask for it, and send again. */
  readonly codeWanted: boolean;
  /** Sends, then asks anew who we are; undefined when it went wrong. */
  readonly send: <Name extends keyof Replies & RouteName>(
    name: Name,
    asked?: Asked,
  ) => Promise<{ readonly reply: Replies[Name] } | undefined>;
}

/** For forms: sends once at a time and words what went wrong. */
export function useSending(): Sending {
  const { shelf } = useDesk();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const [codeWanted, setCodeWanted] = useState(false);
  const send: Sending['send'] = async (name, asked = {}) => {
    if (busy) return undefined;
    setBusy(true);
    setWrong(undefined);
    try {
      const { ask, refresh } = await online(shelf);
      const reply = await ask(name, asked);
      await refresh();
      return { reply };
    } catch (error) {
      const isForCode = error instanceof Refused && error.problem === 'code-needed';
      if (isForCode && !codeWanted) setCodeWanted(true);
      else setWrong(wordsForError(error));
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { busy, wrong, codeWanted, send };
}
