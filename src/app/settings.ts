import { LANGUAGES, preferred, type Language } from '../i18n/index.ts';
import { readSound, type SoundSettings } from './sound-settings.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export const TEXTS = ['normal', 'large', 'larger'] as const;
export const SPEEDS = ['slow', 'normal', 'once', 'demand'] as const;
export const MOTIONS = ['auto', 'off'] as const;
export const CONTRASTS = ['auto', 'more'] as const;
export const STAGES = ['full', 'light', 'off'] as const;

/** How fast the customer's next sentence comes; `demand` waits for the trainee. Never part of the score. */
export type Speed = (typeof SPEEDS)[number];

export interface Settings {
  readonly language: Language;
  readonly theme: (typeof THEMES)[number];
  readonly text: (typeof TEXTS)[number];
  readonly speed: Speed;
  readonly motion: (typeof MOTIONS)[number];
  readonly contrast: (typeof CONTRASTS)[number];
  /** How much of the moving picture: all of it, a plain one for slow devices, or a still portrait. */
  readonly stage: (typeof STAGES)[number];
  readonly keys: boolean;
  /** Has played the first call, or would rather not. */
  readonly toured: boolean;
  readonly sound: SoundSettings;
}

const oneOf = <T extends string>(known: readonly T[], given: unknown, otherwise: T): T =>
  known.find((value) => value === given) ?? otherwise;

/** Reads what was kept; whatever is missing or strange falls back to what most readers want. */
export function readSettings(kept: unknown, readerLanguages: readonly string[]): Settings {
  const given: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  return {
    language: oneOf(LANGUAGES, given.language, preferred(readerLanguages)),
    theme: oneOf(THEMES, given.theme, 'auto'),
    text: oneOf(TEXTS, given.text, 'normal'),
    speed: oneOf(SPEEDS, given.speed, 'normal'),
    motion: oneOf(MOTIONS, given.motion, 'auto'),
    contrast: oneOf(CONTRASTS, given.contrast, 'auto'),
    stage: given.stage === false ? 'off' : oneOf(STAGES, given.stage, 'full'), // it was a switch once
    keys: given.keys !== false,
    toured: given.toured === true,
    sound: readSound(given.sound),
  };
}

/** Tells the style sheet what was chosen. */
export function showSettings({ language, theme, text, motion, contrast }: Settings, root: HTMLElement): void {
  root.lang = language;
  root.dataset.theme = theme;
  root.dataset.text = text;
  root.dataset.motion = motion;
  root.dataset.contrast = contrast === 'auto' && matchMedia('(prefers-contrast: more)').matches ? 'more' : contrast;
}

/** Should things move? */
export const wantsMotion = ({ motion }: Settings): boolean =>
  motion !== 'off' && !matchMedia('(prefers-reduced-motion: reduce)').matches;
