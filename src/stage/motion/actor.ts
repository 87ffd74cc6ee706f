import { FACE_PARAMS } from '../figure/faces.table.ts';
import type { Look } from '../figure/frame.ts';
import { blended, inRange, PARAM_NAMES, paramsFrom, type Param, type Params } from '../figure/params.ts';
import type { Moment } from '../view.ts';
import { advanced, armsOf, settled, towards, type ArmChange } from './arm-change.ts';
import { chance } from './chance.ts';
import type { Cue } from './cue.ts';
import { addsOf, lengthOf, strengthAt } from './moment.ts';
import { follow, type Spring } from './spring.ts';
import { spoken, type Talk } from './talk.ts';

/** Brings a customer to life: springs between faces, breath, blinking, gaze, speech. Same seed and steps, same looks. */
export interface Actor {
  /** What to move towards from now on. */
  cue: (cue: Cue) => void;
  /** Plays a micro-expression over whatever is shown. */
  play: (moment: Moment) => void;
  /** Reduced motion: no tremble, sway, lean, heaving chest or darting eyes. */
  calm: (calm: boolean) => void;
  /** Loudness of the voice 0..1, when there is one; without it the mouth keeps its own time. */
  hear: (level: number | undefined) => void;
  /** Lets `seconds` pass. */
  step: (seconds: number) => void;
  look: () => Look;
}

interface Playing {
  readonly moment: Moment;
  since: number;
}

interface Life {
  seconds: number;
  /** Where in a breath, in radians. It is counted up, so that a change of pace does not make the chest jump. */
  breath: number;
  cue: Cue;
  calm: boolean;
  /** Arousal rises and falls more slowly than the face. */
  readonly energy: Spring;
  readonly springs: Record<Param, Spring>;
  arms: ArmChange;
  nextBlink: number;
  nextGlance: number;
  glance: readonly [x: number, y: number];
  talk: Talk;
  playing: Playing | undefined;
}

export function createActor(first: Cue, seed: number): Actor {
  const next = chance(seed);
  const life = born(first, next());
  return {
    cue: (cue) => {
      life.cue = cue;
      life.arms = towards(life.arms, cue.pose);
    },
    play: (moment) => {
      life.playing = { moment, since: 0 };
    },
    calm: (calm) => {
      life.calm = calm;
    },
    hear: (level) => {
      life.talk = { ...life.talk, level };
    },
    step: (seconds) => {
      advance(life, seconds, next);
    },
    look: () => ({ params: shown(life), arms: armsOf(life.arms), seconds: life.seconds }),
  };
}

function born(cue: Cue, spread: number): Life {
  const target = targetOf(cue);
  const springs: Partial<Record<Param, Spring>> = {};
  for (const name of PARAM_NAMES) springs[name] = { value: target[name], velocity: 0 };
  return {
    seconds: 0,
    breath: spread * 6,
    cue,
    calm: false,
    energy: { value: cue.energy, velocity: 0 },
    springs: springs as Record<Param, Spring>, // every name has just been set
    arms: settled(cue.pose),
    nextBlink: 1 + spread * 2,
    nextGlance: 1,
    glance: [0, 0],
    talk: { jaw: 0, clock: 0, level: undefined },
    playing: undefined,
  };
}

const targetOf = ({ face }: Cue): Params => blended(FACE_PARAMS[face.from], FACE_PARAMS[face.to], face.blend);

/** The aroused move faster. */
const stiffness = (energy: number): number => 6.5 + 6.5 * energy;

function advance(life: Life, seconds: number, next: () => number): void {
  const { cue, playing, springs } = life;
  life.seconds += seconds;
  follow(life.energy, cue.energy, 4, seconds);
  life.breath += seconds * (1.5 + 2.4 * life.energy.value);
  const target = targetOf(cue);
  for (const name of PARAM_NAMES) follow(springs[name], target[name], stiffness(cue.energy), seconds);
  life.arms = advanced(life.arms, seconds, cue.energy);
  if (playing !== undefined) {
    playing.since += seconds;
    if (playing.since >= lengthOf(playing.moment)) life.playing = undefined;
  }
  advanceEyes(life, seconds, next);
  life.talk = spoken(life.talk, cue, seconds);
}

function advanceEyes(life: Life, seconds: number, next: () => number): void {
  life.nextBlink -= seconds * (1 + life.cue.energy * 0.8);
  if (life.nextBlink < 0) life.nextBlink = 2 + next() * 3;
  life.nextGlance -= seconds;
  if (life.nextGlance < 0) {
    life.nextGlance = 0.7 + next() * 1.8;
    life.glance = [(next() - 0.5) * 0.5, (next() - 0.5) * 0.25];
  }
}

function shown(life: Life): Params {
  const params = paramsFrom((name) => life.springs[name].value);
  addMoment(params, life);
  addSpeech(params, life);
  if (life.calm) stillness(params);
  else addRestlessness(params, life);
  addBreath(params, life);
  // A blink takes 160 ms, down and up.
  if (life.nextBlink < 0.16) params.lid *= Math.abs(life.nextBlink - 0.08) / 0.08;
  return inRange(params);
}

function addMoment(params: Record<Param, number>, { playing }: Life): void {
  if (playing === undefined) return;
  const strength = strengthAt(playing.moment, playing.since);
  const adds = addsOf(playing.moment);
  for (const name of PARAM_NAMES) params[name] += (adds[name] ?? 0) * strength;
}

function addSpeech(params: Record<Param, number>, { cue, talk }: Life): void {
  const { jaw } = talk;
  if (!cue.speaking && jaw < 0.01) return;
  // While speaking the resting opening of the face gives way to the syllables.
  params.open = Math.max(params.open * (cue.speaking ? 0.45 : 1), 0) + jaw;
  params.press *= Math.max(0, 1 - jaw * 4);
  params.teethU = Math.max(params.teethU, jaw * 1.1);
  params.wide += jaw * 0.15;
  params.nod += jaw * 0.22;
  params.browOuter += jaw * 0.12;
}

function addBreath(params: Record<Param, number>, { breath, calm, energy }: Life): void {
  params.breath = calm ? 0 : Math.sin(breath) * (1 + 0.8 * energy.value);
  params.shoulder += 0.04 * params.breath;
}

function stillness(params: Record<Param, number>): void {
  params.lean = 0;
  params.tilt *= 0.5;
}

/** Darting eyes, sway, and above three quarters of the energy a tremble. */
function addRestlessness(params: Record<Param, number>, { energy, glance, seconds }: Life): void {
  params.gazeX += glance[0] * (0.6 + energy.value);
  params.gazeY += glance[1];
  params.tilt += Math.sin(seconds * 0.7) * 0.8;
  params.yaw += Math.sin(seconds * 0.43) * 0.06;
  const tremble = Math.max(0, energy.value - 0.75) * 4;
  params.nod += Math.sin(seconds * 31) * 0.025 * tremble;
  params.skew += Math.sin(seconds * 23) * 0.05 * tremble;
}
