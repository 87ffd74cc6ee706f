import { firstGesture, openPageSound, soundDesk, type SoundDesk } from './sound-desk.ts';
import type { SoundSettings } from './sound-settings.ts';

let desk: SoundDesk | undefined;

/** The one sound of this page, from the first time somebody asks for it. */
export function pageSound(settings: SoundSettings): SoundDesk {
  desk ??= soundDesk(firstGesture(document, navigator.userActivation.hasBeenActive), openPageSound, settings);
  return desk;
}
