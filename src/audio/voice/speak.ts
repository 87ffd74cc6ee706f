import type { Line } from '../sound.ts';
import { FRAME_RATE, plan, type Note, type Step } from './plan.ts';
import { hashOf } from './random.ts';
import { shortened, syllables } from './syllables.ts';
import { RATE, SAMPLES_PER_FRAME, sounded, type Sounded } from './tract.ts';
import { voiceOf, type Voice } from './voices.table.ts';

/** A line is cut here: nobody wants to hear babble for longer than they read. */
export const MOST_SYLLABLES = 26;

/** Syllables in the first part, which must be ready at once, and in each later one. */
const FIRST_PART = 2;
const PART = 4;

/** Sound with the movement of the mouth that goes with it. */
export interface Speech {
  /** -1..1, one channel. */
  readonly pcm: Float32Array<ArrayBuffer>;
  /** Samples per second. */
  readonly rate: number;
  /** How far the mouth is open, 0..1, 60 times a second. */
  readonly envelope: Float32Array;
}

/** The same line in the same voice and mood with the same seed is always the same sound. */
export function speak(line: Line, seed = seedOf(line)): Speech {
  return joined([...speakInParts(line, seed)]);
}

/** The same in pieces that follow each other without a gap, the first one short. */
export function* speakInParts(line: Line, seed = seedOf(line)): Generator<Speech> {
  const voice = voiceOf(line.voice);
  const steps = plan(shortened(syllables(line.text, line.language), MOST_SYLLABLES), voice, line.mood, seed);
  for (const part of partsOf(steps)) yield joined(part.map((step) => sound(step, voice)));
}

/** A line said again sounds the same. */
export const seedOf = ({ text, voice }: Line): number => hashOf(`${voice}: ${text}`);

function partsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const parts: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (room === 0 && step.kind === 'note') {
      room = parts.length === 0 ? FIRST_PART : PART;
      parts.push([]);
    }
    if (step.kind === 'note') room -= 1;
    if (parts.length === 0) parts.push([]);
    parts.at(-1)?.push(step);
  }
  return parts;
}

function sound(step: Step, voice: Voice): Speech {
  if (step.kind === 'rest')
    return {
      pcm: new Float32Array(step.frames * SAMPLES_PER_FRAME),
      rate: RATE,
      envelope: new Float32Array(step.frames),
    };
  const heard = sounded(step, voice);
  return { pcm: levelled(heard, step), rate: RATE, envelope: heard.mouth };
}

/** Brings a syllable to the loudness of its style and stress; what would stick out is bent, never cut. */
function levelled({ voice, hiss }: Sounded, { style, syllable }: Note): Float32Array<ArrayBuffer> {
  let power = 0;
  for (const sample of voice) power += sample * sample;
  const level = Math.sqrt(power / voice.length);
  const wanted = (0.05 + 0.16 * style.loudness) * (0.8 + 0.35 * syllable.stress);
  const gain = level > 1e-9 ? wanted / level : 0;
  const drive = 1 + style.rough * 0.6;
  return voice.map((sample, index) => Math.tanh((sample * gain + (hiss[index] ?? 0) * wanted) * drive) / drive);
}

function joined(parts: readonly Speech[]): Speech {
  const pcm = new Float32Array(parts.reduce((sum, part) => sum + part.pcm.length, 0));
  const envelope = new Float32Array(pcm.length / SAMPLES_PER_FRAME);
  let at = 0;
  for (const part of parts) {
    pcm.set(part.pcm, at);
    envelope.set(part.envelope, at / SAMPLES_PER_FRAME);
    at += part.pcm.length;
  }
  return { pcm, rate: RATE, envelope };
}

/** Seconds. */
export const durationOf = ({ envelope }: Speech): number => envelope.length / FRAME_RATE;
