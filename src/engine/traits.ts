import { familyOf, TACTICS, type Tactic } from '../scenario/vocabulary.ts';

/** What the rules ask about a tactic besides its row in the table of effects; worked out once. */
export interface Traits {
  readonly harmful: boolean;
  readonly question: boolean;
  readonly acknowledges: boolean;
  readonly informs: boolean;
  readonly proposes: boolean;
  readonly tellsWhen: boolean;
  readonly tellsCause: boolean;
  readonly provokes: boolean;
}

const QUESTIONS: readonly Tactic[] = ['openQuestion', 'closedQuestion'];
export const ACKNOWLEDGING: readonly Tactic[] = ['validate', 'paraphrase', 'nameEmotion', 'takeOwnership'];
export const PROPOSING: readonly Tactic[] = ['offerOptions', 'actNow', 'compensate', 'concede'];
const INFORMING: readonly Tactic[] = ['explainCause', 'giveTimeline', 'updateProgress', 'checkFacts'];
const TELLING_WHEN: readonly Tactic[] = ['giveTimeline', 'updateProgress'];
const TELLING_CAUSE: readonly Tactic[] = ['explainCause', 'checkFacts', 'paraphrase'];
/** Harm that provokes: it can make an angry customer escalate, an anxious one panic, a disappointed one turn away (rule K2). */
const PROVOKING: readonly Tactic[] = [
  'deny',
  'argueFacts',
  'shiftBlame',
  'impatient',
  'negative',
  'provoke',
  'insult',
  'tellToCalm',
];

export const TRAITS = Object.fromEntries(
  TACTICS.map((tactic): [Tactic, Traits] => [
    tactic,
    {
      harmful: familyOf(tactic) === 'harmful',
      question: QUESTIONS.includes(tactic),
      acknowledges: ACKNOWLEDGING.includes(tactic),
      informs: INFORMING.includes(tactic),
      proposes: PROPOSING.includes(tactic),
      tellsWhen: TELLING_WHEN.includes(tactic),
      tellsCause: TELLING_CAUSE.includes(tactic),
      provokes: PROVOKING.includes(tactic),
    },
  ]),
) as Readonly<Record<Tactic, Traits>>; // fromEntries forgets that every tactic is there
