import type { CustomerState, Emotion, Ending, Level } from '../scenario/vocabulary.ts';
import type { HoldReason } from './move.ts';
import type { Composure, Failure, Phase, Stage } from './types.ts';

/**
 * Everything a run remembers, in whole numbers and names: two runs with equal states go on alike.
 * Sets of facts, concerns and remedies are bit masks (bit i = the i-th in the scenario), at most 30 each.
 */
export interface State {
  // What the numbers are now
  anger: number;
  anxiety: number;
  disappointment: number;
  trust: number;
  composure: number;

  // Where the machines stand
  emotion: Emotion;
  customer: CustomerState | 'arriving';
  holding: Composure;
  phase: Phase;
  stage: Stage;
  ending: Ending | '';

  // Where the talk stands
  /** 0 for the first talk, 1.. for the later acts. */
  act: number;
  beat: number;
  /** Is the beat visited again (its `again` lines apply)? */
  again: number;
  /** The hub to go back to, or -1. */
  hub: number;
  /** Segments of this beat that are over: said, or passed by because they did not apply. */
  segment: number;
  /** How many of them were said. */
  heard: number;
  /** Did the last reply ask something? */
  asked: number;
  /** Bit masks of 30 beats each. */
  visited: number[];

  // What has come to light and been done
  revealed: number;
  noted: number;
  voiced: number;
  addressed: number;
  resolved: number;
  offered: number;
  agreed: number;
  promised: number;
  kept: number;
  broken: number;
  /** Promises still open: the remedy (-1: nothing in particular), the reply count or the act at which they fall due. */
  due: readonly Due[];
  lookedUp: number;
  /** A colleague or supervisor has agreed: what needs a supervisor may be granted. */
  cleared: number;
  thoughts: number;

  // What the customer remembers of the trainee
  /** How often each tactic was used, in the order of TACTICS. */
  used: number[];
  replies: number;
  acknowledged: number;
  owned: number;
  informed: number;
  /** Turns since something informed or solved; replies since; turns in the customer's present state. */
  uninformed: number;
  unsolved: number;
  turnsInState: number;
  /** Replies since ownership was taken and nothing done about it, or -1. */
  hollow: number;
  /** Signs of listening in a row. */
  nods: number;
  holds: number;
  breaths: number;
  silences: number;
  supported: number;
  provocations: number;
  harms: number;
  holdTurns: number;
  holdReason: HoldReason | '';

  // What the scores count
  storiesHeard: number;
  storiesCut: number;
  nodded: number;
  overNodded: number;
  reflections: number;
  questions: number;
  untrue: number;
  deaf: number;
  interruptions: number;
  fitting: number;
  firstSolved: '' | 'heard' | 'unheard';
  specific: number;
  phrases: number;
  canned: number;
  causeTold: number;
  timeGiven: number;
  beyond: number;
  choice: number;
  confirmed: number;
  followedUp: number;
  warm: number;
  overPromises: number;
  /** The feeling the trainee read, and the answers of the record form: right, wrong, asked. */
  read: Emotion | '';
  readRight: number;
  recorded: number;
  recordRight: number;
  recordWrong: number;
  failed: Failure | '';
  failedTurn: number;
  turn: number;
}

export interface Due {
  readonly remedy: number;
  readonly reply: number;
  readonly act: number;
}

/** The part of a state that is a level. */
export const levelsOf = ({ anger, anxiety, disappointment, trust, composure }: State) => ({
  anger,
  anxiety,
  disappointment,
  trust,
  composure,
});

// A switch in place of `state[level]`: looked up by a name known only at run time, a property of an object of this size
// costs as much as the rest of the change.

/** One level by its name. */
export function levelIn(state: State, level: Level): number {
  switch (level) {
    case 'anger':
      return state.anger;
    case 'anxiety':
      return state.anxiety;
    case 'disappointment':
      return state.disappointment;
    case 'trust':
      return state.trust;
    case 'composure':
      return state.composure;
  }
}

/** Sets one level by its name. */
export function setLevel(state: State, level: Level, points: number): void {
  switch (level) {
    case 'anger':
      state.anger = points;
      break;
    case 'anxiety':
      state.anxiety = points;
      break;
    case 'disappointment':
      state.disappointment = points;
      break;
    case 'trust':
      state.trust = points;
      break;
    case 'composure':
      state.composure = points;
      break;
  }
}
