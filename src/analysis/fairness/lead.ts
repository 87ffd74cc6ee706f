import { EMOTIONS } from '../../scenario/vocabulary.ts';
import type { Lead } from './analysis.ts';
import type { Board } from './board.ts';

/** Which feeling leads when the customer has first spoken, and by how much the feeling of the title is ahead of the next. */
export function leadOf({ stepper, scenario }: Board, turnsPerMille: Lead['turnsPerMille']): Lead {
  const state = stepper.state(stepper.open());
  const others = EMOTIONS.filter((emotion) => emotion !== scenario.emotion).map((emotion) => state[emotion]);
  return {
    emotion: scenario.emotion,
    first: state.emotion,
    aheadBy: state[scenario.emotion] - Math.max(...others),
    turnsPerMille,
  };
}
