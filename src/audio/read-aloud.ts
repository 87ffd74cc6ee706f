import type { Backend } from './backend.ts';
import type { Language, Line, Sound } from './sound.ts';
import { hashOf } from './voice/random.ts';
import { styleOf } from './voice/style.ts';
import { voiceOf } from './voice/voices.table.ts';

/** The part of the system's speech that we use. */
export interface Speech {
  readonly getVoices: () => readonly SpeechSynthesisVoice[];
  readonly speak: (utterance: SpeechSynthesisUtterance) => void;
  readonly cancel: () => void;
  /** Calls back when `getVoices` has something else to give. */
  readonly onVoices: (listener: () => void) => void;
  /** Makes what `speak` takes. */
  readonly utter: (text: string) => SpeechSynthesisUtterance;
}

/** Seconds after which a line counts as said even if the system never tells: a character can take this long, and more. */
const PER_CHARACTER = 0.35;
const AT_LEAST = 4;

const FITS: Readonly<Record<Language, RegExp>> = {
  en: /^en\b/i,
  'zh-Hans': /^(zh|cmn)[-_](cn|sg|hans)|^zh$/i,
  'zh-Hant': /^(zh|cmn|yue)[-_](tw|hk|mo|hant)/i,
};

/** The system's speech, where there is one. */
export function systemSpeech(): Speech | undefined {
  if (typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined') return undefined;
  return {
    getVoices: () => speechSynthesis.getVoices(),
    speak: (utterance) => speechSynthesis.speak(utterance),
    cancel: () => speechSynthesis.cancel(),
    onVoices: (listener) => speechSynthesis.addEventListener('voiceschanged', listener),
    utter: (text) => new SpeechSynthesisUtterance(text),
  };
}

/** Lets the system's speech take the place of the babble while it is on and knows the language. */
export function withReadAloud(backend: Backend, speech: Speech | undefined): [Backend, Sound['readAloud']] {
  let on = false;
  let volume = 1;
  let finish: (() => void) | undefined;
  const voices = (language: Language) =>
    (speech?.getVoices() ?? []).filter(({ lang }) => FITS[language].test(lang.replace('_', '-')));
  const hush = () => {
    if (finish) speech?.cancel();
    finish?.();
    backend.hush();
  };
  const say: Backend['say'] = (line, onLevel) => {
    const fitting = voices(line.language);
    if (!on || !speech || fitting.length === 0) return backend.say(line, onLevel);
    hush();
    const utterance = shaped(speech.utter(line.text), line, fitting);
    utterance.volume = volume;
    return new Promise((resolve) => {
      const ends = lips(onLevel);
      finish = () => {
        finish = undefined;
        clearTimeout(timer);
        ends();
        resolve();
      };
      const mine = finish;
      const once = () => finish === mine && mine();
      const timer = setTimeout(once, (AT_LEAST + line.text.length * PER_CHARACTER) * 1000);
      utterance.onend = once;
      utterance.onerror = once;
      speech.speak(utterance);
    });
  };
  const loudness: Backend['loudness'] = (now) => {
    volume = now.voice;
    backend.loudness(now);
  };
  return [
    { ...backend, say, hush, loudness },
    {
      available: (language) => voices(language).length > 0,
      set: (wanted) => (on = wanted),
      onChange: (listener) => speech?.onVoices(listener),
    },
  ];
}

/** The same system voice for the same person, as high and as fast as they would be in this mood. */
function shaped(
  utterance: SpeechSynthesisUtterance,
  line: Line,
  fitting: readonly SpeechSynthesisVoice[],
): SpeechSynthesisUtterance {
  const person = voiceOf(line.voice);
  const style = styleOf(line.mood);
  utterance.voice = fitting[hashOf(line.voice) % fitting.length] ?? null;
  utterance.lang = utterance.voice?.lang ?? line.language;
  utterance.pitch = Math.min(2, Math.max(0.3, Math.sqrt(person.pitch / 160) * style.pitch));
  utterance.rate = Math.min(1.6, Math.max(0.6, (style.pace * person.pace) / 4.7));
  return utterance;
}

/** The system does not tell how loud it is: the mouth opens and shuts about five times a second. */
function lips(onLevel: (level: number) => void): () => void {
  let frame = 0;
  const timer = setInterval(() => {
    frame += 1;
    onLevel(0.45 + 0.35 * Math.sin(frame * 0.53) * Math.sin(frame * 0.17) + 0.15 * Math.sin(frame * 0.31));
  }, 1000 / 60);
  return () => {
    clearInterval(timer);
    onLevel(0);
  };
}
