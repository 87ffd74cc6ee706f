import type { Standing, Turn } from '../engine/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import { familyOf, type CustomerState, type Emotion } from '../scenario/vocabulary.ts';
import type { Face, Hour, Light, Moment, Pose, StageView } from '../stage/view.ts';

/** How a state looks: the face at its mildest and at its strongest, what the arms do, the air, how lively (0..1). */
interface Look {
  readonly mild: Face;
  readonly strong: Face;
  readonly pose: Pose;
  readonly light: Light;
  readonly energy: number;
}

type Row = readonly [mild: Face, strong: Face, pose: Pose, light: Light, energy: number];

const look = (...[mild, strong, pose, light, energy]: Row): Look => ({ mild, strong, pose, light, energy });

/** The rows are what the customer shows; what they feel has been decided by then. */
export const LOOKS: Readonly<Record<CustomerState, Look>> = {
  hangsUp: look('angry', 'furious', 'fists', 'storm', 1),
  demandsSupervisor: look('sceptical', 'angry', 'crossed', 'storm', 0.7),
  escalating: look('angry', 'furious', 'fists', 'storm', 1),
  venting: look('irritated', 'angry', 'hips', 'storm', 0.85),
  receptive: look('sceptical', 'irritated', 'rest', 'storm', 0.55),
  reasoning: look('neutral', 'sceptical', 'rest', 'clear', 0.4),
  mollified: look('relieved', 'neutral', 'open', 'clear', 0.35),
  appreciative: look('grateful', 'relieved', 'chest', 'warm', 0.4),

  panicking: look('worried', 'panicked', 'cheeks', 'chill', 1),
  spiralling: look('worried', 'panicked', 'wringing', 'chill', 0.85),
  attending: look('neutral', 'worried', 'clasped', 'chill', 0.5),
  reassured: look('reassured', 'worried', 'chest', 'clear', 0.35),
  confident: look('relieved', 'reassured', 'open', 'warm', 0.35),

  leavesPolitely: look('politelyLeaving', 'politelyLeaving', 'rest', 'grey', 0.2),
  betrayed: look('letdown', 'crushed', 'slumped', 'grey', 0.25),
  withdrawn: look('withdrawn', 'letdown', 'slumped', 'grey', 0.15),
  guarded: look('sceptical', 'withdrawn', 'crossed', 'grey', 0.25),
  weighing: look('neutral', 'sceptical', 'clasped', 'clear', 0.3),
  hopeful: look('hopeful', 'neutral', 'open', 'clear', 0.4),
  trusting: look('trusting', 'hopeful', 'chest', 'warm', 0.4),
};

/** When people call from there: from home after work, from elsewhere by day. */
const HOURS: Readonly<Record<Scenario['place'], Hour>> = {
  home: 'evening',
  shop: 'day',
  office: 'day',
  street: 'day',
  cafe: 'morning',
  workshop: 'day',
};

/** From this difficulty on a caller cannot be seen. */
const VOICE_ONLY_FROM = 5;

/** Points of one turn from which a change shows in the face for a moment. */
const SHOWS_FROM = 8;

/** What the stage is told: the customer as they stand after `turn`. */
export function present(scenario: Scenario, now: Standing, turn: Turn, speaking: boolean): StageView {
  const { pose, light, energy } = LOOKS[now.customer];
  const level = now.levels[now.emotion] / 100;
  const moment = momentOf(turn, now.emotion);
  return {
    person: scenario.customer.looks,
    place: scenario.place,
    channel: scenario.channel,
    voiceOnly: scenario.channel === 'phone' && scenario.difficulty >= VOICE_ONLY_FROM,
    hour: HOURS[scenario.place],
    face: faceOf(now),
    pose,
    light: { tone: light, strength: light === 'clear' || light === 'warm' ? 1 - level : level },
    speaking: speaking && now.phase === 'talking',
    energy: energy * (0.6 + 0.4 * level),
    composure: now.levels.composure / 100,
    ...(moment ? { moment } : {}),
    beatId: String(turn.number),
  };
}

/** The face alone, as it is when nothing passes over it. */
export function faceOf({
  customer,
  emotion,
  levels,
}: Pick<Turn, 'customer' | 'emotion' | 'levels'>): StageView['face'] {
  const { mild, strong } = LOOKS[customer];
  return { from: mild, to: strong, blend: levels[emotion] / 100 };
}

/** What passes over the face in answer to this turn. */
export function momentOf(turn: Turn, emotion: Emotion): Moment | undefined {
  const moved = (channel: string) =>
    turn.reasons.filter((reason) => reason.channel === channel).reduce((sum, reason) => sum + reason.delta, 0);
  const hurt = moved(emotion) >= SHOWS_FROM;
  const harmed = turn.reasons.some(({ tactic }) => tactic !== undefined && familyOf(tactic) === 'harmful');
  if (hurt && harmed) return emotion === 'anxiety' ? 'flinch' : 'sting';
  if (moved('trust') >= SHOWS_FROM) return 'touched';
  return moved(emotion) <= -SHOWS_FROM ? 'relief' : undefined;
}
