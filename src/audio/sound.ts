/** What the sound promises and what it is told. Plain data; it knows nothing of the rules. */

export type Language = 'en' | 'zh-Hans' | 'zh-Hant';

/** The air of the talk. */
export const TONES = ['tension', 'neutral', 'warm'] as const;
export type Tone = (typeof TONES)[number];

/** Rooms that have a sound of their own; any other place is an office. */
export const ROOMS = ['home', 'shop', 'office', 'street', 'cafe', 'workshop', 'hotel', 'clinic'] as const;
export type Room = (typeof ROOMS)[number];

export interface SoundView {
  readonly mood: Tone;
  /** 0..1: how strongly that mood is felt. */
  readonly strength: number;
  /** Where the customer is. */
  readonly place: string;
  /** The moment asks for silence: the music steps back. */
  readonly quiet: boolean;
}

/** Short sounds: of the page, of the telephone, and of what happens in the talk. */
export const CUES = [
  'click',
  'open',
  'close',
  'messageIn',
  'messageOut',
  'typing',
  'ring',
  'pickUp',
  'hangUp',
  'hold',
  'resume',
  'note',
  'step',
  'breath',
  'error',
  'better',
  'worse',
  'escalation',
  'resolution',
  'lost',
] as const;
export type Cue = (typeof CUES)[number];

/** 0..1 each. */
export interface Volumes {
  readonly voice: number;
  readonly music: number;
  readonly effects: number;
  readonly muted: boolean;
}

/** How the customer feels, 0..1 each; energy 0.5 is an ordinary liveliness. */
export interface VoiceMood {
  readonly anger: number;
  readonly anxiety: number;
  readonly disappointment: number;
  readonly energy: number;
}

export interface Line {
  readonly text: string;
  readonly language: Language;
  /** Key of a person; an unknown key always gets the same voice. */
  readonly voice: string;
  readonly mood: VoiceMood;
  /** Heard through a telephone: narrow and close. */
  readonly phone?: boolean;
}

/** Every sound that means something, for those who do not hear it. */
export const CAPTIONS = [
  ...(['voiceEven', 'voiceSharp', 'voiceShouting', 'voiceTrembling', 'voiceLow', 'voiceWarm'] as const),
  ...(['musicTense', 'musicCalm', 'musicWarm'] as const),
  ...([
    'roomHome',
    'roomShop',
    'roomOffice',
    'roomStreet',
    'roomCafe',
    'roomWorkshop',
    'roomHotel',
    'roomClinic',
  ] as const),
  ...(['messageArrives', 'messageSent', 'someoneTypes'] as const),
  ...(['phoneRings', 'phonePickedUp', 'phoneHungUp', 'onHold', 'backOnLine'] as const),
  ...(['noteWritten', 'stepDone', 'breath', 'errorTone'] as const),
  ...(['turnsBetter', 'turnsWorse', 'escalates', 'resolves', 'lost'] as const),
] as const;
export type Caption = (typeof CAPTIONS)[number];

/** The sound of a conversation. Where nothing can sound, everything is silent, and every promise is still kept. */
export interface Sound {
  /** To be called inside the first click or key press; before it, browsers allow no sound. */
  readonly unlock: () => void;
  /** Music and room follow this from now on. */
  readonly show: (view: SoundView) => void;
  /** The talk is over: music and room fade away. */
  readonly leave: () => void;
  readonly cue: (cue: Cue) => void;
  /**
   * Says a line in the customer's voice; what was being said before stops. Resolves when it has been said, stopped, or
   * cannot be said. `onLevel` is told how far the mouth is open, 0..1, about 60 times a second, and 0 at the end.
   */
  readonly say: (line: Line, onLevel?: (level: number) => void) => Promise<void>;
  /** Stops the voice. */
  readonly hush: () => void;
  readonly setVolumes: (volumes: Volumes) => void;
  /** Calls `listener` for every meaningful sound, also when it is muted; the result stops that. */
  readonly onCaption: (listener: (caption: Caption) => void) => () => void;
  /** The system's own speech in place of the babble; off until it is set. */
  readonly readAloud: {
    readonly available: (language: Language) => boolean;
    readonly set: (on: boolean) => void;
    /** Calls `listener` when other voices have become available: many systems tell them late. */
    readonly onChange: (listener: () => void) => void;
  };
  /** Stops everything and frees it. */
  readonly close: () => void;
}
