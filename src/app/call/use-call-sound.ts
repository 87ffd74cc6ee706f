import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Caption, Line } from '../../audio/sound.ts';
import { useDesk } from '../desk.ts';
import { pageSound } from '../page-sound.ts';
import { cueOfEnding, cuesOf, soundView, voiceLine } from '../sound.ts';
import type { SoundDesk } from '../sound-desk.ts';
import type { SoundSettings } from '../sound-settings.ts';
import { useKeys } from './keys.ts';
import { saidText } from './said-text.ts';
import { transcript } from './transcript.ts';
import type { Call } from './use-call.ts';
import type { Words } from './words.ts';

/** Lets the call be heard. True while the customer's voice sounds. */
export function useCallSound(call: Call, words: Words, settings: SoundSettings): boolean {
  const sound = pageSound(settings);
  const { session, now, turn } = call;
  const { scenario } = words;
  const voice = useVoice(sound);
  const heard = useRef<number | undefined>(undefined);
  const { call: left } = useDesk();
  const [resumed] = useState(left !== undefined && left !== 'broken' && turn.number > 0);
  useEffect(() => sound.settle(settings), [settings]);
  useEffect(() => () => sound.leave(), []);
  useEffect(() => sound.show(soundView(scenario, now)), [scenario, now]);
  useEffect(() => {
    // A call that is come back to begins with silence, not with its last line once more.
    const silent = resumed && heard.current === undefined;
    const missed = session.turns.filter(({ number }) => number > (heard.current ?? -1));
    heard.current = turn.number;
    if (silent) return;
    for (const one of missed) for (const cue of cuesOf(scenario, one, session.turns[one.number - 1])) sound.cue(cue);
    if (now.ending) sound.cue(cueOfEnding(now.ending));
    const text = transcript(missed)
      .filter(({ by }) => by === 'customer')
      .map((entry) => saidText(entry, words))
      .join(' ');
    voice.say(voiceLine(scenario, now, text), turn.move.kind === 'wait');
  }, [turn.number]);
  return voice.sounds;
}

interface Voice {
  /** Says a line: behind the one before it where the customer only goes on, in its place otherwise. */
  readonly say: (line: Line | undefined, goesOn: boolean) => void;
  readonly sounds: boolean;
}

function useVoice(sound: SoundDesk): Voice {
  const [waiting, setWaiting] = useState(0);
  const queue = useRef({ run: 0, end: Promise.resolve() });
  const say = (line: Line | undefined, goesOn: boolean) => {
    const { current } = queue;
    if (!goesOn) {
      current.run += 1;
      sound.hush();
    }
    if (!line) return;
    const { run } = current;
    setWaiting((before) => before + 1);
    current.end = current.end
      .then(() => (run === current.run ? sound.say(line) : undefined))
      .finally(() => setWaiting((before) => before - 1));
  };
  return { say, sounds: waiting > 0 };
}

/** M mutes and unmutes, where single keys are wanted. */
export function useMuteKey(settings: SoundSettings, change: (sound: SoundSettings) => void, keys: boolean): void {
  const map = useMemo(
    () => new Map([['m', () => change({ ...settings, muted: !settings.muted })]]),
    [settings, change],
  );
  useKeys(map, keys);
}

/** Milliseconds that a caption stands. */
const STANDS = 4000;
/** As many as a call begins with: the room, the music, the telephone and the voice. */
const SHOWN = 4;

/**
 * The last few sounds, newest last. Each stands for a while from when it was seen: on a slow device a call begins before there is
 * anything to see of it.
 * @param canBeSeen whether what is returned stands on the page
 */
export function useCaptions(settings: SoundSettings, canBeSeen: boolean): readonly Caption[] {
  const [captions, setCaptions] = useState<readonly { readonly caption: Caption; readonly id: number }[]>([]);
  const ids = useRef(0);
  const seen = useRef(0);
  // Before the call's own effects begin to sound, whichever of them Preact lets run first on a busy device.
  useLayoutEffect(() => {
    if (!settings.captions) return;
    return pageSound(settings).onCaption((caption) => {
      const id = (ids.current += 1);
      setCaptions((before) => [...before, { caption, id }].slice(-SHOWN));
    });
  }, [settings.captions]);
  // After it was painted, so that only what could be read goes again.
  useEffect(() => {
    const upTo = captions.at(-1)?.id ?? 0;
    if (!canBeSeen || upTo <= seen.current) return;
    seen.current = upTo;
    setTimeout(() => setCaptions((before) => before.filter(({ id }) => id > upTo)), STANDS);
  }, [captions, canBeSeen]);
  return settings.captions ? captions.map(({ caption }) => caption) : [];
}
