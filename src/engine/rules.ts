import { TACTICS } from '../scenario/vocabulary.ts';
import { APPRAISAL_SOURCE } from './appraise.ts';
import { CRITERIA, PENALTIES } from './score/criteria.ts';
import { TACTIC_TABLE } from './tactics.ts';

/** A rule by its id: what it is called in English, and where it comes from. Pages word it in each language. */
export interface Rule {
  readonly title: string;
  readonly source: string;
}

const MOVING: Readonly<Record<string, Rule>> = {
  A0: { title: 'arrives with this', source: 'the author of the scenario' },
  A1: { title: 'somebody is to blame', source: APPRAISAL_SOURCE },
  A2: { title: 'does not know how it will end', source: APPRAISAL_SOURCE },
  A3: { title: 'counted on it and lost it', source: APPRAISAL_SOURCE },
  A4: { title: 'much depends on it', source: APPRAISAL_SOURCE },
  A5: { title: 'it has happened before', source: APPRAISAL_SOURCE },
  C1: { title: 'fear left alone turns into anger', source: 'ours' },
  C2: { title: 'gratitude drains anger', source: 'ours, from the appraisal of gratitude against anger' },
  C3: { title: 'relief drains anxiety', source: 'ours, from the appraisal of relief' },
  D1: {
    title: 'anger cools when nothing new happens',
    source: 'appraisal models let emotions decay; half-life in turns ours',
  },
  D2: { title: 'not knowing feeds on itself', source: 'Maister (uncertain, unexplained waits feel longer); size ours' },
  E7: { title: 'owned it and then did nothing', source: 'Lewicki, Polin & Lount 2016; size ours' },
  E8: {
    title: 'passed on without a word to the next',
    source: 'MIT Sloan "When unhappy customers strike back"; size ours',
  },
  F1: { title: 'a concern is off their mind', source: 'Orsingher, Valentini & De Angelis 2010; size ours' },
  M1: {
    title: 'a hard customer wears you down, a calm one lets you recover',
    source: 'Grandey, Dickter & Sin 2004; size ours',
  },
  M2: { title: 'words that strike', source: 'Grandey, Dickter & Sin 2004; size ours' },
  M3: { title: 'three breaths', source: 'course notes; size ours' },
  M4: { title: 'another way to see it', source: 'course notes on reframing; size ours' },
  M5: { title: 'a colleague at your side', source: 'course notes on team support; size ours' },
  M6: { title: 'an announced hold is a breath, too', source: 'ours' },
  M7: { title: 'time off the phone', source: 'ours' },
  O2: {
    title: 'nothing was solved, and it comes back',
    source: 'Orsingher et al. 2010; Marinova et al. 2018; size ours',
  },
  O3: { title: 'walked out, and will tell others', source: 'Weitzl 2019; size ours' },
  P1: { title: 'a promise kept', source: 'near: SQM on call-backs; size ours' },
  P2: { title: 'a promise broken', source: 'Basso & Pizzutti 2016; size ours' },
  X1: { title: 'the trainer says otherwise here', source: 'the author of the scenario' },
};

/** Every rule that can move a number or give points, by id. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...MOVING,
  ...Object.fromEntries(
    TACTICS.map((tactic) => [TACTIC_TABLE[tactic].rule, { title: tactic, source: TACTIC_TABLE[tactic].source }]),
  ),
  ...Object.fromEntries([...CRITERIA, ...PENALTIES].map(({ rule, title, source }) => [rule, { title, source }])),
};
