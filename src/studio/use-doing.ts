import { useRef, useState } from 'preact/hooks';
import { useStudio } from './desk.ts';

export interface Doing {
  readonly busy: boolean;
  /** What went wrong last time, in the reader's language. */
  readonly wrong: string | undefined;
  /** Does one thing at a time; true when it went well. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** For buttons and forms that ask the server to change something. */
export function useDoing(): Doing {
  const { wordsFor } = useStudio();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const running = useRef(false); // a second click comes before the page is drawn again
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false;
    running.current = true;
    setBusy(true);
    setWrong(undefined);
    try {
      await work();
      return true;
    } catch (error) {
      setWrong(wordsFor(error));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, wrong, run };
}
