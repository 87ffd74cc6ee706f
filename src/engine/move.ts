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

const BARE = ['wait', 'backchannel', 'resume', 'breathe', 'askSupport', 'close', 'silence'] as const;

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

/**
 * Reads a move in either form: the short text (`"reply(hear)"`) or the object (`{"kind": "reply", "reply": "hear"}`).
 * @throws {UnknownMoveError} saying what was given and which forms there are
 */
export function readMove(given: unknown): Move {
  const move = typeof given === 'string' ? fromText(given) : fromObject(given);
  if (move) return move;
  throw new UnknownMoveError(
    `${JSON.stringify(given)} is not a move. Moves are wait, backchannel, reply(id), note(fact), hold(announced|silent, policy|case|colleague), ` +
      `resume, breathe, reframe(thought), askSupport, readEmotion(anger|anxiety|disappointment), escalate(briefed|cold), close, record(fact=0, ...) and silence; ` +
      `or the same as an object with "kind".`,
  );
}

function fromText(text: string): Move | undefined {
  const match = /^\s*([a-zA-Z]+)\s*(?:\(([^()]*)\))?\s*$/.exec(text);
  if (!match?.[1]) return undefined;
  const words = (match[2] ?? '').split(',').map((word) => word.trim());
  const [first = '', second = ''] = words;
  switch (match[1]) {
    case 'reply':
      return fromObject({ kind: 'reply', reply: first });
    case 'note':
      return fromObject({ kind: 'note', fact: first });
    case 'hold':
      return first === 'announced' || first === 'silent' || first === ''
        ? fromObject({ kind: 'hold', announced: first !== 'silent', reason: second === '' ? 'policy' : second })
        : undefined;
    case 'reframe':
      return fromObject({ kind: 'reframe', thought: first });
    case 'readEmotion':
      return fromObject({ kind: 'readEmotion', emotion: first });
    case 'escalate':
      return first === 'briefed' || first === 'cold' ? { kind: 'escalate', briefed: first === 'briefed' } : undefined;
    case 'record':
      return recordFrom(words);
    default:
      return match[2] === undefined || match[2] === '' ? fromObject({ kind: match[1] }) : undefined;
  }
}

function recordFrom(words: readonly string[]): Move | undefined {
  const slots: Record<string, number> = Object.create(null) as Record<string, number>; // no inherited names to trip over
  for (const word of words) {
    if (word === '') continue;
    const match = /^([a-zA-Z][a-zA-Z0-9-]*)\s*=\s*(\d{1,2})$/.exec(word);
    if (!match?.[1]) return undefined;
    slots[match[1]] = Number(match[2]);
  }
  return { kind: 'record', slots: { ...slots } };
}

function fromObject(given: unknown): Move | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const move = given as Record<string, unknown>; // any object can be looked into
  const kind = BARE.find((bare) => bare === move['kind']);
  if (kind) return { kind };
  const word = (key: string): string | undefined =>
    typeof move[key] === 'string' && move[key] !== '' ? move[key] : undefined;
  switch (move['kind']) {
    case 'reply': {
      const reply = word('reply') ?? word('id');
      return reply ? { kind: 'reply', reply } : undefined;
    }
    case 'note': {
      const fact = word('fact');
      return fact ? { kind: 'note', fact } : undefined;
    }
    case 'hold': {
      const reason = HOLD_REASONS.find((known) => known === (move['reason'] ?? 'policy'));
      return reason && typeof move['announced'] === 'boolean'
        ? { kind: 'hold', announced: move['announced'], reason }
        : undefined;
    }
    case 'reframe': {
      const thought = word('thought');
      return thought ? { kind: 'reframe', thought } : undefined;
    }
    case 'readEmotion': {
      const emotion = EMOTIONS.find((known) => known === move['emotion']);
      return emotion ? { kind: 'readEmotion', emotion } : undefined;
    }
    case 'escalate':
      return typeof move['briefed'] === 'boolean' ? { kind: 'escalate', briefed: move['briefed'] } : undefined;
    case 'record':
      return isSlots(move['slots']) ? { kind: 'record', slots: move['slots'] } : undefined;
    default:
      return undefined;
  }
}

const isSlots = (slots: unknown): slots is Record<string, number> =>
  typeof slots === 'object' &&
  slots !== null &&
  !Array.isArray(slots) &&
  Object.values(slots).every((choice) => Number.isInteger(choice) && choice >= 0 && choice <= 99);
