import {
  CUSTOMER_STATES,
  EMOTIONS,
  ENDINGS,
  TACTICS,
  type CustomerState,
  type Emotion,
  type Ending,
} from '../scenario/vocabulary.ts';
import { HOLD_REASONS, type HoldReason } from './move.ts';
import { COMPOSURE } from './numbers.ts';
import {
  COMPOSURES,
  FAILURES,
  PHASES,
  STAGES,
  type Composure,
  type Failure,
  type Levels,
  type Phase,
  type Stage,
} from './types.ts';

/** What a run remembers as plain whole numbers. Sets of facts, concerns and remedies are bit masks (bit i = the i-th in the scenario), at most 30 each. */
const NUMBERS = [
  // What the numbers are now, in the order of LEVELS
  'anger',
  'anxiety',
  'disappointment',
  'trust',
  'composure',

  // Where the talk stands
  'act', // 0 for the first talk, 1.. for the later acts
  'beat',
  'again', // is the beat visited again (its `again` lines apply)?
  'hub', // the hub to go back to, or -1
  'segment', // segments of this beat that are over: said, or passed by because they did not apply
  'heard', // how many of them were said
  'asked', // did the last reply ask something?

  // What has come to light and been done
  'revealed',
  'noted',
  'voiced',
  'addressed',
  'resolved',
  'offered',
  'agreed',
  'promised',
  'kept',
  'broken',
  'lookedUp',
  'cleared', // a colleague or supervisor has agreed: what needs a supervisor may be granted
  'thoughts',

  // What the customer remembers of the trainee
  'replies',
  'acknowledged',
  'owned',
  'informed',
  'uninformed', // turns since something informed or solved
  'unsolved', // replies since something informed or solved
  'turnsInState',
  'hollow', // replies since ownership was taken and nothing done about it, or -1
  'nods', // signs of listening in a row
  'holds',
  'breaths',
  'silences',
  'supported',
  'provocations',
  'harms',
  'holdTurns',

  // What the scores count
  'storiesHeard',
  'storiesCut',
  'nodded',
  'overNodded',
  'reflections',
  'questions',
  'untrue',
  'deaf',
  'interruptions',
  'fitting',
  'specific',
  'phrases',
  'canned',
  'causeTold',
  'timeGiven',
  'beyond',
  'choice',
  'confirmed',
  'followedUp',
  'warm',
  'overPromises',
  'readRight',
  'recorded', // the answers of the record form: was it filed, how many were right and wrong
  'recordRight',
  'recordWrong',
  'failedTurn',
  'turn',
] as const;

/** What a run remembers by name: each is kept as its place in the list. */
export const NAMES = {
  /** The feeling that leads. */
  emotion: EMOTIONS,
  customer: ['arriving', ...new Set(EMOTIONS.flatMap((emotion) => CUSTOMER_STATES[emotion]))],
  holding: COMPOSURES,
  phase: ['briefing', ...PHASES],
  stage: STAGES,
  ending: ['', ...ENDINGS],
  holdReason: ['', ...HOLD_REASONS],
  firstSolved: ['', 'heard', 'unheard'],
  /** The feeling the trainee read. */
  read: ['', ...EMOTIONS],
  failed: ['', ...FAILURES],
} as const;

type Numbers = (typeof NUMBERS)[number];
type Names = keyof typeof NAMES;

/** A promise that is still open: the remedy (-1: nothing in particular), the reply count or the act at which it falls due. */
export interface Due {
  readonly remedy: number;
  readonly reply: number;
  readonly act: number;
}

/** What a run begins with: the feeling that leads, and where; and how many beats there are to remember. */
interface Opening {
  readonly emotion: Emotion;
  readonly start: number;
  readonly beats: { readonly length: number };
}

/** The place of every field among the words, for rules that look things up by number. */
const FIELDS: readonly (Numbers | Names)[] = [...NUMBERS, ...(Object.keys(NAMES) as Names[])]; // the keys of a literal
export const PLACE = Object.fromEntries(FIELDS.map((field, place) => [field, place])) as Readonly<
  Record<Numbers | Names, number>
>; // fromEntries forgets the keys

const USED = FIELDS.length;
/** Uses are counted to 15 at most, four bits each. */
const TACTICS_PER_WORD = 7;
const VISITED = USED + Math.ceil(TACTICS.length / TACTICS_PER_WORD);
const BEATS_PER_WORD = 30;
const WORDS_PER_DUE = 3;

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the fields are defined below, every one of them
export interface State extends Record<Numbers, number> {
  emotion: Emotion;
  customer: CustomerState | 'arriving';
  holding: Composure;
  phase: Phase;
  stage: Stage;
  ending: Ending | '';
  holdReason: HoldReason | '';
  firstSolved: (typeof NAMES.firstSolved)[number];
  read: Emotion | '';
  failed: Failure | '';
}

/**
 * Everything a run remembers: two runs with equal words go on alike. It is kept as one list of whole numbers, so that it is
 * copied, compared and stored as one; the rules read and write it by name.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- as above
export class State {
  /** The fields, then how often each tactic was used, then the beats visited, then the open promises. */
  readonly words: number[];
  /** Where the open promises begin. */
  private readonly dues: number;

  constructor(words: number[], dues: number) {
    this.words = words;
    this.dues = dues;
  }

  /** The state before anything has happened. */
  static blank({ emotion, start, beats }: Opening): State {
    const dues = VISITED + Math.ceil(beats.length / BEATS_PER_WORD);
    const state = new State(
      Array.from({ length: dues }, () => 0),
      dues,
    );
    state.composure = COMPOSURE.start;
    state.emotion = emotion;
    state.beat = start;
    state.hub = -1;
    state.hollow = -1;
    return state;
  }

  copy(): State {
    return new State(this.words.slice(), this.dues);
  }

  /** Becomes what another state is. */
  become({ words }: State): void {
    for (let place = 0; place < words.length; place += 1) this.words[place] = words[place] ?? 0;
    this.words.length = words.length;
  }

  /** How often a tactic was used, by its place in TACTICS. */
  uses(tactic: number): number {
    const word = (tactic / TACTICS_PER_WORD) | 0;
    return ((this.words[USED + word] ?? 0) >> ((tactic - word * TACTICS_PER_WORD) * 4)) & 15;
  }

  setUses(tactic: number, times: number): void {
    const word = (tactic / TACTICS_PER_WORD) | 0;
    const shift = (tactic - word * TACTICS_PER_WORD) * 4;
    this.words[USED + word] = ((this.words[USED + word] ?? 0) & ~(15 << shift)) | (times << shift);
  }

  /** Has the talk been at this beat (by its number)? */
  wasAt(beat: number): boolean {
    return ((this.words[VISITED + ((beat / BEATS_PER_WORD) | 0)] ?? 0) & (1 << (beat % BEATS_PER_WORD))) !== 0;
  }

  visit(beat: number): void {
    const word = VISITED + ((beat / BEATS_PER_WORD) | 0);
    this.words[word] = (this.words[word] ?? 0) | (1 << (beat % BEATS_PER_WORD));
  }

  /** How often each tactic was used, in the order of TACTICS. */
  get used(): readonly number[] {
    return TACTICS.map((_, tactic) => this.uses(tactic));
  }
  set used(times: readonly number[]) {
    for (const [tactic, uses] of times.entries()) this.setUses(tactic, uses);
  }

  /** Bit masks of 30 beats each. */
  get visited(): readonly number[] {
    return this.words.slice(VISITED, this.dues);
  }
  set visited(masks: readonly number[]) {
    for (const [word, mask] of masks.entries()) this.words[VISITED + word] = mask;
  }

  /** Is any promise open? */
  get owes(): boolean {
    return this.words.length > this.dues;
  }

  /** The promises that are open, oldest first. */
  get due(): readonly Due[] {
    const { words, dues } = this;
    return Array.from({ length: (words.length - dues) / WORDS_PER_DUE }, (_, index) => {
      const [remedy = -1, reply = 0, act = 0] = words.slice(dues + index * WORDS_PER_DUE);
      return { remedy, reply, act };
    });
  }
  set due(due: readonly Due[]) {
    this.words.length = this.dues;
    for (const { remedy, reply, act } of due) this.words.push(remedy, reply, act);
  }
}

for (const field of NUMBERS) {
  const place = PLACE[field];
  Object.defineProperty(State.prototype, field, {
    get(this: State): number {
      return this.words[place] ?? 0;
    },
    set(this: State, value: number) {
      this.words[place] = value;
    },
  });
}

for (const [field, names] of Object.entries(NAMES)) {
  const place = PLACE[field as Names]; // the keys of a literal
  Object.defineProperty(State.prototype, field, {
    get(this: State): string {
      return names[this.words[place] ?? 0] ?? '';
    },
    set(this: State, name: string) {
      this.words[place] = (names as readonly string[]).indexOf(name);
    },
  });
}

/** The part of a state that is a level. */
export const levelsOf = ({ anger, anxiety, disappointment, trust, composure }: State): Levels => ({
  anger,
  anxiety,
  disappointment,
  trust,
  composure,
});
