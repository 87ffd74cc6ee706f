import type { Scenario } from '../../scenario/schema.ts';
import type { Analysis } from '../../analysis/fairness/index.ts';

/** One scenario of a report: what was found out about it, and what its parts are called on the page. */
export interface Sheet {
  readonly analysis: Analysis;
  readonly scenario: Scenario;
  /** Makes names on the page unique where there are several scenarios. */
  readonly prefix: string;
}

type Prefixed = Pick<Sheet, 'prefix'>;
export const beatsAnchor = ({ prefix }: Prefixed): string => `${prefix}-beats`;
export const beatAnchor = ({ prefix }: Prefixed, beat: string): string => `${prefix}-beat-${beat}`;
export const replyAnchor = ({ prefix }: Prefixed, beat: string, reply: string): string =>
  `${prefix}-reply-${beat}.${reply}`;

/** What a JSON pointer speaks of, as far as the page shows it. */
export function placeOf(sheet: Sheet, pointer: string): { readonly anchor: string; readonly name: string } | undefined {
  const [top, beat = '', list, index = ''] = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (pointer === '/beats') return { anchor: beatsAnchor(sheet), name: 'all beats' };
  const found = top === 'beats' && Object.hasOwn(sheet.scenario.beats, beat) ? sheet.scenario.beats[beat] : undefined;
  if (!found) return undefined;
  const reply = list === 'replies' ? found.replies[Number(index)] : undefined;
  return reply
    ? { anchor: replyAnchor(sheet, beat, reply.id), name: `${beat}, ${reply.id}` }
    : { anchor: beatAnchor(sheet, beat), name: beat };
}
