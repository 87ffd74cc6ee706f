import { RULES, type Evidence, type Reason } from '../../engine/index.ts';
import type { Key, Words } from '../../i18n/plain.ts';
import { TACTICS, type Tactic } from '../../scenario/vocabulary.ts';

/** Words for an id that comes from a rule rather than from us; undefined where there are none. */
function known(words: Words, key: string, values: Readonly<Record<string, string>>): string | undefined {
  const text = words(key as Key, values); // a key that is in no catalogue comes back as it is
  return text === key ? undefined : text;
}

/** Why a number moved, in one sentence. */
export function reasonWords({ rule, channel, delta, tactic }: Reason, words: Words): string {
  const good = channel === 'trust' || channel === 'composure' ? delta > 0 : delta < 0;
  const way = good ? 'helps' : 'hurts';
  const did = tactic ?? tacticOf(rule);
  const own = did === undefined ? undefined : known(words, `debrief.did_${did}`, { way });
  return own ?? known(words, `debrief.rule_${rule}`, { way }) ?? RULES[rule]?.title ?? rule;
}

/** T1, T2, ... number the tactics in their order. */
function tacticOf(rule: string): Tactic | undefined {
  const number = /^T(\d+)$/.exec(rule)?.[1];
  return number === undefined ? undefined : TACTICS[Number(number) - 1];
}

/** What earned points or cost them, in one sentence. */
export function evidenceWords({ rule, points, of }: Evidence, words: Words): string {
  const got = points >= of ? 'all' : points > 0 ? 'some' : 'none';
  return known(words, `debrief.rule_${rule}`, { got }) ?? RULES[rule]?.title ?? rule;
}
