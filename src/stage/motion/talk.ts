import type { Cue } from './cue.ts';

export interface Talk {
  /** How far speech opens the jaw, 0..1. */
  readonly jaw: number;
  /** Syllables spoken so far. */
  readonly clock: number;
  /** Loudness of the voice 0..1; undefined when nothing is heard and the mouth keeps its own time. */
  readonly level: number | undefined;
}

/** The mouth after `seconds`, following the voice, or four to six syllables a second by its own clock. */
export function spoken(talk: Talk, { energy, speaking }: Pick<Cue, 'energy' | 'speaking'>, seconds: number): Talk {
  if (!speaking) return { ...talk, jaw: towards(talk.jaw, 0, 14 * seconds) };
  const clock = talk.clock + seconds * (4 + 2 * energy);
  const loudness = talk.level ?? loudnessAt(clock);
  return { ...talk, clock, jaw: towards(talk.jaw, loudness * (0.42 + 0.33 * energy), 26 * seconds) };
}

/** Syllables of changing weight, and every nine of them a pause for breath. */
function loudnessAt(clock: number): number {
  const beat = 0.5 - 0.5 * Math.cos(clock * 2 * Math.PI);
  const weight = 0.6 + 0.4 * Math.sin(clock * 1.7);
  return clock % 9 < 7.5 ? beat * weight : 0;
}

const towards = (from: number, to: number, steps: number): number => to + (from - to) * Math.exp(-steps);
