import { ROOMS, type Caption, type Cue, type Line, type Room, type SoundView, type Tone } from './sound.ts';

const MUSIC: Readonly<Record<Tone, Caption>> = { tension: 'musicTense', neutral: 'musicCalm', warm: 'musicWarm' };

const ROOM: Readonly<Record<Room, Caption>> = {
  home: 'roomHome',
  shop: 'roomShop',
  office: 'roomOffice',
  street: 'roomStreet',
  cafe: 'roomCafe',
  workshop: 'roomWorkshop',
  hotel: 'roomHotel',
  clinic: 'roomClinic',
};

/** Sounds that only answer a click mean nothing more than the click does. */
const CUES: Readonly<Record<Cue, Caption | undefined>> = {
  click: undefined,
  open: undefined,
  close: undefined,
  messageIn: 'messageArrives',
  messageOut: 'messageSent',
  typing: 'someoneTypes',
  ring: 'phoneRings',
  pickUp: 'phonePickedUp',
  hangUp: 'phoneHungUp',
  hold: 'onHold',
  resume: 'backOnLine',
  note: 'noteWritten',
  step: 'stepDone',
  breath: 'breath',
  error: 'errorTone',
  better: 'turnsBetter',
  worse: 'turnsWorse',
  escalation: 'escalates',
  resolution: 'resolves',
  lost: 'lost',
};

export const roomOf = (place: string): Room => ROOMS.find((room) => room === place) ?? 'office';

export const captionOfCue = (cue: Cue): Caption | undefined => CUES[cue];

/** What is new to hear: the room, then the music. */
export function captionsOfView(before: SoundView | undefined, now: SoundView): readonly Caption[] {
  const room = before === undefined || roomOf(before.place) !== roomOf(now.place) ? [ROOM[roomOf(now.place)]] : [];
  const music = before?.mood !== now.mood ? [MUSIC[now.mood]] : [];
  return [...room, ...music];
}

/** How a line is said, as far as one would hear it. */
export function captionOfLine({ text, mood }: Pick<Line, 'text' | 'mood'>): Caption {
  const { anger, anxiety, disappointment, energy } = mood;
  const most = Math.max(anger, anxiety, disappointment);
  if (anger > 0.4 && (/[!！]{2}/.test(text) || /\p{Lu}{4}/u.test(text))) return 'voiceShouting';
  if (most < 0.25) return energy > 0.5 ? 'voiceWarm' : 'voiceEven';
  if (most < 0.45) return 'voiceEven';
  if (anger === most) return anger > 0.85 && energy > 0.8 ? 'voiceShouting' : 'voiceSharp';
  return anxiety === most ? 'voiceTrembling' : 'voiceLow';
}
