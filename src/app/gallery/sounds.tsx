import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  CUES,
  openSound,
  ROOMS,
  TONES,
  type Language,
  type Sound,
  type Tone,
  type VoiceMood,
} from '../../audio/index.ts';
import { VOICES } from '../../audio/voice/voices.table.ts';
import { Choice, Share } from './fields.tsx';

const LINES: Readonly<Record<Language, string>> = {
  en: 'I have been on hold for forty minutes. Where is my order?',
  'zh-Hans': '我等了四十分钟了。我的订单到底在哪里？',
  'zh-Hant': '我等了四十分鐘了。我的訂單到底在哪裡？',
};
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
const FEELINGS = ['anger', 'anxiety', 'disappointment', 'energy'] as const;
const CALM: VoiceMood = { anger: 0, anxiety: 0, disappointment: 0, energy: 0.5 };

/** Every voice in any mood, every signal, music and rooms. */
export function Sounds(): VNode {
  const sound = useMemo(() => openSound({ voice: 1, music: 1, effects: 1, muted: false }), []);
  const [strength, setStrength] = useState(0.8);
  const [place, setPlace] = useState<(typeof ROOMS)[number]>('office');
  const show = (mood: Tone) => sound.show({ mood, strength, place, quiet: false });
  return (
    <section onClickCapture={sound.unlock}>
      <Voices sound={sound} />
      <h2>Music and room</h2>
      <Choice name="place" of={ROOMS} value={place} onChange={setPlace} />
      <Share name="strength" value={strength} onChange={setStrength} />
      {TONES.map((tone) => (
        <button key={tone} type="button" onClick={() => show(tone)}>
          {tone}
        </button>
      ))}
      <button type="button" onClick={sound.leave}>
        leave
      </button>
      <h2>Signals</h2>
      {CUES.map((cue) => (
        <button key={cue} type="button" onClick={() => sound.cue(cue)}>
          {cue}
        </button>
      ))}
    </section>
  );
}

function Voices({ sound }: { sound: Sound }): VNode {
  const [language, setLanguage] = useState<Language>('en');
  const [mood, setMood] = useState(CALM);
  const [level, setLevel] = useState(0);
  const say = (voice: string, phone: boolean) =>
    void sound.say({ text: LINES[language], language, voice, mood, phone }, setLevel);
  return (
    <>
      <h2>Voices</h2>
      <Choice name="language" of={LANGUAGES} value={language} onChange={setLanguage} />
      {FEELINGS.map((feeling) => (
        <Share
          key={feeling}
          name={feeling}
          value={mood[feeling]}
          onChange={(value) => setMood({ ...mood, [feeling]: value })}
        />
      ))}
      <meter value={level} aria-label="mouth" />
      <ul>
        {Object.keys(VOICES).map((voice) => (
          <li key={voice}>
            <button type="button" onClick={() => say(voice, false)}>
              {voice}
            </button>
            <button type="button" onClick={() => say(voice, true)}>
              through the telephone
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
