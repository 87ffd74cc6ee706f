import type { VoiceMood } from '../sound.ts';
import { randomFrom } from './random.ts';
import { shouted, styleOf, type Style } from './style.ts';
import type { Beat, Mark, Syllable, Tone } from './syllable.ts';
import type { Voice } from './voices.table.ts';

/** A syllable with its time and its melody. */
export interface Note {
  readonly kind: 'note';
  readonly syllable: Syllable;
  readonly style: Style;
  /** Whole sixtieths of a second: a note is a whole number of steps of the mouth. */
  readonly frames: number;
  /** Hz at five points spread evenly over the note. */
  readonly pitch: readonly number[];
  readonly seed: number;
}

export interface Rest {
  readonly kind: 'rest';
  readonly frames: number;
}

export type Step = Note | Rest;

/** Steps of the mouth per second. */
export const FRAME_RATE = 60;

/** Melody of each tone of Mandarin over the syllable, in semitones. */
const TONE_SHAPES: Readonly<Record<Tone, readonly number[]>> = {
  0: [-1, -1.2, -1.5, -1.8, -2],
  1: [3, 3, 3, 3, 3],
  2: [-2.5, -2, -0.5, 1.5, 3],
  3: [-2, -4, -5, -4, -2.5],
  4: [4.5, 3.5, 1, -2, -4],
};
/** A weighty syllable of English. */
const ACCENT = [0, 2, 3, 2.2, 0.5] as const;
const LEVEL = [0, 0.2, 0.2, 0, -0.3] as const;

/** What the end of a sentence does to its last syllable, in semitones. */
const ENDS: Readonly<Record<Mark, readonly number[]>> = {
  statement: [-0.5, -1.5, -3, -4, -5],
  exclamation: [2, 2, 0.5, -2, -4],
  question: [0.5, 1.5, 3.5, 6, 8],
  trailing: [-0.5, -1, -1.5, -2, -2.5],
};
const RISING_CHINESE = [3, 4, 4.5, 5, 6] as const;

/** When each syllable comes, how long it takes, and how high it is. */
export function plan(beats: readonly Beat[], voice: Voice, mood: VoiceMood, seed: number): readonly Step[] {
  const style = styleOf(mood);
  const steps: Step[] = [];
  let sentence: Syllable[] = [];
  const flush = (mark: Mark) => {
    const from = steps.filter(({ kind }) => kind === 'note').length;
    steps.push(...sentence.map((_, index) => note({ sentence, index, mark, voice, style, seed: seed + from + index })));
    sentence = [];
  };
  for (const beat of phrases(beats)) {
    if (beat.kind === 'syllable') sentence.push(beat);
    else {
      flush(beat.ends ?? 'trailing');
      const seconds = beat.seconds * (4.7 / (style.pace * voice.pace));
      steps.push({ kind: 'rest', frames: Math.max(2, Math.round(seconds * FRAME_RATE)) });
    }
  }
  flush('statement');
  while (steps.at(-1)?.kind === 'rest') steps.pop();
  return steps;
}

/** Commas are pauses inside a sentence: a phrase before one stays level, which `trailing` is nearest to. */
const phrases = (beats: readonly Beat[]): readonly Beat[] =>
  beats.filter((beat, index) => beat.kind === 'syllable' || beats[index - 1]?.kind !== 'pause');

interface Place {
  readonly sentence: readonly Syllable[];
  readonly index: number;
  readonly mark: Mark;
  readonly voice: Voice;
  readonly style: Style;
  readonly seed: number;
}

function note({ sentence, index, mark, voice, style, seed }: Place): Note {
  const syllable = sentence[index];
  if (!syllable) throw new Error('There is no such syllable in the sentence.');
  const random = randomFrom(seed);
  const raised = shouted(style, syllable.shout);
  const last = index === sentence.length - 1;
  const weight = syllable.tone === undefined ? 0.82 + 0.4 * syllable.stress : syllable.tone === 0 ? 0.75 : 1.02;
  const lengthened = last ? (mark === 'trailing' ? 1.5 : 1.25) : 1;
  const seconds = ((weight * lengthened) / (raised.pace * voice.pace)) * (0.92 + 0.16 * random());
  return {
    kind: 'note',
    syllable,
    style: raised,
    frames: Math.max(5, Math.round(seconds * FRAME_RATE)),
    pitch: melody({ sentence, index, mark, voice, style: raised, seed }, random),
    seed,
  };
}

/** Five heights in Hz: the fall over the sentence, the tone or accent, and the sentence's end. */
function melody({ sentence, index, mark, voice, style }: Place, random: () => number): readonly number[] {
  const { tone, stress = 0 } = sentence[index] ?? {};
  const swing = style.melody * voice.melody;
  const position = sentence.length > 1 ? index / (sentence.length - 1) : 1;
  const drift = mark === 'question' ? 0.5 : 1.5 - 3 * position;
  const shape = tone === undefined ? (stress > 0.5 ? ACCENT : LEVEL) : TONE_SHAPES[tone];
  const lively = (random() - 0.5) * 1.2;
  return shape.map((semitones, point) => {
    const own = semitones * (tone === undefined ? 0.4 + 0.6 * stress : 0.8) + drift + lively;
    const end = endOf(mark, tone, sentence.length - 1 - index)[point] ?? 0;
    const bent = own * Math.min(1.6, swing) + end * Math.max(0.6, Math.min(1.3, swing));
    return voice.pitch * style.pitch * 2 ** (bent / 12);
  });
}

/** The last syllable bears the end of the sentence; in a question the one before it begins to rise. */
function endOf(mark: Mark, tone: Tone | undefined, left: number): readonly number[] {
  if (mark === 'question' && tone !== undefined)
    return left === 0 ? RISING_CHINESE : left === 1 ? [1, 1, 1.5, 2, 2.5] : [];
  if (left === 0) return ENDS[mark];
  return left === 1 && mark === 'question' ? [0, 0, 0, 0.2, 0.4] : [];
}
