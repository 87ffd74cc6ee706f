/** The sounds that a babbling mouth can make. Frequencies in Hz for a tract of length 1 (a grown man's). */

/** First three resonances of a vowel. */
export type Formants = readonly [number, number, number];

const MOUTH = {
  a: [760, 1250, 2550],
  e: [530, 1840, 2480],
  i: [290, 2250, 2950],
  o: [500, 900, 2500],
  u: [320, 850, 2300],
  ɪ: [400, 1980, 2550],
  ʌ: [650, 1200, 2500],
  ə: [520, 1450, 2500],
  ü: [290, 1800, 2300],
} as const satisfies Record<string, Formants>;

/** Where the mouth is at the beginning of each vowel, and where it goes. */
export const VOWELS = {
  ...{ a: ['a', 'a'], e: ['e', 'e'], i: ['i', 'i'], o: ['o', 'o'], u: ['u', 'u'] },
  ...{ ɪ: ['ɪ', 'ɪ'], ʌ: ['ʌ', 'ʌ'], ə: ['ə', 'ə'], ü: ['ü', 'ü'] },
  ...{ ai: ['a', 'ɪ'], ei: ['e', 'i'], ao: ['a', 'o'], ou: ['o', 'u'] },
} as const satisfies Record<string, readonly [keyof typeof MOUTH, keyof typeof MOUTH]>;
export type Vowel = keyof typeof VOWELS;

export const formantsOf = (vowel: Vowel): readonly [Formants, Formants] => [
  MOUTH[VOWELS[vowel][0]],
  MOUTH[VOWELS[vowel][1]],
];

/** How a syllable begins. */
export interface Onset {
  /** Milliseconds before the vowel is free. */
  readonly ms: number;
  /** Loudness of the voice meanwhile, 0..1. */
  readonly voiced: number;
  /** Where the second resonance comes from. */
  readonly from: number;
  /** Noise of the consonant: its middle frequency, its width, and its loudness beside the vowel's. */
  readonly noise?: { readonly hz: number; readonly width: number; readonly level: number };
  /** Breath after the consonant, 0..1. */
  readonly aspiration?: number;
}

export const ONSETS = {
  none: { ms: 12, voiced: 0.6, from: 1450 },
  b: { ms: 45, voiced: 0.14, from: 850 },
  d: { ms: 42, voiced: 0.14, from: 1700, noise: { hz: 3800, width: 1800, level: 0.1 } },
  g: { ms: 48, voiced: 0.12, from: 2050, noise: { hz: 2000, width: 900, level: 0.1 } },
  p: { ms: 55, voiced: 0, from: 850, aspiration: 0.35 },
  t: { ms: 55, voiced: 0, from: 1750, noise: { hz: 4200, width: 2200, level: 0.28 }, aspiration: 0.4 },
  k: { ms: 60, voiced: 0, from: 2050, noise: { hz: 2100, width: 900, level: 0.26 }, aspiration: 0.4 },
  m: { ms: 60, voiced: 0.42, from: 950 },
  n: { ms: 55, voiced: 0.42, from: 1600 },
  l: { ms: 50, voiced: 0.55, from: 1250 },
  r: { ms: 55, voiced: 0.55, from: 1150 },
  w: { ms: 60, voiced: 0.6, from: 700 },
  y: { ms: 55, voiced: 0.6, from: 2250 },
  f: { ms: 75, voiced: 0, from: 1000, noise: { hz: 6000, width: 5000, level: 0.14 } },
  h: { ms: 60, voiced: 0, from: 1450, aspiration: 0.8 },
  s: { ms: 85, voiced: 0, from: 1700, noise: { hz: 6600, width: 2400, level: 0.32 } },
  z: { ms: 65, voiced: 0.3, from: 1700, noise: { hz: 6200, width: 2400, level: 0.2 } },
  sh: { ms: 85, voiced: 0, from: 1900, noise: { hz: 3300, width: 1500, level: 0.34 } },
  ch: { ms: 75, voiced: 0, from: 1900, noise: { hz: 3500, width: 1600, level: 0.3 } },
} as const satisfies Record<string, Onset>;
export type Consonant = keyof typeof ONSETS;

/** How a syllable ends: open, through the nose, with a hiss, or cut short. */
export const CODAS = ['open', 'nasal', 'hiss', 'stop'] as const;
export type Coda = (typeof CODAS)[number];
