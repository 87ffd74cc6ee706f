import type { Cue, Line, SoundView, Tone, VoiceMood } from '../audio/sound.ts';
import type { Standing, Turn } from '../engine/index.ts';
import { STAGES } from '../engine/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import { CUSTOMER_STATES, type CustomerState, type Emotion, type Ending } from '../scenario/vocabulary.ts';
import type { Light } from '../stage/view.ts';
import { LOOKS } from './present.ts';

/** The music takes its mood from the air of the picture. Disappointment has no storm in it. */
const TONES: Readonly<Record<Light, Tone>> = {
  storm: 'tension',
  chill: 'tension',
  grey: 'neutral',
  clear: 'neutral',
  warm: 'warm',
};

/** States in which silence says more than music. */
const SILENCES: readonly CustomerState[] = ['withdrawn', 'betrayed', 'leavesPolitely', 'hangsUp'];

/** States that a talk should not have come to: they are heard when they are entered. */
const ALARMS: readonly CustomerState[] = ['escalating', 'demandsSupervisor', 'panicking', 'betrayed'];

const ENDINGS: Readonly<Record<Ending, Cue>> = {
  resolved: 'resolution',
  escalated: 'hold',
  leftPolitely: 'lost',
  hungUp: 'lost',
  criticalFail: 'lost',
};

/** What is heard under the talk: the counterpart of `present`. */
export function soundView(scenario: Scenario, now: Standing): SoundView {
  const mood = TONES[LOOKS[now.customer].light];
  const level = now.levels[now.emotion] / 100;
  return {
    mood,
    strength: mood === 'tension' ? level : 1 - level,
    place: scenario.place,
    quiet: now.phase !== 'talking' || SILENCES.includes(now.customer),
  };
}

/** How the customer sounds: what leads is heard fully, what lies under it half. */
export function voiceMood({ levels, emotion, customer }: Standing): VoiceMood {
  const heard = (one: Emotion): number => (levels[one] / 100) * (one === emotion ? 1 : 0.5);
  return {
    anger: heard('anger'),
    anxiety: heard('anxiety'),
    disappointment: heard('disappointment'),
    energy: LOOKS[customer].energy * (0.6 + 0.4 * (levels[emotion] / 100)),
  };
}

/** What the customer says aloud: nothing in a chat, which is read. */
export function voiceLine(scenario: Scenario, now: Standing, text: string): Line | undefined {
  if (scenario.channel === 'chat' || text.trim() === '') return undefined;
  return {
    text,
    language: scenario.language,
    voice: scenario.customer.looks,
    mood: voiceMood(now),
    phone: scenario.channel === 'phone',
  };
}

/** The short sounds of a turn, in order: what was done, then at most one for what came of it. */
export function cuesOf(scenario: Scenario, turn: Turn, before: Turn | undefined): readonly Cue[] {
  if (!before) return openingOf(scenario);
  const came = consequence(turn, before);
  return [...deedOf(scenario, turn), ...(came ? [came] : [])];
}

const openingOf = ({ channel }: Scenario): readonly Cue[] =>
  channel === 'phone' ? ['pickUp'] : channel === 'chat' ? ['messageIn'] : [];

function deedOf({ channel }: Scenario, { move, said }: Turn): readonly Cue[] {
  if (move.kind === 'note' || move.kind === 'hold' || move.kind === 'resume') return [move.kind];
  if (channel !== 'chat') return [];
  const sent: readonly Cue[] = said.some(({ by }) => by === 'trainee') ? ['messageOut'] : [];
  return said.some(({ by }) => by === 'customer') ? [...sent, 'messageIn'] : sent;
}

/** The one thing that matters most about how it went; how the whole call ended has a sound of its own. */
function consequence(turn: Turn, before: Turn): Cue | undefined {
  if (turn.customer === 'hangsUp') return before.customer === 'hangsUp' ? undefined : 'hangUp';
  if (turn.phase === 'ended') return undefined;
  const moved = rank(turn.customer) - rank(before.customer);
  if (moved < 0) return ALARMS.includes(turn.customer) ? 'escalation' : 'worse';
  if (moved > 0) return 'better';
  return STAGES.indexOf(turn.stage) > STAGES.indexOf(before.stage) ? 'step' : undefined;
}

/** The sound of the end itself. */
export const cueOfEnding = (ending: Ending): Cue => ENDINGS[ending];

/** 0 the worst .. 1 the best of the customer's kind. */
function rank(state: CustomerState): number {
  for (const states of Object.values(CUSTOMER_STATES)) {
    const at = (states as readonly CustomerState[]).indexOf(state); // each list holds some of the states
    if (at >= 0) return at / (states.length - 1);
  }
  return 0;
}
