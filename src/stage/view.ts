/**
 * What the stage can be told. Everything here is plain data without meaning for the rules: whoever fills it in has
 * already decided what the customer feels.
 */

/** The named expressions; each is a keyframe, and any two can be blended. */
export const FACES = [
  'furious',
  'angry',
  'irritated',
  'sceptical',
  'neutral',
  'relieved',
  'grateful',
  'panicked',
  'worried',
  'reassured',
  'crushed',
  'letdown',
  'withdrawn',
  'politelyLeaving',
  'hopeful',
  'trusting',
  'touched',
] as const;
export type Face = (typeof FACES)[number];

/** What the arms do. Poses are discrete: they change by lowering and raising the arms, never by blending. */
export const POSES = [
  'rest',
  'crossed',
  'fists',
  'hips',
  'open',
  'palm',
  'wringing',
  'cheeks',
  'chest',
  'clasped',
  'slumped',
  'brow',
] as const;
export type Pose = (typeof POSES)[number];

/** Where the customer is. */
export const PLACES = ['home', 'shop', 'office', 'street', 'hotel', 'clinic', 'cafe', 'workshop'] as const;
export type Place = (typeof PLACES)[number];

/** Colour of the air: anger, fear, disappointment, an even mood, goodwill. */
export const LIGHTS = ['storm', 'chill', 'grey', 'clear', 'warm'] as const;
export type Light = (typeof LIGHTS)[number];

/** How the customer reaches us: it decides what stands in front of them. */
export const CHANNELS = ['phone', 'chat', 'counter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A micro-expression that passes in under a second. */
export const MOMENTS = ['relief', 'flinch', 'sting', 'touched'] as const;
export type Moment = (typeof MOMENTS)[number];

/** Time of day outside the window. */
export const HOURS = ['morning', 'day', 'evening', 'night'] as const;
export type Hour = (typeof HOURS)[number];

export interface StageView {
  /** Key of PEOPLE; an unknown key shows a person chosen by its hash, always the same one. */
  readonly person: string;
  readonly place: Place;
  readonly channel: Channel;
  /** A call in its hard form: nobody can be seen, there is only a voice and its wave. */
  readonly voiceOnly?: boolean;
  /** Left out: day. */
  readonly hour?: Hour;
  /** `blend` 0..1 leads continuously from `from` to `to`. */
  readonly face: { readonly from: Face; readonly to: Face; readonly blend: number };
  readonly pose: Pose;
  /** `strength` 0..1. */
  readonly light: { readonly tone: Light; readonly strength: number };
  /** The mouth moves while a segment is being said. */
  readonly speaking: boolean;
  /** 0..1 arousal: speed of the movements, depth of breath. */
  readonly energy: number;
  /** 0..1, the trainee's own: the edges of the picture narrow and dull when it is low. */
  readonly composure: number;
  /** Played once when it appears, and again with every new `beatId`. */
  readonly moment?: Moment;
  readonly beatId?: string;
}
