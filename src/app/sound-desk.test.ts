import { expect, it } from 'vitest';
import type { Caption, Cue, Line, Sound, SoundView, Volumes } from '../audio/sound.ts';
import { firstGesture, soundDesk } from './sound-desk.ts';
import { USUAL_SOUND } from './sound-settings.ts';

const LINE: Line = {
  text: 'Yes.',
  language: 'en',
  voice: 'mei',
  mood: { anger: 0, anxiety: 0, disappointment: 0, energy: 0.5 },
};
const VIEW: SoundView = { mood: 'neutral', strength: 1, place: 'home', quiet: false };

/** A sound that writes down what it is told. */
function written() {
  const told: string[] = [];
  const listeners = new Set<(caption: Caption) => void>();
  const voices = new Set<() => void>();
  const sound: Sound = {
    unlock: () => told.push('unlock'),
    show: ({ mood }) => told.push(`show ${mood}`),
    leave: () => told.push('leave'),
    cue: (cue: Cue) => told.push(cue),
    say: ({ text }, onLevel) => {
      told.push(text);
      onLevel?.(0.5);
      return Promise.resolve();
    },
    hush: () => told.push('hush'),
    setVolumes: ({ voice }: Volumes) => told.push(`voice ${voice}`),
    onCaption: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readAloud: {
      available: () => true,
      set: (on) => told.push(`aloud ${String(on)}`),
      onChange: (listener) => voices.add(listener),
    },
    close: () => told.push('close'),
  };
  return {
    ...{ told, sound },
    caption: (caption: Caption) => listeners.forEach((listener) => listener(caption)),
    newVoices: () => voices.forEach((listener) => listener()),
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it('is fetched with the first gesture, and then knows what was shown', async () => {
  const page = new EventTarget();
  const { told, sound } = written();
  const desk = soundDesk(firstGesture(page), () => Promise.resolve(sound), USUAL_SOUND);
  desk.show(VIEW);
  desk.cue('ring');
  await desk.say(LINE);
  await settled();
  expect(told).toEqual([]);
  page.dispatchEvent(new Event('keydown'));
  await settled();
  expect(told).toEqual(['voice 0.8', 'aloud false', 'unlock', 'show neutral']);
});

it('lets a line wait while it is being fetched', async () => {
  const { told, sound } = written();
  const desk = soundDesk(Promise.resolve(), () => settled().then(() => sound), USUAL_SOUND);
  await Promise.resolve();
  await desk.say({ ...LINE, text: 'Hello?' });
  expect(told.at(-1)).toBe('Hello?');
});

it('hands on the mouth, and says when nobody is heard any more', async () => {
  const desk = soundDesk(Promise.resolve(), () => Promise.resolve(written().sound), USUAL_SOUND);
  await settled();
  const levels: (number | undefined)[] = [];
  desk.onMouth((level) => levels.push(level));
  await desk.say(LINE);
  expect(levels).toEqual([0.5, undefined]);
});

it('hands on captions', async () => {
  const { sound, caption } = written();
  const desk = soundDesk(Promise.resolve(), () => Promise.resolve(sound), USUAL_SOUND);
  const read: Caption[] = [];
  const stop = desk.onCaption((one) => read.push(one));
  await settled();
  caption('phoneRings');
  stop();
  caption('lost');
  expect(read).toEqual(['phoneRings']);
});

it('tells when somebody can be read aloud: once it is there, and with every voice that comes later', async () => {
  const { sound, newVoices } = written();
  const desk = soundDesk(Promise.resolve(), () => Promise.resolve(sound), USUAL_SOUND);
  const answers = [desk.canReadAloud('en')];
  desk.onVoices(() => answers.push(desk.canReadAloud('en')));
  await settled();
  newVoices();
  expect(answers).toEqual([false, true, true]);
});

it('stays silent when the sound cannot be fetched', async () => {
  const desk = soundDesk(Promise.resolve(), () => Promise.reject(new Error('offline')), USUAL_SOUND);
  await settled();
  expect(() => desk.cue('ring')).not.toThrow();
  expect(desk.canReadAloud('en')).toBe(false);
});
