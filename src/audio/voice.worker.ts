/** Makes voices away from the page. It answers each order with the parts of the speech, one after the other. */
import type { Line } from './sound.ts';
import { speakInParts } from './voice/speak.ts';

/** `stop` forgets the order with this number; without it, `line` is to be said. */
export type Order = { readonly id: number; readonly line: Line } | { readonly id: number; readonly stop: true };

/** A part of the speech ordered under `id`; the last answer has none. */
export interface Answer {
  readonly id: number;
  readonly part?: { readonly pcm: Float32Array<ArrayBuffer>; readonly rate: number; readonly envelope: Float32Array };
}

interface Page {
  onmessage: ((message: MessageEvent<Order>) => void) | null;
  postMessage: (answer: Answer, transfer?: readonly Transferable[]) => void;
}
const page = globalThis as unknown as Page; // a worker's global scope, which the DOM library does not type

const stopped = new Set<number>();

page.onmessage = ({ data }) => {
  if ('stop' in data) stopped.add(data.id);
  else void answer(data.id, data.line);
};

async function answer(id: number, line: Line): Promise<void> {
  for (const part of speakInParts(line)) {
    if (stopped.delete(id)) return;
    page.postMessage({ id, part }, [part.pcm.buffer]);
    await letOrdersIn();
  }
  stopped.delete(id);
  page.postMessage({ id });
}

const letOrdersIn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

// The first line of a call must not wait until the engine has learnt these loops.
const EVEN = { anger: 0, anxiety: 0, disappointment: 0, energy: 0.5 };
Array.from(speakInParts({ text: 'So where are they?', language: 'en', voice: 'mei', mood: EVEN }));
