import type { Coda, Consonant, Vowel } from './phones.table.ts';

/** Tones of Mandarin: 1 high, 2 rising, 3 low, 4 falling, 0 light. English has none. */
export type Tone = 0 | 1 | 2 | 3 | 4;

/** How a sentence ends. */
export type Mark = 'statement' | 'question' | 'exclamation' | 'trailing';

export interface Syllable {
  readonly kind: 'syllable';
  readonly onset: Consonant;
  readonly vowel: Vowel;
  readonly coda: Coda;
  /** 0 light .. 1 heavy. */
  readonly stress: number;
  readonly tone?: Tone;
  /** 0..1: capitals and repeated exclamation marks. */
  readonly shout: number;
}

export interface Pause {
  readonly kind: 'pause';
  /** Seconds at an ordinary pace. */
  readonly seconds: number;
  /** Set where a sentence ends. */
  readonly ends?: Mark;
}

export type Beat = Syllable | Pause;
