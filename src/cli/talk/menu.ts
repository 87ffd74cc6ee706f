import { legalMoves, offered, standing, type Move, type MoveKind, type Session } from '../../engine/index.ts';
import type { Words } from '../../i18n/plain.ts';
import type { Speech } from '../speech.ts';

/** What can be done now: replies by their number, everything else by a letter. */
export interface Menu {
  readonly replies: readonly { readonly move: Move; readonly label: string }[];
  readonly letters: readonly Letter[];
}

/** A letter, what it does, and the moves it can mean; with more than one, the trainee chooses. */
export interface Letter {
  readonly key: string;
  readonly kind: MoveKind;
  readonly label: string;
  readonly moves: readonly Move[];
}

const KINDS: readonly (readonly [key: string, kind: Exclude<MoveKind, 'reply'>])[] = [
  ['w', 'wait'],
  ['l', 'backchannel'],
  ['n', 'note'],
  ['f', 'readEmotion'],
  ['h', 'hold'],
  ['r', 'resume'],
  ['b', 'breathe'],
  ['t', 'reframe'],
  ['c', 'askSupport'],
  ['e', 'escalate'],
  ['d', 'record'],
  ['s', 'silence'],
  ['x', 'close'],
];

/** The menu of this moment. Letters that do nothing now keep their place, without moves. */
export function menuOf(session: Session, speech: Speech): Menu {
  const legal = legalMoves(session);
  const { beat } = standing(session);
  return {
    replies: offered(session).map(({ id }) => ({
      move: { kind: 'reply', reply: id },
      label: speech.line(`${beat}.${id}`),
    })),
    letters: KINDS.map(([key, kind]) => ({
      key,
      kind,
      label: labelOf(kind, session, speech),
      moves: legal.filter((move) => move.kind === kind),
    })),
  };
}

function labelOf(kind: Exclude<MoveKind, 'reply'>, session: Session, { words, name }: Speech): string {
  if (kind === 'resume' && standing(session).phase === 'timePasses') {
    const key = `call.goOn_${session.scenario.channel}` as const;
    return words(key);
  }
  return LABELS[kind](words, name);
}

const LABELS: Readonly<Record<Exclude<MoveKind, 'reply'>, (words: Words, name: string) => string>> = {
  wait: (words) => words('call.move_wait'),
  backchannel: (words) => words('call.move_backchannel'),
  note: (words) => words('call.move_note'),
  readEmotion: (words) => words('call.move_read'),
  hold: (words) => words('call.move_hold'),
  resume: (words, name) => words('call.resume', { name }),
  breathe: (words) => words('call.move_breathe'),
  reframe: (words) => words('call.move_reframe'),
  askSupport: (words) => words('call.move_support'),
  escalate: (words) => words('call.move_escalate'),
  record: (words) => words('call.file_record'),
  silence: (words) => words('terminal.silence'),
  close: (words) => words('call.move_close'),
};
