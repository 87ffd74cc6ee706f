import type { Identity } from '../identity.ts';

/** One piece of hair or headscarf, in head coordinates (0,0 between the eyes). */
export interface Lock {
  readonly d: string;
  /** Which of the hair's colours; `skin` is the shade of the skin. */
  readonly tone: 'hair' | 'dark' | 'light' | 'skin';
  /** A line of this width instead of a filled area. */
  readonly line?: number;
  readonly opacity?: number;
}

export interface HairShape {
  /** Behind the head and the shoulders. */
  readonly back: (head: Identity['head']) => readonly Lock[];
  /** Over the face. */
  readonly front: (head: Identity['head']) => readonly Lock[];
  readonly coversEars: boolean;
}

export const area = (d: string, tone: Lock['tone'] = 'hair'): Lock => ({ d, tone });
export const strand = (d: string, line: number, opacity: number, tone: Lock['tone'] = 'light'): Lock => ({
  d,
  tone,
  line,
  opacity,
});
