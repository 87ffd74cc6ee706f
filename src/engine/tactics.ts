import { familyOf, TACTICS, type Emotion, type Family, type Tactic } from '../scenario/vocabulary.ts';

/** Where a change comes from. */
export interface Cause {
  readonly rule: string;
  readonly source: string;
  readonly tactic?: Tactic;
}

/** Steps per emotion: +3 calms most, -3 inflames most. One step is `POINTS_PER_STEP` points (rule E1). */
export type Effects = Readonly<Record<Emotion, number>>;

/** Circumstances that make a tactic land otherwise than usual; `settings.ts` decides which hold. */
export type Setting =
  | 'unheard'
  | 'overdone'
  | 'enough'
  | 'raging'
  | 'wrongName'
  | 'untrue'
  | 'withReason'
  | 'outsideCause'
  | 'owned'
  | 'withApology'
  | 'vague'
  | 'withFact'
  | 'abused'
  | 'unchecked'
  | 'handOverDue';

/** A circumstance and what the tactic then does instead. The first that holds counts. */
export interface Flip {
  readonly when: Setting;
  readonly effects: Effects;
}

/** One row of the table of effects. */
export interface TacticRow {
  readonly rule: string;
  /** What reasons say about a change that this tactic made. */
  readonly cause: Cause;
  /** Its place in TACTICS, where uses are counted. */
  readonly index: number;
  readonly family: Family;
  readonly effects: Effects;
  /** Steps of trust, one being `TRUST_PER_STEP` points. */
  readonly trust: number;
  readonly flips: readonly Flip[];
  /** Per cent of the effect at the first, second, third... use; the last entry holds from then on. */
  readonly repeats: readonly number[];
  /** Is what it is worth a matter of trust (rule E5)? */
  readonly onTrust: boolean;
  /** Who found the direction; no study gives the sizes, they are ours, tuned until the laws hold. */
  readonly source: string;
}

const on = (anger: number, anxiety: number, disappointment: number): Effects => ({ anger, anxiety, disappointment });
const flip = (when: Setting, anger: number, anxiety: number, disappointment: number): Flip => ({
  when,
  effects: on(anger, anxiety, disappointment),
});

/** Words wear out: full, half, nothing, then they grate (Marinova et al. 2018 for apologies; ours for the rest). */
const FADES = [100, 50, 0, -50] as const;
/** News is news each time; only its surprise wears off. */
const LASTS = [100, 80, 60] as const;
/** Harm adds up. */
const GROWS = [100, 130, 160] as const;

interface Draft {
  readonly effects: Effects;
  readonly trust: number;
  readonly flips?: readonly Flip[];
  readonly repeats?: readonly number[];
  readonly onTrust?: boolean;
  readonly source: string;
}

/** The table of effects, in the order of the evidence table; rule ids T1, T2, ... follow the order here. */
const DRAFTS: Readonly<Record<Tactic, Draft>> = {
  // Listening
  letFinish: {
    effects: on(2, 1, 1),
    trust: 1,
    repeats: [100, 75, 50, 25],
    source: 'Nguyen & McColl-Kennedy 2002 (conceptual); Singh Ospina et al. 2018; course notes on listening',
  },
  backchannel: {
    effects: on(1, 1, 1),
    trust: 0,
    flips: [flip('overdone', -1, -1, -1), flip('enough', 0, 0, 0)],
    repeats: [100, 75, 50, 50],
    source: 'study of backchannels, n = 81 (overdoing lowers authenticity); course notes on listening',
  },
  paraphrase: {
    effects: on(2, 1, 1),
    trust: 1,
    flips: [flip('untrue', -2, -1, -1)],
    repeats: [100, 100, 50, 0],
    source: 'Weger et al. 2014 (n = 115, small effects) and 2010; Herhausen et al. 2023',
  },
  openQuestion: {
    effects: on(1, 1, 1),
    trust: 1,
    flips: [flip('raging', 0, 1, 1)],
    repeats: [100, 75, 50, 25],
    source: 'Bodie et al. 2015 (41 trained listeners against 130 untrained); course notes on listening',
  },
  closedQuestion: {
    effects: on(-1, 0, 0),
    trust: 0,
    flips: [flip('withReason', 0, 1, 0)],
    repeats: [100, 100, 50, 0],
    source: 'ours; the reflection-to-question ratio is Reger et al. 2020',
  },
  recordAloud: {
    effects: on(1, 1, 0),
    trust: 1,
    repeats: [100, 75, 50, 0],
    source: 'Active-Empathic Listening Scale, item 5; course notes on recording',
  },
  // Feeling
  nameEmotion: {
    effects: on(1, 1, 2),
    trust: 1,
    flips: [flip('wrongName', -1, -1, -1)],
    repeats: FADES,
    source: 'near: Lieberman et al. 2007 (own labels; labelling by another is not the same)',
  },
  validate: {
    effects: on(2, 1, 2),
    trust: 1,
    repeats: [100, 60, 25, -25],
    source: 'Herhausen et al. 2023; ceiling from Marinova, Singh & Singh 2018',
  },
  apologise: {
    effects: on(2, 1, 1),
    trust: 1,
    flips: [flip('owned', 2, 1, 2)],
    repeats: [100, 0, -50, -100],
    source: 'Marinova, Singh & Singh 2018; Lewicki, Polin & Lount 2016; Abeler et al. 2009 (45% against 21%)',
  },
  takeOwnership: {
    effects: on(3, 2, 2),
    trust: 2,
    repeats: [100, 50, 25, 0],
    source: 'Lewicki, Polin & Lount 2016 (n = 755: the strongest part of an apology)',
  },
  thank: {
    effects: on(1, 0, 1),
    trust: 1,
    flips: [flip('unheard', -1, 0, 0)],
    repeats: FADES,
    source: 'course notes on gratitude; Marinova et al. 2018 against stock phrases; size ours',
  },
  // Informing
  explainCause: {
    effects: on(2, 1, 1),
    trust: 1,
    flips: [flip('unheard', -1, 0, -1), flip('outsideCause', 0, 1, 0)],
    repeats: LASTS,
    source: 'Gelbrich 2010 (explaining why lowers anger); Lee 2023',
  },
  giveTimeline: {
    effects: on(1, 3, 2),
    trust: 1,
    flips: [flip('vague', 0, -2, -1)],
    repeats: LASTS,
    onTrust: true,
    source: 'Gelbrich 2010 (what happens next lowers helplessness); Maister; Packard & Berger 2021',
  },
  updateProgress: {
    effects: on(1, 3, 1),
    trust: 1,
    repeats: LASTS,
    source: 'Maister (unexplained waits feel longer); course notes: inform before they ask',
  },
  reassure: {
    effects: on(-1, 1, 0),
    trust: 0,
    flips: [flip('withFact', 0, 2, 1)],
    repeats: [100, 0, -100],
    source: 'near: Pincus et al. 2013 (16 studies: explaining reassures, warmth alone does not last)',
  },
  checkFacts: {
    effects: on(0, 1, 1),
    trust: 1,
    flips: [flip('unheard', -2, 0, -1)],
    repeats: LASTS,
    source: 'course notes on the four complaint types; as doubt of honesty: ours',
  },
  // Solving
  offerOptions: {
    effects: on(2, 2, 2),
    trust: 1,
    flips: [flip('unheard', -1, 0, -1)],
    repeats: LASTS,
    onTrust: true,
    source: 'Marinova et al. 2018 (options beat apologies); Guo et al. 2016 (control)',
  },
  actNow: {
    effects: on(2, 2, 2),
    trust: 2,
    flips: [flip('unchecked', -1, 0, -1)],
    repeats: LASTS,
    source: 'Little et al. 2013 (228 calls: changing the situation works)',
  },
  compensate: {
    effects: on(1, 0, 3),
    trust: 1,
    flips: [flip('unheard', -1, 0, 1), flip('withApology', 2, 1, 3)],
    repeats: [100, 50, 0, -50],
    onTrust: true,
    source: 'Orsingher et al. 2010 (60 studies); Gelbrich et al. 2015; as a first move "buying me off": ours',
  },
  concede: {
    effects: on(1, 0, 2),
    trust: 1,
    flips: [flip('unheard', -1, 0, 0)],
    repeats: [100, 50, 0, -50],
    source: 'course notes on negotiation',
  },
  confirmAgreement: {
    effects: on(1, 2, 1),
    trust: 2,
    flips: [flip('unheard', -1, 1, 0)],
    repeats: LASTS,
    source: 'contact-centre quality cards; ours',
  },
  followUp: {
    effects: on(1, 2, 2),
    trust: 2,
    flips: [flip('unheard', 0, 1, 0)],
    repeats: LASTS,
    onTrust: true,
    source: 'near: SQM (15% less satisfaction per further contact); course notes on calling back',
  },
  neutralSuggestion: {
    effects: on(1, 1, 1),
    trust: 1,
    flips: [flip('unheard', 0, 0, 0)],
    repeats: [100, 50, 25, 0],
    source: 'course notes on irrational complaints',
  },
  // Steering
  setLimits: {
    effects: on(-1, -1, -1),
    trust: 0,
    flips: [flip('abused', 1, 0, 0)],
    repeats: [100, 100],
    source: 'ours, from de-escalation practice',
  },
  escalate: {
    effects: on(-2, -2, -1),
    trust: -1,
    flips: [flip('handOverDue', 2, 1, 1)],
    repeats: [100],
    source: 'course notes on grading and authority; MIT Sloan "When unhappy customers strike back"',
  },
  hold: { effects: on(0, 0, 0), trust: 0, repeats: [100], source: 'hold etiquette of quality cards' },
  // Harmful
  interrupt: {
    effects: on(-2, -1, -1),
    trust: -1,
    repeats: GROWS,
    source: 'near: Singh Ospina et al. 2018; course notes on listening',
  },
  deny: { effects: on(-3, -2, -2), trust: -3, repeats: GROWS, source: 'Weitzl 2019; Homburg & Fürst 2007' },
  argueFacts: {
    effects: on(-2, -1, -2),
    trust: -2,
    repeats: GROWS,
    source: 'course notes: do not tell customers they are wrong, even when right; Traut-Mattausch et al. 2015',
  },
  shiftBlame: {
    effects: on(-3, -2, -2),
    trust: -3,
    repeats: GROWS,
    source: 'Lewicki et al. 2016; course notes on shirking',
  },
  impatient: {
    effects: on(-2, -2, -2),
    trust: -2,
    repeats: GROWS,
    source: 'course notes on forbidden phrases; near: Traut-Mattausch et al. 2015',
  },
  negative: { effects: on(-2, -3, -1), trust: -2, repeats: GROWS, source: 'course notes on forbidden phrases' },
  provoke: { effects: on(-3, -2, -2), trust: -3, repeats: GROWS, source: 'course notes on forbidden phrases' },
  insult: { effects: on(-3, -3, -3), trust: -3, repeats: GROWS, source: 'course notes on forbidden phrases' },
  canned: {
    effects: on(-1, -1, -1),
    trust: -1,
    repeats: GROWS,
    source: 'Victorino, Verma & Wardell 2012 (scripts are harmless only in standard parts)',
  },
  tellToCalm: { effects: on(-2, -2, -1), trust: -1, repeats: GROWS, source: 'Little et al. 2013 (228 calls)' },
  overPromise: {
    effects: on(1, 2, 2),
    trust: 2,
    repeats: [100, 50, 0, -50],
    source: 'Basso & Pizzutti 2016 (double deviation); Pacheco et al. 2019',
  },
  deadAir: { effects: on(-1, -2, -1), trust: -1, repeats: GROWS, source: 'hold etiquette of quality cards; Maister' },
  harshTone: { effects: on(-1, -1, -1), trust: -1, repeats: GROWS, source: 'course notes on tone of voice' },
  deafness: {
    effects: on(-1, -1, -1),
    trust: -1,
    repeats: GROWS,
    source: 'course notes on listening; customers who must repeat themselves',
  },
};

/** The table of effects, by tactic. */
export const TACTIC_TABLE = Object.fromEntries(
  TACTICS.map((tactic, index): [Tactic, TacticRow] => {
    const draft = DRAFTS[tactic];
    const rule = `T${index + 1}`;
    const cause = { rule, source: draft.source, tactic };
    return [
      tactic,
      { flips: [], repeats: FADES, onTrust: false, ...draft, rule, cause, index, family: familyOf(tactic) },
    ];
  }),
) as Readonly<Record<Tactic, TacticRow>>; // fromEntries forgets that every tactic is there
