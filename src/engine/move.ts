import { EMOTIONS, type Emotion } from '../scenario/vocabulary.ts';

/** Why the trainee asks the customer to hold: to look up the policy, to check the case, or to ask a colleague. */
export const HOLD_REASONS = ['policy', 'case', 'colleague'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Everything a trainee can do. A run is a scenario, a seed and a list of these. */
export type Move =
  | { readonly kind: 'wait' }
  | { readonly kind: 'backchannel' }
  | { readonly kind: 'reply'; readonly reply: string }
  | { readonly kind: 'note'; readonly fact: string }
  | { readonly kind: 'hold'; readonly announced: boolean; readonly reason: HoldReason }
  | { readonly kind: 'resume' }
  | { readonly kind: 'breathe' }
  | { readonly kind: 'reframe'; readonly thought: string }
  | { readonly kind: 'askSupport' }
  | { readonly kind: 'readEmotion'; readonly emotion: Emotion }
  | { readonly kind: 'escalate'; readonly briefed: boolean }
  | { readonly kind: 'close' }
  /** For each fact the form asks for: 0 is the true wording, 1.. its decoys; facts left out were left open. */
  | { readonly kind: 'record'; readonly slots: Readonly<Record<string, number>> }
  /** Only in the timed form: the trainee did nothing for too long. */
  | { readonly kind: 'silence' };

export type MoveKind = Move['kind'];

/** A move in the short form that trainers write: `wait`, `reply(hear)`, `hold(announced, policy)`, `record(needBy=0)`. */
export function moveText(move: Move): string {
  switch (move.kind) {
    case 'reply':
      return `reply(${move.reply})`;
    case 'note':
      return `note(${move.fact})`;
    case 'hold':
      return `hold(${move.announced ? 'announced' : 'silent'}, ${move.reason})`;
    case 'reframe':
      return `reframe(${move.thought})`;
    case 'readEmotion':
      return `readEmotion(${move.emotion})`;
    case 'escalate':
      return `escalate(${move.briefed ? 'briefed' : 'cold'})`;
    case 'record':
      return `record(${Object.entries(move.slots)
        .map(([fact, choice]) => `${fact}=${choice}`)
        .join(', ')})`;
    default:
      return move.kind;
  }
}

/** Thrown for something that is not a move at all; a move that is not legal now is an `IllegalMoveError`. */
export class UnknownMoveError extends Error {
  override readonly name = 'UnknownMoveError';
}

/** How moves are written: the name of each kind, and what goes with it. */
export const MOVE_FORMS = [
  ...['wait', 'backchannel', 'reply(id)', 'note(fact)', 'hold(announced|silent, policy|case|colleague)', 'resume'],
  ...['breathe', 'reframe(thought)', 'askSupport', 'readEmotion(anger|anxiety|disappointment)'],
  ...['escalate(briefed|cold)', 'close', 'record(fact=0, ...)', 'silence'],
] as const;

/**
 * Reads a move in either form: the short text (`"reply(hear)"`) or the object (`{"kind": "reply", "reply": "hear"}`).
 * @throws {UnknownMoveError} saying what was given and which forms there are
 */
export function readMove(given: unknown): Move {
  const move = typeof given === 'string' ? fromText(given) : fromObject(given);
  if (move) return move;
  throw new UnknownMoveError(
    `${JSON.stringify(given)} is not a move. Moves are ${MOVE_FORMS.slice(0, -1).join(', ')} and ${MOVE_FORMS.at(-1) ?? ''}; ` +
      'or the same as an object with "kind".',
  );
}

/** What an object may say about a move; every field is checked before it is used. */
type Fields = Readonly<Record<string, unknown>>;

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** For each kind of move, how the object form is read; undefined where it does not fit. */
const READERS: Readonly<Record<MoveKind, (given: Fields) => Move | undefined>> = {
  wait: () => ({ kind: 'wait' }),
  backchannel: () => ({ kind: 'backchannel' }),
  resume: () => ({ kind: 'resume' }),
  breathe: () => ({ kind: 'breathe' }),
  askSupport: () => ({ kind: 'askSupport' }),
  close: () => ({ kind: 'close' }),
  silence: () => ({ kind: 'silence' }),
  reply: ({ reply, id }) => {
    const said = word(reply) ?? word(id);
    return said === undefined ? undefined : { kind: 'reply', reply: said };
  },
  note: ({ fact }) => {
    const noted = word(fact);
    return noted === undefined ? undefined : { kind: 'note', fact: noted };
  },
  reframe: ({ thought }) => {
    const chosen = word(thought);
    return chosen === undefined ? undefined : { kind: 'reframe', thought: chosen };
  },
  hold: ({ announced, reason = 'policy' }) => {
    const why = HOLD_REASONS.find((known) => known === reason);
    return why !== undefined && typeof announced === 'boolean' ? { kind: 'hold', announced, reason: why } : undefined;
  },
  readEmotion: ({ emotion }) => {
    const read = EMOTIONS.find((known) => known === emotion);
    return read === undefined ? undefined : { kind: 'readEmotion', emotion: read };
  },
  escalate: ({ briefed }) => (typeof briefed === 'boolean' ? { kind: 'escalate', briefed } : undefined),
  record: ({ slots }) => (isSlots(slots) ? { kind: 'record', slots } : undefined),
};

const isKind = (kind: unknown): kind is MoveKind => typeof kind === 'string' && Object.hasOwn(READERS, kind);

function fromObject(given: unknown): Move | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const fields = given as Fields; // any object can be looked into
  return isKind(fields.kind) ? READERS[fields.kind](fields) : undefined;
}

/** What the words in brackets say, as fields of the object form. */
const IN_BRACKETS: Readonly<Partial<Record<MoveKind, (words: readonly string[]) => Fields>>> = {
  reply: ([reply]) => ({ reply }),
  note: ([fact]) => ({ fact }),
  reframe: ([thought]) => ({ thought }),
  readEmotion: ([emotion]) => ({ emotion }),
  hold: ([how = '', reason]) => ({ announced: how === 'silent' ? false : how === 'announced' || undefined, reason }),
  escalate: ([how = '']) => ({ briefed: how === 'cold' ? false : how === 'briefed' || undefined }),
  record: (words) => ({ slots: slotsFrom(words) }),
};

function fromText(text: string): Move | undefined {
  const match = /^\s*([a-zA-Z]+)\s*(?:\(([^()]*)\))?\s*$/.exec(text);
  const kind = match?.[1];
  if (!match || !isKind(kind)) return undefined;
  const words = (match[2] ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const read = IN_BRACKETS[kind];
  if (words.length > (kind === 'record' ? Infinity : kind === 'hold' ? 2 : read ? 1 : 0)) return undefined;
  return fromObject({ kind, ...read?.(words) });
}

/** `needBy=0, what=2` as answers of the record form. */
function slotsFrom(words: readonly string[]): Readonly<Record<string, number>> | undefined {
  const pairs = words.map((one) => /^([a-zA-Z][a-zA-Z0-9-]*)\s*=\s*(\d{1,2})$/.exec(one));
  if (pairs.some((pair) => pair === null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', Number(pair?.[2])]));
}

const isSlots = (slots: unknown): slots is Record<string, number> =>
  typeof slots === 'object' &&
  slots !== null &&
  !Array.isArray(slots) &&
  Object.values(slots).every((choice) => Number.isInteger(choice) && choice >= 0 && choice <= 99);
