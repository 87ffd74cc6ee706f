import type { Volumes } from '../audio/sound.ts';

/** What somebody wants to hear, and to read about it. */
export interface SoundSettings extends Volumes {
  /** The system's own speech in place of the babble, where it has any. */
  readonly readAloud: boolean;
  /** Meaningful sounds in words. */
  readonly captions: boolean;
}

export const USUAL_SOUND: SoundSettings = {
  voice: 0.8,
  music: 0.6,
  effects: 0.7,
  muted: false,
  readAloud: false,
  captions: false,
};

/** Reads what was kept; whatever is missing or strange is as usual. */
export function readSound(kept: unknown): SoundSettings {
  const given: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const volume = (name: 'voice' | 'music' | 'effects'): number => {
    const value = given[name];
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : USUAL_SOUND[name];
  };
  const isOn = (name: 'muted' | 'readAloud' | 'captions'): boolean => {
    const value = given[name];
    return typeof value === 'boolean' ? value : USUAL_SOUND[name];
  };
  return {
    ...{ voice: volume('voice'), music: volume('music'), effects: volume('effects') },
    ...{ muted: isOn('muted'), readAloud: isOn('readAloud'), captions: isOn('captions') },
  };
}
