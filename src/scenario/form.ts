import { RESERVED_BEAT_NAMES, RESERVED_REPLY_NAMES } from './lines.ts';
import { alternatives } from './lists.ts';
import { say, type Phrase } from './phrase.ts';
import type { Path } from './pointer.ts';
import type { Finding } from './problem.ts';
import { quoted } from './quoted.ts';
import { fieldsOf, isFields, listOf, textOf, type Fields } from './raw.ts';
import { GOTO_BACK, GOTO_END, LIMITS } from './vocabulary.ts';

/** What must hold in an unchecked scenario beside its shape and its references: counts, names, and fields that go together. */
export function formFindings(raw: unknown): Finding[] {
  const file = fieldsOf(raw);
  const beats = Object.entries(fieldsOf(file.beats));
  const topics = new Set(topicBeats(fieldsOf(file.beats)));
  const inTopics = beatsInTopics(fieldsOf(file.beats));
  const briefing = fieldsOf(file.briefing);
  return [
    ...COUNTED.flatMap((section) => tooMany(file[section], section)),
    ...beats.flatMap(([name]) => reservedBeat(name)),
    ...repeated(listOf(briefing.policy).map(idOf), ['briefing', 'policy'], 'id'),
    ...thoughtFindings(listOf(file.thoughts)),
    ...beats.flatMap(([name, beat]) => silentFindings(fieldsOf(beat), name, topics)),
    ...beats.flatMap(([name, beat]) => beatFindings(fieldsOf(beat), ['beats', name], inTopics)),
  ];
}

const COUNTED = ['beats', 'facts', 'concerns', 'remedies'] as const;

function tooMany(section: unknown, name: (typeof COUNTED)[number]): Finding[] {
  const count = isFields(section) ? Object.keys(section).length : 0;
  if (count <= LIMITS[name]) return [];
  const message = say`"${name}" has ${count} entries; the limit is ${LIMITS[name]}.`;
  return [{ code: 'too-many', path: [name], message, remedy: say`Split the scenario in two, or remove some.` }];
}

const NOT_FOR_BEATS: readonly string[] = [...RESERVED_BEAT_NAMES, GOTO_BACK, GOTO_END];
const NOT_FOR_REPLIES: readonly string[] = RESERVED_REPLY_NAMES;

const reserved = (all: readonly string[], message: Phrase): Pick<Finding, 'code' | 'message' | 'remedy'> => ({
  code: 'reserved-name',
  message,
  remedy: say`Choose another name; ${alternatives(all)} are taken.`,
});

const reservedBeat = (name: string): Finding[] =>
  NOT_FOR_BEATS.includes(name)
    ? [
        {
          ...reserved(NOT_FOR_BEATS, say`A beat cannot be called "${name}": that name already means something else.`),
          path: ['beats', name],
          onName: true,
        },
      ]
    : [];

/** Exactly one of a scenario's own three thoughts helps, or there would be nothing to choose. */
function thoughtFindings(thoughts: readonly unknown[]): Finding[] {
  const helping = thoughts.filter((thought) => fieldsOf(thought).helps === true).length;
  const names = repeated(thoughts.map(idOf), ['thoughts'], 'id');
  if (thoughts.length === 0 || helping === 1) return names;
  const message = say`${helping} of the ${thoughts.length} thoughts help.`;
  return [...names, { code: 'helpful-thoughts', path: ['thoughts'], message, remedy: say`Let exactly one help.` }];
}

function beatFindings(beat: Fields, path: Path, inTopics: ReadonlySet<string>): Finding[] {
  const replies = listOf(beat.replies).map(fieldsOf);
  const topics = listOf(beat.topics).map((topic) => textOf(fieldsOf(topic).beat));
  return [
    ...repeated(topics, [...path, 'topics'], 'beat'),
    ...repeated(replies.map(idOf), [...path, 'replies'], 'id'),
    ...crowded(replies, new Set(topics), [...path, 'replies']),
    ...replies.flatMap((reply, index) => replyFindings(reply, [...path, 'replies', index])),
    ...(inTopics.has(String(path.at(-1))) ? [] : backs(replies, [...path, 'replies'])),
  ];
}

/** A beat without replies lets the customer have the last word; a hub or a topic without them is a trap. */
function silentFindings(beat: Fields, name: string, topics: ReadonlySet<string>): Finding[] {
  const isHub = listOf(beat.topics).length > 0;
  if (!Array.isArray(beat.replies) || beat.replies.length > 0 || !(isHub || topics.has(name))) return [];
  const message = isHub
    ? say`${quoted(name)} is a hub, but has no reply.`
    : say`${quoted(name)} is a topic, but has no reply.`;
  const remedy = isHub ? say`Add a reply for each topic.` : say`Add a reply with "goto": "back".`;
  return [{ code: 'no-replies', path: ['beats', name, 'replies'], message, remedy }];
}

/** Replies that are always on offer at the same time; a topic's is there only while the topic is open. */
function crowded(replies: readonly Fields[], topics: ReadonlySet<string | undefined>, path: Path): Finding[] {
  const always = replies.filter(
    (reply) => reply.when === undefined && reply.temptation !== true && !topics.has(textOf(reply.goto)),
  );
  if (always.length <= LIMITS.replies) return [];
  const message = say`${always.length} replies are on offer at once; the limit is ${LIMITS.replies}.`;
  const remedy = say`Remove some, or give some a "when" so that they are on offer at different moments.`;
  return [{ code: 'too-many-replies', path, message, remedy }];
}

const backs = (replies: readonly Fields[], path: Path): Finding[] =>
  replies.flatMap((reply, index) =>
    reply.goto === GOTO_BACK
      ? [
          {
            code: 'back-without-hub' as const,
            path: [...path, index, 'goto'],
            message: say`"back" returns from a topic to its hub, but no hub's topics lead to this beat.`,
            remedy: say`Name the beat that follows, or list this beat among a hub's "topics".`,
          },
        ]
      : [],
  );

function replyFindings(reply: Fields, path: Path): Finding[] {
  const does = listOf(reply.does);
  const id = textOf(reply.id);
  const findings: (Finding | false)[] = [
    id !== undefined &&
      NOT_FOR_REPLIES.includes(id) && {
        ...reserved(NOT_FOR_REPLIES, say`A reply cannot be called "${id}": that name already means something else.`),
        path: [...path, 'id'],
      },
    reply.effect !== undefined &&
      reply.because === undefined && {
        code: 'effect-without-because',
        path: [...path, 'effect'],
        message: say`The effect of this reply is changed without a reason.`,
        remedy: say`Add "because" and say why the model is wrong here, or remove "effect".`,
      },
    reply.because !== undefined &&
      reply.effect === undefined && {
        code: 'because-without-effect',
        path: [...path, 'because'],
        message: say`A reason is given, but no effect is changed.`,
        remedy: say`Remove "because", or add the "effect" it explains.`,
      },
    does.includes('nameEmotion') &&
      reply.names === undefined && {
        code: 'missing-emotion',
        path,
        message: say`This reply names a feeling ("nameEmotion") but does not say which.`,
        remedy: say`Add "names": "anger", "anxiety" or "disappointment".`,
      },
    ABOUT_SOMETHING.some((tactic) => does.includes(tactic)) &&
      reply.about === undefined &&
      reply.asks === undefined && {
        code: 'missing-about',
        path,
        message: say`This reply says back or asks for something, but not which fact.`,
        remedy: say`Add "about" with the facts it touches, so that a wrong paraphrase or a needless question is noticed.`,
      },
  ];
  return findings.filter((finding) => finding !== false);
}

const ABOUT_SOMETHING = ['paraphrase', 'closedQuestion'];

/** Names that occur before in the same list, each at its second and later places. */
export function repeated(names: readonly (string | undefined)[], path: Path, field: string): Finding[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (name === undefined || !seen.has(name)) {
      if (name !== undefined) seen.add(name);
      return [];
    }
    const message = say`${quoted(name)} is already in this list.`;
    const remedy = say`Give each entry a name of its own.`;
    return [{ code: 'duplicate-name' as const, path: [...path, index, field], message, remedy }];
  });
}

const idOf = (entry: unknown): string | undefined => textOf(fieldsOf(entry).id);

/** The beats that a talk can be in between leaving a hub for one of its topics and coming back. */
function beatsInTopics(beats: Fields): ReadonlySet<string> {
  const leadsTo = (name: string): string[] =>
    listOf(fieldsOf(Object.hasOwn(beats, name) ? beats[name] : undefined).replies)
      .map((reply) => textOf(fieldsOf(reply).goto))
      .filter((goto) => goto !== undefined);
  const reached = new Set<string>();
  const waiting = topicBeats(beats);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    waiting.push(...leadsTo(name));
  }
  return reached;
}

/** The first beats of all hubs' topics. */
const topicBeats = (beats: Fields): string[] =>
  Object.values(beats)
    .flatMap((beat) => listOf(fieldsOf(beat).topics))
    .map((topic) => textOf(fieldsOf(topic).beat))
    .filter((name) => name !== undefined);
