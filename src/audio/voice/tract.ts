import { formantsOf, ONSETS, type Formants, type Onset } from './phones.table.ts';
import { FRAME_RATE, type Note } from './plan.ts';
import { randomFrom } from './random.ts';
import type { Voice } from './voices.table.ts';

/** Samples per second. */
export const RATE = 24_000;
export const SAMPLES_PER_FRAME = RATE / FRAME_RATE;

/** Samples between two positions of the mouth. */
const HOP = 48;

/** Widths of the five resonances in Hz; the fourth and fifth stand still. */
const WIDTHS = [75, 95, 140, 220, 300] as const;
const UPPER = [3500, 4600] as const;

/** One note as sound, not yet at its right loudness. */
export interface Sounded {
  /** What comes through the mouth, and the hisses made at the teeth; the latter at their right loudness beside 1. */
  readonly voice: Float32Array;
  readonly hiss: Float32Array;
  /** How far the mouth is open at each frame, 0..1. */
  readonly mouth: Float32Array;
}

/** Vocal folds and tract: a pulse and breath through five resonances, hisses beside them. */
export function sounded(note: Note, person: Voice): Sounded {
  const length = note.frames * SAMPLES_PER_FRAME;
  const voice = new Float32Array(length);
  const hisses = new Float32Array(length);
  const mouth = new Float32Array(note.frames);
  const shape = shapeOf(note, person);
  const folds = foldsOf(note, person, shape.random);
  const tract = [...WIDTHS].map(() => resonator());
  const hiss = resonator();
  const { hz, width } = shape.onset.noise ?? HISS;
  tune(hiss, hz, width);
  let now = shape.at(0);
  for (let i = 0; i < length; i += 1) {
    if (i % HOP === 0) {
      now = shape.at(i / RATE);
      tract.forEach((one, number) => tune(one, now.formants[number] ?? 3500, WIDTHS[number] ?? 200));
    }
    let flow = folds(i / length, now);
    for (const one of tract) flow = through(one, flow);
    voice[i] = flow;
    // What was two samples ago is taken away, so that only the band itself is heard.
    const { before } = hiss;
    hisses[i] = (through(hiss, now.hiss > 0 ? shape.random() - 0.5 : 0) - before) * now.hiss * 2;
    const frame = Math.floor(i / SAMPLES_PER_FRAME);
    mouth[frame] = Math.max(mouth[frame] ?? 0, now.open);
  }
  return { voice, hiss: hisses, mouth };
}

/** The hiss at the end of a syllable. */
const HISS = { hz: 6400, width: 2400 } as const;

/** What the mouth does at one instant. */
interface Instant {
  readonly formants: readonly number[];
  /** Loudness of the voice, of the breath through the mouth, of the hiss beside it: 0..1. */
  readonly voiced: number;
  readonly breath: number;
  readonly hiss: number;
  readonly open: number;
}

interface Shape {
  readonly onset: Onset;
  readonly random: () => number;
  readonly at: (seconds: number) => Instant;
}

const smooth = (value: number): number => {
  const x = Math.min(1, Math.max(0, value));
  return x * x * (3 - 2 * x);
};
const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

function shapeOf({ syllable, frames, style, seed }: Note, voice: Voice): Shape {
  const duration = frames / FRAME_RATE;
  const onset: Onset = ONSETS[syllable.onset];
  const closed = Math.min(onset.ms / 1000, duration * 0.4);
  const [begin, end] = formantsOf(syllable.vowel);
  const closing = syllable.coda === 'open' ? 0.04 : Math.min(0.075, duration * 0.3);
  const openness = 0.35 + 0.65 * smooth(((begin[0] + end[0]) / 2 - 280) / 500);
  return {
    onset,
    random: randomFrom(seed ^ 0x5bd1e995),
    at: (seconds) => {
      const inside = smooth((seconds - closed) / 0.03);
      const left = duration - seconds;
      const shut = syllable.coda === 'nasal' ? 1 - 0.65 * (1 - smooth(left / closing)) : smooth(left / closing);
      const edge = smooth(seconds / 0.012) * smooth(left / (syllable.coda === 'nasal' ? 0.05 : 0.03));
      const vowel = between(begin, end, smooth((seconds - closed) / (duration - closed) - 0.1));
      const hissing = noiseAt(onset, seconds, closed) + (syllable.coda === 'hiss' ? 0.12 * bump(left / closing) : 0);
      return {
        formants: moved(vowel, onset.from, {
          open: smooth((seconds - closed * 0.6) / 0.055),
          nasal: nasalAt(syllable.coda, left),
          tract: voice.tract,
        }),
        voiced: edge * mix(onset.voiced, 1, inside) * shut * (0.85 + 0.3 * syllable.stress),
        breath: edge * (mix(onset.aspiration ?? 0, 0, inside) + (style.breath + voice.breath) * 0.35 * inside * shut),
        hiss: hissing,
        open: edge * inside * shut * openness * (0.75 + 0.25 * style.loudness),
      };
    },
  };
}

const bump = (x: number): number => (x > 0 && x < 1 ? Math.sin(Math.PI * x) : 0);

const noiseAt = (onset: Onset, seconds: number, closed: number): number =>
  (onset.noise?.level ?? 0) * bump(seconds / (closed + 0.012));

const nasalAt = (coda: string, left: number): number => (coda === 'nasal' ? 1 - smooth(left / 0.07) : 0);

const between = (from: Formants, to: Formants, share: number): Formants => [
  mix(from[0], to[0], share),
  mix(from[1], to[1], share),
  mix(from[2], to[2], share),
];

interface Opening {
  readonly open: number;
  readonly nasal: number;
  readonly tract: number;
}

/** Resonances on the way from the consonant into the vowel, and into the nose, in a tract of this length. */
function moved(vowel: Formants, from: number, { open, nasal, tract }: Opening): readonly number[] {
  const low = mix(mix(300, vowel[0], open), 280, nasal);
  const middle = mix(mix(from, vowel[1], 0.25 + 0.75 * open), 1400, nasal * 0.6);
  const high = mix(2500, vowel[2], open);
  return [low, middle, high, ...UPPER].map((hz) => Math.min(hz / tract, RATE * 0.46));
}

/** The sound of the vocal folds, one sample a call: a pulse that closes sharply, unsteady and harsh as the style says. */
function foldsOf({ pitch, style }: Note, voice: Voice, random: () => number): (share: number, now: Instant) => number {
  const tremor = style.tremor + voice.age * 0.008;
  const cutoff = 850 * 2 ** (Math.min(1.2, Math.max(0, style.bright + voice.bright * 0.35)) * 3);
  const dull = 1 - Math.exp((-2 * Math.PI * cutoff) / RATE);
  const jitter = style.jitter + voice.age * 0.006;
  const state = { phase: 0, wobble: 0, strength: 1, odd: false, low: 0, time: 0 };
  return (share, now) => {
    state.time += 1 / RATE;
    const shaking = 1 + tremor * Math.sin(2 * Math.PI * 6.1 * state.time);
    const step = Math.max(40, alongPitch(pitch, share) * shaking * (1 + state.wobble)) / RATE;
    state.phase += step;
    if (state.phase >= 1) {
      state.phase -= 1;
      state.odd = !state.odd;
      state.wobble = (random() - 0.5) * 2 * jitter;
      state.strength = (1 - (state.odd ? style.rough * 0.55 : 0)) * (1 - random() * style.rough * 0.3);
    }
    const pulse = glottis(state.phase, step) * state.strength;
    state.low += dull * (pulse - state.low);
    const air = (random() - 0.5) * now.breath * (0.5 + (state.phase < OPEN ? 1 : 0));
    return state.low * now.voiced + air * 0.55;
  };
}

/** Share of a vibration in which the folds are open. */
const OPEN = 0.62;

/** Change of the flow over one vibration: slowly open, quickly shut; the sharp corner is rounded to one sample. */
function glottis(phase: number, step: number): number {
  const x = phase / OPEN;
  const flow = x < 1 ? 2 * x - 3 * x * x : 0;
  const after = (phase - OPEN) / step;
  if (after >= 0 && after < 1) return flow - 0.5 * (1 - after) ** 2;
  if (after < 0 && after > -1) return flow + 0.5 * (1 + after) ** 2;
  return flow;
}

function alongPitch(points: readonly number[], share: number): number {
  const place = share * (points.length - 1);
  const index = Math.min(points.length - 2, Math.floor(place));
  return mix(points[index] ?? 120, points[index + 1] ?? 120, place - index);
}

interface Resonator {
  a: number;
  b: number;
  c: number;
  last: number;
  before: number;
}

const resonator = (): Resonator => ({ a: 1, b: 0, c: 0, last: 0, before: 0 });

function tune(one: Resonator, hz: number, width: number): void {
  const radius = Math.exp((-Math.PI * width) / RATE);
  one.c = -radius * radius;
  one.b = 2 * radius * Math.cos((2 * Math.PI * hz) / RATE);
  one.a = 1 - one.b - one.c;
}

function through(one: Resonator, input: number): number {
  const output = one.a * input + one.b * one.last + one.c * one.before;
  one.before = one.last;
  one.last = output;
  return output;
}
