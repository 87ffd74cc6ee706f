import type { Skill } from '../types.ts';

/** What is scored, for how many points, and why. Points of a skill's criteria add up to 100 (rule W1). */
export interface Criterion {
  readonly rule: string;
  readonly skill: Skill;
  readonly points: number;
  readonly title: string;
  readonly source: string;
}

const criterion = (rule: string, points: number, title: string, source: string): Criterion => ({
  rule,
  skill: rule.startsWith('L') ? 'listening' : rule.startsWith('E') ? 'empathy' : 'solution',
  points,
  title,
  source,
});

export const CRITERIA: readonly Criterion[] = [
  criterion('LI1', 25, 'let the customer finish', 'quality cards: listening; Singh Ospina et al. 2018'),
  criterion(
    'LI2',
    10,
    'gave small signs of listening, in measure',
    'Active-Empathic Listening Scale; study of backchannels, n = 81',
  ),
  criterion('LI3', 20, 'reflected at least as much as asked', 'Reger et al. 2020; MITI 4: a ratio of 1:1 is fair'),
  criterion('LI4', 20, 'drew out the key facts', 'quality cards: main issue found'),
  criterion('LI5', 10, 'noted the key facts', 'Active-Empathic Listening Scale, item 5'),
  criterion('LI6', 15, 'wrote a correct and objective record', 'course notes on recording'),
  criterion('EM1', 15, 'read the feeling rightly', 'course notes: analyse the emotion, then choose; weight ours'),
  criterion('EM2', 30, 'what was said fitted this feeling at this moment', 'table of effects; weight ours'),
  criterion('EM3', 10, 'acknowledged before solving', 'Marinova, Singh & Singh 2018; Herhausen et al. 2023'),
  criterion('EM4', 15, 'took responsibility where it was ours', 'Lewicki, Polin & Lount 2016'),
  criterion('EM5', 10, 'specific rather than canned', 'Packard & Berger 2021; Victorino et al. 2012'),
  criterion('EM6', 20, 'the customer left calmer', 'CARE measure; weight ours'),
  criterion('SO1', 10, 'found and told the real cause', 'course notes: root cause, 5W1H'),
  criterion('SO2', 35, 'covered every main concern', 'Orsingher et al. 2010; course notes: complete'),
  criterion('SO3', 10, 'gave a concrete time or next step', 'Gelbrich 2010; Packard & Berger 2021'),
  criterion('SO4', 10, 'stayed within authority and policy', 'course notes on authority'),
  criterion('SO5', 10, 'offered a choice', 'Marinova et al. 2018; Guo et al. 2016'),
  criterion('SO6', 10, 'dealt with the effects, not just the problem', 'course notes: share and remove the pressure'),
  criterion('SO7', 10, 'confirmed what was agreed', 'quality cards: summary of next steps'),
  criterion('SO8', 5, 'kept promises and followed up', 'course notes on calling back'),
];

/** What costs points: per occurrence, off the skill. */
export const PENALTIES: readonly Criterion[] = [
  criterion('LP1', -6, 'interrupted', 'Singh Ospina et al. 2018'),
  criterion('LP2', -5, 'said back what was never said', 'ours'),
  criterion('LP3', -5, 'asked what had already been said', 'ours'),
  criterion('LP4', -2, 'answered with a stock phrase', 'Victorino, Verma & Wardell 2012; size ours'),
  criterion('EP1', -10, 'used a phrase that hurts', 'course notes on forbidden phrases'),
  criterion('SP1', -15, 'promised what cannot be kept', 'Basso & Pizzutti 2016'),
  criterion('SP2', -15, 'a promise was broken', 'Basso & Pizzutti 2016'),
];
