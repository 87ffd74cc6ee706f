import { didYouMean } from './guess.ts';
import { say, type Phrase, type Value } from './phrase.ts';
import type { Path } from './pointer.ts';
import type { Finding, ProblemCode } from './problem.ts';
import { quoted } from './quoted.ts';
import { fieldsOf, isFields, listOf, textOf } from './raw.ts';
import { GOTO_BACK, GOTO_END } from './vocabulary.ts';

export type Kind = 'beat' | 'fact' | 'concern' | 'remedy' | 'act';

const SECTION: Readonly<Record<Kind, string>> = {
  beat: 'beats',
  fact: 'facts',
  concern: 'concerns',
  remedy: 'remedies',
  act: 'acts',
};

const CODE = {
  beat: 'unknown-beat',
  fact: 'unknown-fact',
  concern: 'unknown-concern',
  remedy: 'unknown-remedy',
  act: 'unknown-act',
} as const satisfies Record<Kind, ProblemCode>;

/** Which kind of name each key of a condition lists. */
const CONDITION_KEYS: Readonly<Record<string, Kind>> = {
  known: 'fact',
  unknown: 'fact',
  noted: 'fact',
  voiced: 'concern',
  addressed: 'concern',
  resolved: 'concern',
  unresolved: 'concern',
  offered: 'remedy',
  agreed: 'remedy',
  promised: 'remedy',
  kept: 'remedy',
  broken: 'remedy',
  visited: 'beat',
  unvisited: 'beat',
};

const REPLY_KEYS: Readonly<Record<string, Kind>> = {
  about: 'fact',
  asks: 'fact',
  addresses: 'concern',
  offers: 'remedy',
  agrees: 'remedy',
  gives: 'remedy',
  fulfils: 'remedy',
};

/** The names a scenario gives, per kind; none when the section is not there or not usable, so that nothing is held against it. */
interface Names {
  readonly list: readonly string[];
  readonly has: ReadonlySet<string>;
}

interface Walk {
  readonly names: Readonly<Record<Kind, Names | undefined>>;
  readonly findings: Finding[];
}

/** Every name in an unchecked scenario that names something which is not there. */
export function referenceFindings(raw: unknown): Finding[] {
  const file = fieldsOf(raw);
  const namesOf = (kind: Kind): Names | undefined => {
    const section = kind === 'act' ? (file.acts ?? {}) : file[SECTION[kind]];
    if (!isFields(section)) return undefined;
    const list = Object.keys(section);
    return { list, has: new Set(list) };
  };
  const names = { beat: namesOf('beat'), fact: namesOf('fact'), concern: namesOf('concern') };
  const walk: Walk = { names: { ...names, remedy: namesOf('remedy'), act: namesOf('act') }, findings: [] };

  check(walk, 'beat', file.start, ['start']);
  for (const [name, act] of Object.entries(fieldsOf(file.acts))) {
    check(walk, 'beat', fieldsOf(act).start, ['acts', name, 'start']);
  }
  for (const [name, remedy] of Object.entries(fieldsOf(file.remedies))) {
    check(walk, 'concern', fieldsOf(remedy).solves, ['remedies', name, 'solves']);
    check(walk, 'fact', fieldsOf(remedy).needs, ['remedies', name, 'needs']);
  }
  for (const [name, beat] of Object.entries(fieldsOf(file.beats))) checkBeat(walk, beat, ['beats', name]);
  return walk.findings;
}

function checkBeat(walk: Walk, raw: unknown, path: Path): void {
  const beat = fieldsOf(raw);
  for (const part of ['says', 'again']) {
    listOf(beat[part]).forEach((segment, index) => {
      checkSegment(walk, segment, [...path, part, index]);
    });
  }
  listOf(beat.topics).forEach((topic, index) => {
    check(walk, 'beat', fieldsOf(topic).beat, [...path, 'topics', index, 'beat']);
  });
  listOf(beat.replies).forEach((reply, index) => {
    checkReply(walk, reply, [...path, 'replies', index]);
  });
}

function checkSegment(walk: Walk, raw: unknown, path: Path): void {
  const segment = fieldsOf(raw);
  check(walk, 'fact', segment.reveals, [...path, 'reveals']);
  check(walk, 'concern', segment.voices, [...path, 'voices']);
  checkCondition(walk, segment.when, [...path, 'when']);
  listOf(segment.variants).forEach((variant, index) => {
    checkCondition(walk, fieldsOf(variant).when, [...path, 'variants', index, 'when']);
  });
}

function checkReply(walk: Walk, raw: unknown, path: Path): void {
  const reply = fieldsOf(raw);
  for (const [key, kind] of Object.entries(REPLY_KEYS)) check(walk, kind, reply[key], [...path, key]);
  const promise = fieldsOf(reply.promises);
  check(walk, 'remedy', promise.remedy, [...path, 'promises', 'remedy']);
  check(walk, 'act', fieldsOf(promise.due).act, [...path, 'promises', 'due', 'act']);
  checkCondition(walk, reply.when, [...path, 'when']);
  if (reply.goto !== GOTO_BACK && reply.goto !== GOTO_END) {
    check(walk, 'beat', reply.goto, [...path, 'goto']);
  }
}

function checkCondition(walk: Walk, raw: unknown, path: Path): void {
  const condition = fieldsOf(raw);
  for (const [key, kind] of Object.entries(CONDITION_KEYS)) check(walk, kind, condition[key], [...path, key]);
  for (const key of ['all', 'any']) {
    listOf(condition[key]).forEach((part, index) => {
      checkCondition(walk, part, [...path, key, index]);
    });
  }
  if (condition.not !== undefined) checkCondition(walk, condition.not, [...path, 'not']);
}

/** Checks one name or a list of names; anything else is the schema's business. */
function check(walk: Walk, kind: Kind, value: unknown, path: Path): void {
  listOf(value).forEach((one, index) => {
    check(walk, kind, textOf(one), [...path, index]);
  });
  const names = walk.names[kind];
  if (typeof value !== 'string' || names === undefined || names.has.has(value)) return;
  walk.findings.push(unknownName(kind, value, { names: candidates(names.list, path), path }));
}

const candidates = (names: readonly string[], path: Path): readonly string[] =>
  path.at(-1) === 'goto' ? [...names, GOTO_BACK, GOTO_END] : names;

interface Where {
  readonly names: readonly string[];
  readonly path: Path;
}

const MISSING: Readonly<Record<Kind, (name: Value) => Phrase>> = {
  beat: (name) => say`There is no beat ${name}.`,
  fact: (name) => say`There is no fact ${name}.`,
  concern: (name) => say`There is no concern ${name}.`,
  remedy: (name) => say`There is no remedy ${name}.`,
  act: (name) => say`There is no act ${name}.`,
};

/** A name at `path` that is not among the names there are. */
export const unknownName = (kind: Kind, name: string, { names, path }: Where): Finding => ({
  code: CODE[kind],
  path,
  message: MISSING[kind](quoted(name)),
  remedy: say`${didYouMean(name, names)} Or add it to "${SECTION[kind]}".`,
});
