import { Howl, Howler } from 'howler';
import type { Backend } from './backend.ts';
import { EFFECTS, MUSIC_TURN, ROOM_TURNS } from './files.generated.ts';
import { TONES, type Cue, type Room } from './sound.ts';
import { openVoicePlayer } from './voice-player.ts';
import voiceWorker from './voice.worker.ts?worker&url';

/** Milliseconds after which a short sound would only puzzle: the file was still on its way. */
const TOO_LATE = 1200;

/** Where trusted types are enforced, only this one address may become a worker here. */
const voicePolicy = globalThis.trustedTypes?.createPolicy('attune-voice', { createScriptURL: () => voiceWorker });

type Place = readonly [start: number, length: number];

/** Sounds through Howler, voices through its audio context. Only for browsers that have one. */
export function howlerBackend(): Backend {
  Howler.volume(1); // makes the context
  Howler.autoSuspend = false; // it would cut off a voice, of which Howler knows nothing
  const worker = new Worker(voicePolicy?.createScriptURL(voiceWorker) ?? voiceWorker, {
    type: 'module',
    name: 'voice',
  });
  const voice = openVoicePlayer(Howler.ctx, Howler.masterGain, worker);
  let effects: Promise<Howl | undefined> = Promise.resolve(undefined);
  let music: Bed | undefined;
  let room: { readonly name: Room; readonly bed: Bed } | undefined;
  return {
    unlock: () => {
      wake();
      effects = fetchHowl('effects', effectSprite());
    },
    bed: (name) => {
      if (name === undefined) {
        music?.end();
        music = undefined;
      } else {
        wake();
        music ??= openBed(TONES.map((tone) => ({ file: `music-${tone}`, turn: MUSIC_TURN })));
      }
      if (room?.name === name) return;
      room?.bed.end();
      room = name && { name, bed: openBed([{ file: `room-${name}`, turn: ROOM_TURNS[name] }]) };
    },
    loudness: (now) => {
      music?.loudness(TONES.map((tone) => now.stems[tone]));
      room?.bed.loudness([now.room]);
      voice.loudness(now.voice);
    },
    cue: (cue, loudness) => {
      wake();
      const asked = performance.now();
      void effects.then((howl) => {
        if (howl && performance.now() - asked < TOO_LATE) howl.volume(loudness, howl.play(cue));
      });
    },
    say: (line, onLevel) => {
      wake();
      return voice.say(line, onLevel);
    },
    hush: voice.hush,
    close: () => {
      voice.close();
      music?.end();
      room?.bed.end();
      Howler.unload();
    },
  };
}

function wake(): void {
  if (Howler.ctx.state !== 'running') void Howler.ctx.resume().catch(() => undefined);
}

const effectSprite = (): Record<Cue, [number, number]> => {
  const cues = Object.keys(EFFECTS) as Cue[]; // a test holds that each cue is in the file and no other
  return Object.fromEntries(cues.map((cue) => [cue, [...EFFECTS[cue]]])) as Record<Cue, [number, number]>;
};

/** Sounds that go round and round together. */
interface Bed {
  /** 0..1 for each; nothing is fetched before one of them can be heard. */
  readonly loudness: (each: readonly number[]) => void;
  readonly end: () => void;
}

function openBed(loops: readonly { readonly file: string; readonly turn: Place }[]): Bed {
  let loudness: readonly number[] = [];
  let howls: readonly (Howl | undefined)[] = [];
  let asked = false;
  let ended = false;
  const settle = () => howls.forEach((howl, index) => howl?.volume(loudness[index] ?? 0));
  const begin = async () => {
    asked = true;
    const fetched = await Promise.all(loops.map(({ file, turn }) => fetchHowl(file, { turn: [...turn, true] })));
    if (ended) {
      for (const howl of fetched) howl?.unload();
      return;
    }
    howls = fetched;
    settle();
    for (const howl of howls) howl?.play('turn');
  };
  return {
    loudness: (each) => {
      loudness = each;
      if (!asked && each.some((one) => one > 0)) void begin();
      settle();
    },
    end: () => {
      ended = true;
      for (const howl of howls) howl?.unload();
    },
  };
}

type Sprite = Record<string, [number, number] | [number, number, boolean]>;

/** Opus where it can be decoded, MP3 elsewhere; `undefined` where neither comes: then that sound is missing. */
async function fetchHowl(name: string, sprite: Sprite): Promise<Howl | undefined> {
  const at = (end: string) => new URL(`sounds/${name}.${end}`, document.baseURI).href;
  return (await loaded([at('webm'), at('mp3')], sprite)) ?? loaded([at('mp3')], sprite);
}

const loaded = (src: string[], sprite: Sprite): Promise<Howl | undefined> =>
  new Promise((resolve) => {
    const howl: Howl = new Howl({
      ...{ src, sprite, volume: 0 },
      onload: () => resolve(howl),
      onloaderror: () => {
        howl.unload();
        resolve(undefined);
      },
    });
  });
