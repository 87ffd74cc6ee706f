import type { Scenario, ScenarioInput } from '../scenario/schema.ts';
import { scenarioSchema } from '../scenario/schema.ts';
import { EMOTIONS, type Emotion, type Tactic } from '../scenario/vocabulary.ts';
import { legalMoves, open, play, standing, type Move, type Session } from '../engine/index.ts';

/**
 * One and the same call in which every step can be handled in every way the laws compare: as this feeling needs it, as the
 * two others would, solving first, with sympathy only, with sorry only, canned, and rude. Only the handling differs.
 */
export const HANDLINGS = [
  'anger',
  'anxiety',
  'disappointment',
  'solveFirst',
  'sympathyOnly',
  'sorryOnly',
  'canned',
  'rude',
] as const;
export type Handling = (typeof HANDLINGS)[number];

type Does = readonly [Tactic] | readonly [Tactic, Tactic];

/** What each handling does at the eight steps of the call. */
const STEPS: Readonly<Record<Handling, readonly Does[]>> = {
  anger: [
    ['validate', 'openQuestion'],
    ['paraphrase', 'takeOwnership'],
    ['explainCause', 'apologise'],
    ['recordAloud', 'validate'],
    ['offerOptions', 'giveTimeline'],
    ['actNow', 'checkFacts'],
    ['confirmAgreement', 'giveTimeline'],
    ['followUp', 'thank'],
  ],
  anxiety: [
    ['nameEmotion', 'giveTimeline'],
    ['paraphrase', 'checkFacts'],
    ['explainCause', 'reassure'],
    ['takeOwnership', 'updateProgress'],
    ['offerOptions', 'giveTimeline'],
    ['actNow', 'updateProgress'],
    ['confirmAgreement', 'updateProgress'],
    ['followUp', 'thank'],
  ],
  disappointment: [
    ['nameEmotion', 'openQuestion'],
    ['paraphrase', 'validate'],
    ['takeOwnership', 'apologise'],
    ['explainCause', 'checkFacts'],
    ['offerOptions', 'compensate'],
    ['actNow', 'concede'],
    ['confirmAgreement', 'giveTimeline'],
    ['followUp', 'thank'],
  ],
  solveFirst: [
    ['offerOptions'],
    ['giveTimeline'],
    ['actNow'],
    ['confirmAgreement'],
    ['updateProgress'],
    ['compensate'],
    ['giveTimeline'],
    ['followUp'],
  ],
  sympathyOnly: [
    ['validate'],
    ['nameEmotion'],
    ['apologise'],
    ['validate'],
    ['reassure'],
    ['nameEmotion'],
    ['validate'],
    ['thank'],
  ],
  sorryOnly: [
    ['apologise'],
    ['apologise'],
    ['apologise'],
    ['apologise'],
    ['apologise'],
    ['apologise'],
    ['apologise'],
    ['apologise'],
  ],
  canned: [['canned'], ['canned'], ['canned'], ['canned'], ['canned'], ['canned'], ['canned'], ['canned']],
  rude: [
    ['impatient'],
    ['deny'],
    ['shiftBlame'],
    ['argueFacts'],
    ['tellToCalm'],
    ['provoke'],
    ['impatient'],
    ['provoke'],
  ],
};

const BEATS = ['opening', 'story', 'needs', 'reason', 'ways', 'effects', 'agree', 'goodbye'] as const;

/** What may differ between calls without changing which handling is better. */
export interface Variation {
  readonly volatility?: number;
  readonly patience?: number;
  readonly talkative?: number;
  readonly level?: number;
  readonly fault?: 'ours' | 'shared';
}

/** A call led by one feeling alone, the two others low. */
export function pureCall(
  emotion: Emotion,
  { volatility = 0, patience = 0, talkative = 0, level = 76, fault = 'ours' }: Variation = {},
): Scenario {
  const low = { anger: 15, anxiety: 15, disappointment: 15, trust: 0 };
  const input: ScenarioInput = {
    ...FRAME,
    emotion,
    customer: {
      name: 'A. Customer',
      looks: 'amara',
      temperament: { volatility, patience, talkative },
      situation: { fault, expected: true, repairable: 'partly', stakes: 'mid', before: 0 },
      levels: { ...low, [emotion]: level },
    },
    beats: Object.fromEntries(BEATS.map((name, index) => [name, beat(index, emotion)])),
  };
  return scenarioSchema.parse(input);
}

type BeatInput = NonNullable<ScenarioInput['beats']>[string];

function beat(index: number, emotion: Emotion): BeatInput {
  const last = index === BEATS.length - 1;
  return {
    says: SAYS[index] ?? [{ text: 'Go on.' }],
    replies: HANDLINGS.map((handling) => ({
      id: handling,
      text: `${handling} ${index + 1}`,
      does: [...(STEPS[handling][index] ?? ['canned'])],
      goto: last ? 'end' : (BEATS[index + 1] ?? 'end'),
      ...extras(handling, index, emotion),
    })),
  };
}

/** What a handling states, names, offers and settles at a step. */
function extras(handling: Handling, index: number, emotion: Emotion): Partial<BeatInput['replies'][number]> {
  const does: readonly Tactic[] = STEPS[handling][index] ?? [];
  const named = does.includes('nameEmotion') ? { names: emotion } : {};
  const about = does.includes('explainCause')
    ? { about: ['cause'] }
    : does.includes('paraphrase')
      ? { about: ['what'] }
      : {};
  return { ...named, ...about, ...remedies(handling, index) };
}

/** Which step of which handling puts remedies on the table, carries one out, or settles on one. */
const REMEDIES: Readonly<
  Partial<Record<Handling | 'expert', Readonly<Record<number, Partial<BeatInput['replies'][number]>>>>>
> = {
  expert: { 4: { offers: ['again', 'money'] }, 5: { gives: 'ease' }, 6: { agrees: 'again' } },
  solveFirst: { 0: { offers: ['again', 'money'] }, 2: { gives: 'again' } },
};

const isExpert = (handling: Handling): boolean => EMOTIONS.some((emotion) => emotion === handling);
const remedies = (handling: Handling, index: number): Partial<BeatInput['replies'][number]> =>
  REMEDIES[isExpert(handling) ? 'expert' : handling]?.[index] ?? {};

const SAYS: readonly BeatInput['says'][] = [
  [
    { text: 'It begins.', voices: ['trouble'] },
    { text: 'This happened.', reveals: ['what'] },
    { text: 'And I need it.', reveals: ['when'], voices: ['worry'] },
  ],
  [{ text: 'There is more.' }, { text: 'It came about so.', reveals: ['cause'] }],
  [{ text: 'What I want.', reveals: ['want'] }, { text: 'That is all.' }],
  [{ text: 'Why was that?' }],
  [{ text: 'And now?' }],
  [{ text: 'It has cost me.' }],
  [{ text: 'So be it.' }],
  [{ text: 'Was that all?' }],
];

const decoys = [{ text: 'Something else' }, { text: 'Makes a scene', subjective: true }];

const FRAME = {
  format: 1,
  id: 'pure-call',
  revision: 1,
  language: 'en',
  title: 'A pure call',
  summary: 'One feeling alone.',
  author: 'Attune contributors',
  license: 'CC-BY-4.0',
  complaint: 'service',
  channel: 'phone',
  difficulty: 3,
  minutes: 6,
  trains: ['S0-10'],
  briefing: { role: 'You answer.', goal: 'Help.', casefile: ['One order.'], authority: ['All of it: you.'] },
  facts: {
    what: { slot: 'what', text: 'What happened', key: true, decoys },
    when: { slot: 'when', text: 'When it is needed', key: true, decoys },
    cause: { slot: 'why', text: 'Why it happened', key: true, cause: true },
    want: { slot: 'want', text: 'What they want', key: true },
  },
  concerns: {
    trouble: { text: 'The trouble itself' },
    worry: { text: 'What it did to them', main: false, effect: true },
  },
  remedies: {
    again: { text: 'Do it again, rightly', authority: 'agent', solves: ['trouble'], by: 'Thursday noon' },
    money: { text: 'Money back', authority: 'agent', solves: ['trouble'] },
    ease: { text: 'Make up for it', authority: 'agent', solves: ['worry'] },
  },
  start: 'opening',
} as const satisfies Partial<ScenarioInput>;

/** How much care a handling takes around its words. */
const HABITS: Readonly<
  Record<
    Handling,
    {
      readonly waits: boolean;
      readonly nods: boolean;
      readonly notes: boolean;
      readonly records: boolean;
      readonly reads: boolean;
    }
  >
> = {
  anger: { waits: true, nods: true, notes: true, records: true, reads: true },
  anxiety: { waits: true, nods: true, notes: true, records: true, reads: true },
  disappointment: { waits: true, nods: true, notes: true, records: true, reads: true },
  solveFirst: { waits: true, nods: false, notes: true, records: true, reads: false },
  sympathyOnly: { waits: true, nods: true, notes: false, records: false, reads: true },
  sorryOnly: { waits: true, nods: false, notes: false, records: false, reads: true },
  canned: { waits: true, nods: false, notes: false, records: false, reads: false },
  rude: { waits: false, nods: false, notes: false, records: false, reads: false },
};

/** Reads the feeling and writes the record, where the handling takes the trouble. */
function wrapUp(session: Session, handling: Handling): Move {
  const kinds = legalMoves(session).map(({ kind }) => kind);
  const habits = HABITS[handling];
  if (habits.reads && kinds.includes('readEmotion')) return { kind: 'readEmotion', emotion: session.scenario.emotion };
  if (habits.records && kinds.includes('record')) return { kind: 'record', slots: { what: 0, when: 0 } };
  return { kind: 'close' };
}

/** The next move of a handling, or undefined at the end. */
function nextMove(session: Session, handling: Handling): Move | undefined {
  const legal = legalMoves(session);
  const habits = HABITS[handling];
  const has = (kind: Move['kind']): Move | undefined => legal.find((move) => move.kind === kind);
  const first = session.turns.every(({ move }) => move.kind !== 'backchannel');
  const { phase } = standing(session);
  if (habits.notes && has('note')) return has('note');
  if (habits.waits && has('wait')) return habits.nods && first ? { kind: 'backchannel' } : { kind: 'wait' };
  if (phase === 'wrapUp') return wrapUp(session, handling);
  return legal.find((move) => move.kind === 'reply' && move.reply === handling) ?? has('resume');
}

/** Plays a whole call one way. */
export function handle(scenario: Scenario, handling: Handling): Session {
  let session = open(scenario);
  for (let move = nextMove(session, handling); move; move = nextMove(session, handling)) session = play(session, move);
  return session;
}

/** The mood curve as one number: the three feelings summed over the turns, each held to its last level up to `turns`. */
export function areaUnderMood(session: Session, turns: number): number {
  let area = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const levels = (session.turns[turn] ?? session.turns.at(-1))?.levels;
    if (levels) area += levels.anger + levels.anxiety + levels.disappointment;
  }
  return area;
}
