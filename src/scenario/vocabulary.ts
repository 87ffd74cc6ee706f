/** The words that scenarios, rules and pages share. Each list gives both the run-time values and the type. */

export const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a customer can feel. Several can be high at once; the highest leads. */
export const EMOTIONS = ['anger', 'anxiety', 'disappointment'] as const;
export type Emotion = (typeof EMOTIONS)[number];

/** Every number that a turn can move: the three emotions and composure 0..100, trust -100..100. */
export const LEVELS = [...EMOTIONS, 'trust', 'composure'] as const;
export type Level = (typeof LEVELS)[number];

export const COMPLAINTS = ['product', 'service', 'price', 'logistics'] as const;
export const CHANNELS = ['phone', 'chat', 'counter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The slots of a case record: what a colleague must be able to read tomorrow. */
export const SLOTS = ['who', 'when', 'where', 'what', 'why', 'want'] as const;
export type Slot = (typeof SLOTS)[number];

/** Who may grant a remedy: the agent alone, only a supervisor, or nobody (policy or physics forbid it). */
export const AUTHORITIES = ['agent', 'supervisor', 'nobody'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** What a reply does, whatever its words, grouped by family. */
export const TACTIC_FAMILIES = {
  listening: ['letFinish', 'backchannel', 'paraphrase', 'openQuestion', 'closedQuestion', 'recordAloud'],
  feeling: ['nameEmotion', 'validate', 'apologise', 'takeOwnership', 'thank'],
  informing: ['explainCause', 'giveTimeline', 'updateProgress', 'reassure', 'checkFacts'],
  solving: ['offerOptions', 'actNow', 'compensate', 'concede', 'confirmAgreement', 'followUp', 'neutralSuggestion'],
  steering: ['setLimits', 'escalate', 'hold'],
  harmful: [
    'interrupt',
    'deny',
    'argueFacts',
    'shiftBlame',
    'impatient',
    'negative',
    'provoke',
    'insult',
    'canned',
    'tellToCalm',
    'overPromise',
    'deadAir',
    'harshTone',
    'deafness',
  ],
} as const;
export type Family = keyof typeof TACTIC_FAMILIES;
export type Tactic = (typeof TACTIC_FAMILIES)[Family][number];

export const FAMILIES = Object.keys(TACTIC_FAMILIES) as readonly Family[]; // the keys of a literal are its type's keys
export const TACTICS: readonly Tactic[] = FAMILIES.flatMap((family) => TACTIC_FAMILIES[family]);

const FAMILY_OF = new Map<Tactic, Family>(
  FAMILIES.flatMap((family) => TACTIC_FAMILIES[family].map((tactic) => [tactic, family] as const)),
);

/** The family of a tactic; `harmful` tactics never calm. */
export const familyOf = (tactic: Tactic): Family => FAMILY_OF.get(tactic) ?? 'harmful';

/** The states a customer of each kind can be in, from worst to best; the two ends that leave the call come first. */
export const CUSTOMER_STATES = {
  anger: [
    'hangsUp',
    'demandsSupervisor',
    'escalating',
    'venting',
    'receptive',
    'reasoning',
    'mollified',
    'appreciative',
  ],
  anxiety: ['panicking', 'spiralling', 'attending', 'reassured', 'confident'],
  disappointment: ['leavesPolitely', 'betrayed', 'withdrawn', 'guarded', 'weighing', 'hopeful', 'trusting'],
} as const satisfies Record<Emotion, readonly string[]>;
export type CustomerState = (typeof CUSTOMER_STATES)[Emotion][number];

/** How a call can end, best first. */
export const ENDINGS = ['resolved', 'escalated', 'leftPolitely', 'hungUp', 'criticalFail'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Where a reply can lead besides a beat: back to the hub its topic was opened from, or to the end of this act's talk. */
export const GOTO_BACK = 'back';
export const GOTO_END = 'end';

/** Moments to which any customer reacts, whatever the scenario: the ids of the shared reaction lines. */
export const REACTIONS = [
  'backchannel',
  'interrupted',
  'holdAnnounced',
  'holdSilent',
  'resumed',
  'resumedLate',
  'breath',
  'support',
  'silence',
  'asksAgain',
  'demandsSupervisor',
  'goesQuiet',
  'hangsUp',
  'leavesPolitely',
  'escalatedBriefed',
  'escalatedCold',
  'closedEarly',
  'promiseBroken',
] as const;
export type Reaction = (typeof REACTIONS)[number];

/** Limits a scenario file is held to; a file beyond one is refused with the limit named. */
export const LIMITS = {
  fileBytes: 512 * 1024,
  depth: 32,
  beats: 400,
  facts: 30,
  concerns: 30,
  remedies: 30,
  segments: 12,
  replies: 5,
  name: 60,
  short: 120,
  line: 400,
  reply: 280,
  text: 1200,
} as const;
