import {
  CHANNELS,
  FACES,
  HOURS,
  LIGHTS,
  PLACES,
  POSES,
  type Channel,
  type Face,
  type Hour,
  type Light,
  type Place,
  type Pose,
  type StageView,
} from '../../stage/view.ts';

/** How large the stage is, in CSS pixels; `window` fills the page. */
export const SIZES = ['480x600', '358x228', '390x844', '844x390', '1280x720', '1920x1080', 'window'] as const;
export const RENDERERS = ['auto', 'canvas', 'webgl'] as const;

/** Everything that can be set in the stage room. It is kept in the address, so that a sight can be shared. */
export interface Setting {
  readonly person: string;
  readonly place: Place;
  readonly channel: Channel;
  readonly voiceOnly: boolean;
  readonly hour: Hour;
  readonly from: Face;
  readonly to: Face;
  readonly blend: number;
  readonly pose: Pose;
  readonly tone: Light;
  readonly strength: number;
  readonly energy: number;
  readonly composure: number;
  readonly speaking: boolean;
  readonly calm: boolean;
  readonly size: (typeof SIZES)[number];
  readonly renderer: (typeof RENDERERS)[number];
}

export function settingFrom(query: string): Setting {
  const given = new URLSearchParams(query);
  const one = <T extends string>(key: string, of: readonly T[], usual: T): T =>
    of.find((each) => each === given.get(key)) ?? usual;
  const share = (key: string, usual: number): number => Number(given.get(key) ?? usual);
  return {
    person: given.get('person') ?? 'amara',
    place: one('place', PLACES, 'home'),
    voiceOnly: given.get('voiceOnly') === 'true',
    channel: one('channel', CHANNELS, 'phone'),
    hour: one('hour', HOURS, 'day'),
    from: one('from', FACES, 'neutral'),
    to: one('to', FACES, 'neutral'),
    blend: share('blend', 0),
    pose: one('pose', POSES, 'rest'),
    tone: one('tone', LIGHTS, 'clear'),
    strength: share('strength', 0.6),
    energy: share('energy', 0.4),
    composure: share('composure', 1),
    speaking: given.get('speaking') === 'true',
    calm: given.get('calm') === 'true',
    size: one('size', SIZES, '1280x720'),
    renderer: one('renderer', RENDERERS, 'auto'),
  };
}

export const queryFrom = (setting: Setting): string =>
  new URLSearchParams(Object.entries(setting).map(([key, value]) => [key, String(value)])).toString();

export const viewFrom = ({ blend, from, strength, to, tone, ...rest }: Setting): StageView => ({
  person: rest.person,
  place: rest.place,
  channel: rest.channel,
  voiceOnly: rest.voiceOnly,
  hour: rest.hour,
  face: { from, to, blend },
  pose: rest.pose,
  light: { tone, strength },
  speaking: rest.speaking,
  energy: rest.energy,
  composure: rest.composure,
});
