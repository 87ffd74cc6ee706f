import type { ServerResponse } from 'node:http';

/** Somebody who takes this little of what is sent is let go, and comes back when able to. */
const MOST_WAITING_BYTES = 64 * 1024;

/** Writes to a line that stays open, unless its reader has stopped taking what was written before: then it is cut. */
export function say(line: ServerResponse, text: string): void {
  if (line.writableLength > MOST_WAITING_BYTES) line.destroy();
  else line.write(text);
}
