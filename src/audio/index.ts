/** The door of this folder: what is heard. It is told what to play, and never asks. */
import { silentBackend, type Backend } from './backend.ts';
import { howlerBackend } from './howler-backend.ts';
import { openMixer, type Clock } from './mixer.ts';
import { systemSpeech, withReadAloud } from './read-aloud.ts';
import type { Sound, Volumes } from './sound.ts';

export * from './sound.ts';

/** Opens the sound. Nothing is fetched or heard before `unlock`. */
export function openSound(volumes: Volumes): Sound {
  const [backend, readAloud] = withReadAloud(bestBackend(), systemSpeech());
  return { ...openMixer(backend, volumes, clock), readAloud };
}

function bestBackend(): Backend {
  if (typeof AudioContext === 'undefined' || typeof Worker === 'undefined') return silentBackend();
  try {
    return howlerBackend();
  } catch {
    return silentBackend(); // no sound card, or forbidden by policy
  }
}

/** Milliseconds between two steps of a fade. */
const STEP = 30;

const clock: Clock = (tick) => {
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    tick((now - last) / 1000);
    last = now;
  }, STEP);
  return () => clearInterval(timer);
};
