import { useEffect, useState } from 'preact/hooks';
import { loadArea } from '../../i18n/index.ts';
import type { Call } from '../call/use-call.ts';
import { useDesk } from '../desk.ts';
import { hintFor, type Hint } from './hints.ts';
import { TUTORIAL } from './tutorial.ts';

/** The hint of the moment, and the two ways to be rid of it. */
export interface Tour {
  readonly hint: Hint | undefined;
  readonly putAway: () => void;
  readonly skip: () => void;
}

/** The tour through the first call; undefined in any other call, and for whoever has skipped it. */
export function useTour({ session }: Call): Tour | undefined {
  const { settings, change } = useDesk();
  const [shown, setShown] = useState<readonly Hint[]>([]);
  const [ready, setReady] = useState(false);
  const wanted = session.scenario.id === TUTORIAL && !settings.toured;
  useEffect(() => {
    let here = true;
    // Without its words there is no tour, and the call goes on.
    if (wanted)
      loadArea('tutorial').then(
        () => here && setReady(true),
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, [wanted]);
  if (!wanted || !ready) return undefined;
  const hint = hintFor(session, shown);
  return {
    hint,
    putAway: () => hint && setShown([...shown, hint]),
    skip: () => change({ toured: true }),
  };
}

/** Whoever has come to the end of the first call has seen the tour. */
export function useTourEnd({ session, now }: Call): void {
  const { settings, change } = useDesk();
  const over = session.scenario.id === TUTORIAL && now.phase === 'ended' && !settings.toured;
  useEffect(() => {
    if (over) change({ toured: true });
  }, [over]);
}
