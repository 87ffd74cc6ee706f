import { useEffect } from 'preact/hooks';
import type { BoardChange } from '../../protocol/board.ts';
import { addressOf } from '../online/server.ts';

/** At most this often is a busy board drawn anew. */
const PAUSE_MS = 1_000;

/**
 * Calls `changed` when a board of this scenario changes on the server. The browser connects again by itself.
 * @param scenario undefined listens to nothing
 */
export function useLive(scenario: string | undefined, changed: () => void): void {
  useEffect(() => {
    if (scenario === undefined) return;
    const source = new EventSource(addressOf('live', { query: { scenario } }, document.baseURI));
    const soon = atMostEvery(PAUSE_MS, changed);
    source.addEventListener('board', ({ data }: MessageEvent<string>) => {
      if (isAbout(scenario, data)) soon.call();
    });
    // What happened while the line was down is not told again: look once whenever it is up anew.
    let times = 0;
    source.onopen = () => {
      times += 1;
      if (times > 1) soon.call();
    };
    return () => {
      soon.stop();
      source.close();
    };
  }, [scenario, changed]);
}

/** At once the first time; what comes during the pause is done together at its end. */
function atMostEvery(ms: number, work: () => void): { readonly call: () => void; readonly stop: () => void } {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    timer = undefined;
    last = performance.now();
    work();
  };
  return {
    call: () => {
      timer ??= setTimeout(now, Math.max(0, last + ms - performance.now()));
    },
    stop: () => clearTimeout(timer),
  };
}

function isAbout(scenario: string, data: string): boolean {
  try {
    return (JSON.parse(data) as Partial<BoardChange> | null)?.scenario === scenario;
  } catch {
    return false; // not one of our messages
  }
}
