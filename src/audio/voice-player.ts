import type { Line } from './sound.ts';
import type { Answer, Order } from './voice.worker.ts';

/** Plays what the worker makes, part after part, while the rest is still being made. */
export interface VoicePlayer {
  readonly say: (line: Line, onLevel: (level: number) => void) => Promise<void>;
  readonly hush: () => void;
  readonly loudness: (voice: number) => void;
  readonly close: () => void;
}

/** Seconds between the arrival of the first part and its sound. */
const LEAD = 0.02;
/** Milliseconds after which a worker that has not answered counts as broken. */
const PATIENCE = 4000;
/** Milliseconds that the end may be late, in a page that sleeps. */
const LATE = 1500;

/** A line that is being said. */
interface Saying {
  readonly id: number;
  readonly phone: boolean;
  readonly onLevel: (level: number) => void;
  readonly done: () => void;
  readonly sources: Set<AudioBufferSourceNode>;
  readonly envelope: number[];
  /** When its first sample sounds, in the time of the audio context. */
  begins: number | undefined;
  /** Seconds that have come so far. */
  length: number;
  timer: ReturnType<typeof setTimeout>;
}

export function openVoicePlayer(context: AudioContext, out: AudioNode, worker: Worker): VoicePlayer {
  const gain = new GainNode(context);
  gain.connect(out);
  const phone = telephone(context, gain);
  let saying: Saying | undefined;
  let ids = 0;
  const end = (which: Saying | undefined) => {
    if (!which || which !== saying) return;
    saying = undefined;
    clearTimeout(which.timer);
    for (const source of which.sources) source.stop();
    which.onLevel(0);
    which.done();
  };
  const hush = () => {
    if (saying) worker.postMessage({ id: saying.id, stop: true } satisfies Order);
    end(saying);
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    const now = saying;
    if (data.id !== now?.id) return;
    clearTimeout(now.timer);
    if (data.part) {
      now.timer = setTimeout(() => end(now), PATIENCE);
      schedule(now, data.part, { context, out: now.phone ? phone : gain });
      return;
    }
    const left = now.begins === undefined ? 0 : now.begins + now.length - context.currentTime;
    now.timer = setTimeout(() => end(now), left * 1000 + (context.state === 'running' ? 30 : LATE));
  };
  worker.onerror = () => end(saying);
  return {
    hush,
    say: (line, onLevel) => {
      hush();
      return new Promise((done) => {
        const next: Saying = {
          ...{ id: (ids += 1), phone: line.phone === true, onLevel, done },
          ...{ sources: new Set(), envelope: [], begins: undefined, length: 0 },
          timer: setTimeout(() => end(next), PATIENCE),
        };
        saying = next;
        worker.postMessage({ id: next.id, line } satisfies Order);
        followMouth(next, context, () => saying === next);
      });
    },
    loudness: (voice) => gain.gain.setTargetAtTime(voice, context.currentTime, 0.03),
    close: () => {
      hush();
      worker.terminate();
      gain.disconnect();
    },
  };
}

interface Way {
  readonly context: AudioContext;
  readonly out: AudioNode;
}

/** Puts a part right behind the one before it; if it comes late, everything after it is late as well. */
function schedule(saying: Saying, { pcm, rate, envelope }: NonNullable<Answer['part']>, { context, out }: Way): void {
  const buffer = new AudioBuffer({ length: pcm.length, sampleRate: rate });
  buffer.copyToChannel(pcm, 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(out);
  saying.begins ??= context.currentTime + LEAD;
  const late = context.currentTime - (saying.begins + saying.length);
  if (late > 0) saying.begins += late + LEAD;
  source.start(saying.begins + saying.length);
  saying.sources.add(source);
  source.onended = () => saying.sources.delete(source);
  for (const open of envelope) saying.envelope.push(open);
  saying.length += buffer.duration;
}

/** Tells how far the mouth is open at what is heard just now, once a frame of the screen. */
function followMouth(saying: Saying, context: AudioContext, goesOn: () => boolean): void {
  const look = () => {
    if (!goesOn()) return;
    requestAnimationFrame(look);
    if (saying.begins === undefined) return;
    const heard = context.currentTime - context.outputLatency - saying.begins;
    saying.onLevel(saying.envelope[Math.floor(heard * 60)] ?? 0);
  };
  requestAnimationFrame(look);
}

/** The narrow band of a telephone, a little sharp in the middle; leads to `out`. */
function telephone(context: AudioContext, out: AudioNode): AudioNode {
  const low = new BiquadFilterNode(context, { type: 'highpass', frequency: 330, Q: 0.8 });
  const middle = new BiquadFilterNode(context, { type: 'peaking', frequency: 1700, Q: 0.9, gain: 5 });
  const high = new BiquadFilterNode(context, { type: 'lowpass', frequency: 3400, Q: 0.8 });
  low.connect(middle).connect(high).connect(out);
  return low;
}
