import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Asked, Replies } from './ask.ts';
import { useStudio } from './desk.ts';

export interface List<Reply> {
  /** The last answer; it stays in sight while the next is on its way. */
  readonly reply: Reply | undefined;
  /** What went wrong last time, in the reader's language. */
  readonly wrong: string | undefined;
  readonly again: () => void;
}

/** Asks the server when drawn, when the question changes, and again when told to. */
export function useList<Name extends keyof Replies>(name: Name, asked: Asked = {}): List<Replies[Name]> {
  const { ask, wordsFor } = useStudio();
  const [answer, setAnswer] = useState<Omit<List<Replies[Name]>, 'again'>>({ reply: undefined, wrong: undefined });
  const [times, setTimes] = useState(0);
  const question = JSON.stringify(asked);
  useEffect(() => {
    let wanted = true;
    ask(name, asked).then(
      (reply) => wanted && setAnswer({ reply, wrong: undefined }),
      (error: unknown) => wanted && setAnswer(({ reply }) => ({ reply, wrong: wordsFor(error) })),
    );
    return () => {
      wanted = false;
    };
  }, [name, question, times]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return { ...answer, again };
}
