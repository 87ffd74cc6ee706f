/** A person's voice, whatever they feel. */
export interface Voice {
  /** Ordinary height in Hz. */
  readonly pitch: number;
  /** Length of the tract beside a grown man's: shorter sounds smaller and younger. 0.8..1.06 */
  readonly tract: number;
  /** 0..1: an old voice trembles and creaks a little. */
  readonly age: number;
  /** 0..1: air in the voice. */
  readonly breath: number;
  /** -1..1: dull or bright. */
  readonly bright: number;
  /** Pace beside the ordinary, 0.8..1.2. */
  readonly pace: number;
  /** How much the pitch moves beside the ordinary, 0.7..1.3. */
  readonly melody: number;
}

type Row = readonly [
  pitch: number,
  tract: number,
  age: number,
  breath: number,
  bright: number,
  pace: number,
  melody: number,
];

const voice = (...[pitch, tract, age, breath, bright, pace, melody]: Row): Voice => ({
  pitch,
  tract,
  age,
  breath,
  bright,
  pace,
  melody,
});

/** The keys and their order are those of the people on the stage, so that a stand-in speaks with their own voice. */
export const VOICES: Readonly<Record<string, Voice>> = {
  amara: voice(184, 0.9, 0.15, 0.1, 0.1, 1.02, 1.1),
  mei: voice(212, 0.86, 0.05, 0.14, 0.15, 1.04, 1),
  robert: voice(108, 1.01, 0.8, 0.12, -0.15, 0.92, 0.95),
  nadia: voice(208, 0.87, 0.05, 0.18, -0.05, 1.06, 1.05),
  kenji: voice(124, 0.97, 0.05, 0.1, -0.1, 1, 0.8),
  diego: voice(116, 1, 0.1, 0.08, 0.2, 1.08, 1.2),
  ruth: voice(186, 0.9, 0.85, 0.2, -0.1, 0.9, 1.05),
  guohua: voice(118, 0.98, 0.7, 0.14, 0, 0.9, 1),
  xiulan: voice(192, 0.88, 0.6, 0.12, 0.3, 1, 1.15),
  jun: voice(142, 0.94, 0, 0.12, 0.05, 1.12, 0.9),
  yuting: voice(238, 0.83, 0, 0.2, 0.2, 1.08, 1.15),
  arjun: voice(104, 1.02, 0.25, 0.06, 0.05, 0.98, 1.1),
  kwame: voice(94, 1.05, 0.15, 0.08, -0.15, 0.94, 1),
  sofia: voice(222, 0.86, 0, 0.1, 0.3, 1.12, 1.25),
  ingrid: voice(170, 0.93, 0.3, 0.06, 0, 0.94, 0.85),
  linh: voice(204, 0.86, 0.1, 0.12, 0.2, 1.06, 1.2),
  zola: voice(198, 0.88, 0, 0.14, 0.1, 1.06, 1.1),
  marek: voice(88, 1.06, 0.25, 0.05, -0.25, 0.92, 0.75),
};

/** The voice of this key; for an unknown key always the same one: the voice of the person who stands in. */
export function voiceOf(key: string): Voice {
  const known = Object.hasOwn(VOICES, key) ? VOICES[key] : undefined;
  if (known) return known;
  const all = Object.values(VOICES);
  const standIn = all[standInHash(key) % all.length];
  if (!standIn) throw new Error('There is no voice in VOICES. Add at least one.');
  return standIn;
}

/** The stage chooses its stand-in by the same number. */
function standInHash(key: string): number {
  let hash = 7;
  for (const letter of key) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  return hash;
}
