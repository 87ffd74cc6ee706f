import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { RouteName } from '../../protocol/routes.ts';
import { useDesk } from '../desk.ts';
import { online } from './online.ts';
import type { Asked } from '../../studio/ask.ts';
import type { Replies } from './server.ts';

export interface Answer<Reply> {
  /** The last one that came; it stays in sight while the next is on its way. */
  readonly reply: Reply | undefined;
  readonly error: unknown;
  readonly again: () => void;
}

/** Asks the server when drawn and whenever the question changes. `when` false asks nothing yet. */
export function useAsked<Name extends keyof Replies & RouteName>(
  name: Name,
  asked: Asked = {},
  when = true,
): Answer<Replies[Name]> {
  const { shelf } = useDesk();
  const [answer, setAnswer] = useState<Omit<Answer<Replies[Name]>, 'again'>>({ reply: undefined, error: undefined });
  const [times, setTimes] = useState(0);
  const question = JSON.stringify(asked);
  const last = useRef(question);
  useEffect(() => {
    if (!when) return;
    let wanted = true;
    // What was asked about something else must not be taken for the answer.
    if (last.current !== question) setAnswer({ reply: undefined, error: undefined });
    last.current = question;
    online(shelf)
      .then(({ ask }) => ask(name, asked))
      .then(
        (reply) => wanted && setAnswer({ reply, error: undefined }),
        (error: unknown) => wanted && setAnswer(({ reply }) => ({ reply, error })),
      );
    return () => {
      wanted = false;
    };
  }, [name, question, when, times]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return { ...answer, again };
}
