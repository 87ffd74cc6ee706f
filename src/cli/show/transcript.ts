import { contactsNeeded, moveText, rating, RULES_VERSION, scores, standing } from '../../engine/index.ts';
import type { Reason, Session, Turn } from '../../engine/index.ts';
import type { Speech } from '../speech.ts';

/** A run as one JSON object. Only `says` and `customer` depend on the language. */
export function transcript(session: Session, speech: Speech) {
  const { listening, empathy, solution, overall, evidence, failed, wouldHaveBeen } = scores(session);
  const { ending, levels, phase, customer, emotion } = standing(session);
  const { scenario, seed, timed, turns } = session;
  return {
    scenario: scenario.id,
    ending: ending ?? null,
    scores: { listening, empathy, solution, overall },
    levels,
    turns: turns.map((turn) => turnIn(turn, speech)),
    failed: failed ?? null,
    wouldHaveBeen,
    evidence,
    rating: rating(session),
    contacts: contactsNeeded(session),
    phase,
    state: customer,
    emotion,
    revision: scenario.revision,
    rules: RULES_VERSION,
    seed,
    timed,
  };
}
export type Transcript = ReturnType<typeof transcript>;

/** The opening is turn 0: the customer speaks first. */
function turnIn(turn: Turn, speech: Speech) {
  const { number, move, reasons, levels, emotion, customer, composure, stage, phase } = turn;
  return {
    number,
    move: moveText(move),
    says: speech.trainee(turn),
    customer: speech.customer(turn).join('\n'),
    reasons: reasons.map(reasonIn),
    levels,
    emotion,
    state: customer,
    composure,
    stage,
    phase,
  };
}

const reasonIn = ({ rule, source, channel, delta }: Reason) => ({ rule, source, channel, delta });
