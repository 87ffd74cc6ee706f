import type { VoiceMood } from '../sound.ts';

/** How somebody speaks just now. */
export interface Style {
  /** Height beside their ordinary one. */
  readonly pitch: number;
  /** How far the melody swings, beside the ordinary. */
  readonly melody: number;
  /** Syllables per second. */
  readonly pace: number;
  /** 0..1 */
  readonly loudness: number;
  /** 0 dull .. 1 bright. */
  readonly bright: number;
  /** 0..1: air in the voice. */
  readonly breath: number;
  /** Unsteadiness from one vibration to the next, as a share of the pitch. */
  readonly jitter: number;
  /** Trembling at about 6 Hz, as a share of the pitch. */
  readonly tremor: number;
  /** 0..1: harshness. */
  readonly rough: number;
}

type Numbers = Record<keyof Style, number>;

const EVEN: Numbers = {
  pitch: 1,
  melody: 1,
  pace: 4.7,
  loudness: 0.55,
  bright: 0.45,
  breath: 0.08,
  jitter: 0.006,
  tremor: 0,
  rough: 0,
};

/** Each feeling at its strongest. */
const FEELINGS: Readonly<Record<'anger' | 'anxiety' | 'disappointment', Numbers>> = {
  anger: {
    pitch: 1.3,
    melody: 1.6,
    pace: 5.9,
    loudness: 0.95,
    bright: 0.9,
    breath: 0.04,
    jitter: 0.02,
    tremor: 0,
    rough: 0.5,
  },
  anxiety: {
    pitch: 1.38,
    melody: 1.2,
    pace: 6.7,
    loudness: 0.66,
    bright: 0.5,
    breath: 0.3,
    jitter: 0.024,
    tremor: 0.05,
    rough: 0,
  },
  disappointment: {
    pitch: 0.9,
    melody: 0.55,
    pace: 3.8,
    loudness: 0.42,
    bright: 0.2,
    breath: 0.28,
    jitter: 0.012,
    tremor: 0.012,
    rough: 0,
  },
};

/** What much energy adds, and little takes away. */
const ENERGY: Partial<Numbers> = { pitch: 0.12, melody: 0.3, pace: 1.2, loudness: 0.3, bright: 0.25 };

/** What it sounds like to be at ease. */
const EASE: Partial<Numbers> = { melody: 0.2, breath: 0.05, pace: -0.2 };

const LIMITS: Readonly<Record<keyof Style, readonly [number, number]>> = {
  pitch: [0.7, 1.7],
  melody: [0.3, 2.2],
  pace: [2.4, 7.6],
  loudness: [0.25, 1],
  bright: [0, 1],
  breath: [0, 0.6],
  jitter: [0, 0.05],
  tremor: [0, 0.08],
  rough: [0, 1],
};

const KEYS = Object.keys(EVEN) as (keyof Style)[]; // the keys of a literal are its type's keys

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const share = (value: number): number => (Number.isFinite(value) ? clamp(value, 0, 1) : 0);

/** Feelings mix in proportion; together they never count for more than one at its strongest. */
export function styleOf(mood: VoiceMood): Style {
  const weights = {
    anger: share(mood.anger),
    anxiety: share(mood.anxiety),
    disappointment: share(mood.disappointment),
  };
  const sum = Math.max(1, weights.anger + weights.anxiety + weights.disappointment);
  const ease = 1 - Math.max(weights.anger, weights.anxiety, weights.disappointment);
  const energy = (share(mood.energy) - 0.5) * 2;
  const style = { ...EVEN };
  for (const key of KEYS) {
    for (const feeling of ['anger', 'anxiety', 'disappointment'] as const)
      style[key] += ((FEELINGS[feeling][key] - EVEN[key]) * weights[feeling]) / sum;
    style[key] += (ENERGY[key] ?? 0) * energy + (EASE[key] ?? 0) * ease;
    style[key] = clamp(style[key], ...LIMITS[key]);
  }
  return style;
}

/** The same voice raised, `shout` 0..1. */
export function shouted(style: Style, shout: number): Style {
  if (shout === 0) return style;
  return {
    ...style,
    pitch: clamp(style.pitch * (1 + 0.22 * shout), ...LIMITS.pitch),
    loudness: style.loudness + (1 - style.loudness) * 0.9 * shout,
    bright: style.bright + (1 - style.bright) * 0.7 * shout,
    rough: Math.min(1, style.rough + 0.4 * shout),
    breath: style.breath * (1 - 0.6 * shout),
  };
}
