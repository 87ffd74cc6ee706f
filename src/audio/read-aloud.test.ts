import { describe, expect, it } from 'vitest';
import { notebookBackend } from './notebook-backend.ts';
import { withReadAloud, type Speech } from './read-aloud.ts';
import type { Language, Line, VoiceMood } from './sound.ts';

const CALM: VoiceMood = { anger: 0, anxiety: 0, disappointment: 0, energy: 0.5 };
const line = (language: Language, mood: VoiceMood = CALM): Line => ({ text: 'Hello', language, voice: 'mei', mood });

/** A system with these voices, which says a line until it is told to end. */
function system(...languages: readonly string[]) {
  const said: SpeechSynthesisUtterance[] = [];
  const speech: Speech = {
    getVoices: () => languages.map((lang) => ({ lang, name: lang }) as SpeechSynthesisVoice), // all that is looked at
    speak: (utterance) => said.push(utterance),
    cancel: () => undefined,
    onVoices: () => undefined,
    utter: (text) => ({ text }) as SpeechSynthesisUtterance, // the rest is filled in
  };
  return { speech, said };
}
const end = (utterance: SpeechSynthesisUtterance | undefined): void => {
  utterance?.onend?.call(utterance, {} as SpeechSynthesisEvent); // nobody looks at the event
};

describe('reading aloud', () => {
  it.each<[Language, readonly string[], boolean]>([
    ['en', ['en-GB'], true],
    ['en', ['de-DE'], false],
    ['zh-Hans', ['zh-CN'], true],
    ['zh-Hans', ['zh-TW'], false],
    ['zh-Hans', ['cmn_CN'], true],
    ['zh-Hant', ['zh-HK'], true],
    ['zh-Hant', ['zh-CN'], false],
    ['en', [], false],
  ])('%s with %j: %s', (language, voices, there) => {
    const [, readAloud] = withReadAloud(notebookBackend(), system(...voices).speech);
    expect(readAloud.available(language)).toBe(there);
  });

  it('is off until it is set, and where there is no voice the babble goes on', () => {
    const notebook = notebookBackend();
    const { speech, said } = system('en-US');
    const [backend, readAloud] = withReadAloud(notebook, speech);
    void backend.say(line('en'), () => undefined);
    readAloud.set(true);
    void backend.say(line('zh-Hans'), () => undefined);
    expect(notebook.lines).toHaveLength(2);
    expect(said).toHaveLength(0);
    backend.hush();
  });

  it('resolves at the end, with the mouth shut', async () => {
    const { speech, said } = system('en-US');
    const [backend, readAloud] = withReadAloud(notebookBackend(), speech);
    readAloud.set(true);
    const levels: number[] = [];
    const saying = backend.say(line('en'), (level) => levels.push(level));
    end(said[0]);
    await saying;
    expect(levels.at(-1)).toBe(0);
  });

  it('resolves when it is hushed, and when another line comes', async () => {
    const { speech } = system('en-US');
    const [backend, readAloud] = withReadAloud(notebookBackend(), speech);
    readAloud.set(true);
    const first = backend.say(line('en'), () => undefined);
    const second = backend.say(line('en'), () => undefined);
    await first;
    backend.hush();
    await second;
  });

  it('is quicker and higher in anger than in disappointment', () => {
    const { speech, said } = system('en-US');
    const [backend, readAloud] = withReadAloud(notebookBackend(), speech);
    readAloud.set(true);
    void backend.say(line('en', { ...CALM, anger: 1 }), () => undefined);
    void backend.say(line('en', { ...CALM, disappointment: 1 }), () => undefined);
    backend.hush();
    const [angry, low] = said;
    expect(angry?.rate).toBeGreaterThan((low?.rate ?? 9) * 1.2);
    expect(angry?.pitch).toBeGreaterThan(low?.pitch ?? 9);
  });
});
