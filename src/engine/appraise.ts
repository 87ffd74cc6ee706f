import type { Scenario } from '../scenario/schema.ts';
import { EMOTIONS, type Emotion } from '../scenario/vocabulary.ts';

type Customer = Scenario['customer'];
type Felt = Record<Emotion | 'trust', number>;

/** One part of how the customer arrives: which rule moved which feeling by how much. */
export interface Appraised {
  readonly rule: string;
  readonly channel: Emotion | 'trust';
  readonly points: number;
}

export interface Appraisal {
  readonly levels: Readonly<Felt>;
  readonly emotion: Emotion;
  readonly parts: readonly Appraised[];
}

/** Where these rules come from. The directions follow appraisal theory; the sizes are ours. */
export const APPRAISAL_SOURCE = 'appraisal theory (Ortony, Clore & Collins; Zeelenberg & Pieters 2004); sizes ours';

/** A1: somebody to blame makes anger, more so where it is us. */
const BLAME = { ours: 34, shared: 20, theirs: 6, nobody: 0 } as const;
/** A2: not knowing whether it can be put right makes anxiety. */
const UNCERTAIN = { unknown: 40, partly: 16, yes: 4, no: 8 } as const;
/** A3: what was counted on and lost disappoints; the more so where it cannot be had back. */
const LOST = { no: 30, partly: 18, unknown: 6, yes: 6 } as const;
/** A4: stakes raise what is felt anyway. */
const STAKES = { low: 0, mid: 6, high: 12 } as const;

/**
 * How the customer arrives, from what happened to them (rules A1-A5).
 * @returns levels 0..100 (trust -100..100), the leading emotion, and the parts they are made of
 */
export function appraise(customer: Customer): Appraisal {
  const { fault, expected, repairable, stakes, before } = customer.situation;
  const parts: Appraised[] = [
    { rule: 'A1', channel: 'anger', points: 14 + BLAME[fault] },
    { rule: 'A2', channel: 'anxiety', points: 12 + UNCERTAIN[repairable] },
    { rule: 'A3', channel: 'disappointment', points: expected ? 22 + LOST[repairable] : 10 },
    { rule: 'A4', channel: 'anger', points: STAKES[stakes] },
    { rule: 'A4', channel: 'anxiety', points: STAKES[stakes] + (repairable === 'unknown' ? 8 : 0) },
    { rule: 'A4', channel: 'disappointment', points: expected ? STAKES[stakes] : 0 },
    // A5: every time before makes it worse, and costs trust
    { rule: 'A5', channel: 'anger', points: 7 * before },
    { rule: 'A5', channel: 'disappointment', points: 5 * before },
    { rule: 'A5', channel: 'trust', points: -8 * before + (fault === 'ours' ? -4 : 0) },
  ];
  const felt: Felt = { anger: 0, anxiety: 0, disappointment: 0, trust: 0 };
  const kept: Appraised[] = [];
  for (const part of parts) {
    if (customer.levels?.[part.channel] !== undefined || part.points === 0) continue;
    const before = felt[part.channel];
    felt[part.channel] = Math.max(-100, Math.min(100, before + part.points));
    kept.push({ ...part, points: felt[part.channel] - before });
  }
  for (const channel of [...EMOTIONS, 'trust'] as const) {
    const given = customer.levels?.[channel];
    if (given === undefined) continue;
    felt[channel] = given;
    kept.push({ rule: 'A0', channel, points: given });
  }
  return { levels: felt, emotion: leading(felt), parts: kept };
}

/** The highest of the three; at a tie the one that comes first in EMOTIONS. */
export const leading = (felt: Readonly<Record<Emotion, number>>): Emotion =>
  EMOTIONS.reduce((lead, emotion) => (felt[emotion] > felt[lead] ? emotion : lead));
