import type { Beat, Reply, Segment } from './beat.ts';
import type { Scenario } from './schema.ts';
import { LIMITS } from './vocabulary.ts';

/** The name of one translatable text, from where it stands: `title`, `facts.needBy`, `opening.says.2`, `opening.hear`. */
export type LineId = string;

/** Every translatable text by its id, in the order of the file. */
export function linesOf(scenario: Scenario): ReadonlyMap<LineId, string> {
  const lines = new Map<LineId, string>();
  replaceLines(scenario, (id, text) => {
    lines.set(id, text);
    return text;
  });
  return lines;
}

/** The same scenario in other words. A text that is not given stays as it is. */
export const withLines = (scenario: Scenario, texts: ReadonlyMap<LineId, string>): Scenario =>
  replaceLines(scenario, (id, text) => texts.get(id) ?? text);

/** First words of line ids that are not beats; a beat may not be called so. */
export const RESERVED_BEAT_NAMES = [
  'title',
  'summary',
  'customer',
  'briefing',
  'facts',
  'concerns',
  'remedies',
  'acts',
  'thoughts',
  'reactions',
  'endings',
] as const;

/** Second words of line ids that are not replies; a reply may not be called so. */
export const RESERVED_REPLY_NAMES = ['says', 'again'] as const;

type Reword = (id: LineId, text: string) => string;

/** The one walk over all texts: what it does not visit cannot be translated. */
function replaceLines(scenario: Scenario, reword: Reword): Scenario {
  return {
    ...scenario,
    title: reword('title', scenario.title),
    summary: reword('summary', scenario.summary),
    customer: { ...scenario.customer, name: reword('customer.name', scenario.customer.name) },
    briefing: briefingIn(scenario.briefing, reword),
    facts: mapValues(scenario.facts, (fact, name) => ({
      ...fact,
      text: reword(`facts.${name}`, fact.text),
      decoys: fact.decoys.map((decoy, index) => ({
        ...decoy,
        text: reword(`facts.${name}.decoys.${index + 1}`, decoy.text),
      })),
    })),
    concerns: mapValues(scenario.concerns, (concern, name) => ({
      ...concern,
      text: reword(`concerns.${name}`, concern.text),
    })),
    remedies: mapValues(scenario.remedies, (remedy, name) => ({
      ...remedy,
      text: reword(`remedies.${name}`, remedy.text),
      ...(remedy.by === undefined ? {} : { by: reword(`remedies.${name}.by`, remedy.by) }),
    })),
    acts: mapValues(scenario.acts, (act, name) => ({ ...act, after: reword(`acts.${name}`, act.after) })),
    ...(scenario.thoughts === undefined
      ? {}
      : {
          thoughts: scenario.thoughts.map((thought) => ({
            ...thought,
            text: reword(`thoughts.${thought.id}`, thought.text),
          })),
        }),
    reactions: mapValues(scenario.reactions, (text, name) => reword(`reactions.${name}`, text)),
    endings: mapValues(scenario.endings, (ending, name) => ({
      title: reword(`endings.${name}.title`, ending.title),
      text: reword(`endings.${name}.text`, ending.text),
    })),
    beats: mapValues(scenario.beats, (beat, name) => beatIn(beat, name, reword)),
  };
}

const briefingIn = (briefing: Scenario['briefing'], reword: Reword): Scenario['briefing'] => ({
  role: reword('briefing.role', briefing.role),
  goal: reword('briefing.goal', briefing.goal),
  casefile: briefing.casefile.map((text, index) => reword(`briefing.casefile.${index + 1}`, text)),
  authority: briefing.authority.map((text, index) => reword(`briefing.authority.${index + 1}`, text)),
  policy: briefing.policy.map((rule) => ({ ...rule, text: reword(`briefing.policy.${rule.id}`, rule.text) })),
});

const beatIn = (beat: Beat, name: string, reword: Reword): Beat => ({
  ...beat,
  says: segmentsIn(beat.says, `${name}.says`, reword),
  ...(beat.again === undefined ? {} : { again: segmentsIn(beat.again, `${name}.again`, reword) }),
  replies: beat.replies.map((reply) => replyIn(reply, `${name}.${reply.id}`, reword)),
});

const segmentsIn = (segments: readonly Segment[], base: LineId, reword: Reword): Segment[] =>
  segments.map((segment, index) => {
    const id = `${base}.${index + 1}`;
    return {
      ...segment,
      text: reword(id, segment.text),
      ...(segment.variants === undefined
        ? {}
        : {
            variants: segment.variants.map((variant, nth) => ({
              ...variant,
              text: reword(`${id}.variants.${nth + 1}`, variant.text),
            })),
          }),
    };
  });

const replyIn = (reply: Reply, id: LineId, reword: Reword): Reply => ({
  ...reply,
  text: reword(id, reply.text),
  ...(reply.better === undefined ? {} : { better: reword(`${id}.better`, reply.better) }),
});

/** The same keys with other values. */
const mapValues = <T extends object>(record: T, change: (value: Present<T>, name: string) => Present<T>): T =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, change(value as Present<T>, name)]), // entries are typed for any value
  ) as T; // same keys, same kind of values

type Present<T> = Exclude<T[keyof T], undefined>;

/** How many characters the schema allows a line, told from its id; translations are held to it too. */
export function limitOf(id: LineId): number {
  const [first = '', second, third] = id.split('.');
  if (id === 'customer.name') return LIMITS.name;
  if (first === 'briefing' || third === 'text' || third === 'better') return LIMITS.text;
  if (first === 'summary' || first === 'reactions' || second === 'says' || second === 'again') return LIMITS.line;
  return SHORT.includes(first) ? LIMITS.short : LIMITS.reply;
}

const SHORT: readonly string[] = ['title', 'facts', 'concerns', 'remedies', 'acts', 'endings'];
