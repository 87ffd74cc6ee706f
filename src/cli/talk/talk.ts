import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { legalMoves, play, readMove, save, type Move, type Session } from '../../engine/index.ts';
import { PROGRAM } from '../help.ts';
import { turnText } from '../show/run.ts';
import type { Show } from '../show/outcome.ts';
import type { Terminal } from '../terminal.ts';
import { linesOf, type Lines } from './lines.ts';
import { menuOf, type Letter, type Menu } from './menu.ts';
import { briefing, choices, debrief, help, lived, meanwhile } from './pages.ts';
import { question, recordQuestions, type Question } from './ways.ts';

export interface TalkOptions {
  /** Show the levels and reasons of every turn as it happens. */
  readonly numbers: boolean;
  /** How its scenario was named on the command line, when its id alone does not find it. */
  readonly scenario: string | undefined;
}

/** A call at the keyboard: what it is shown with, and where it was kept. */
interface Desk {
  readonly show: Show;
  readonly terminal: Terminal;
  readonly lines: Lines;
  readonly options: TalkOptions;
  readonly kept: Set<string>;
}

/** Plays a call with somebody at the keyboard, to its end or until they leave. */
export async function talk(begun: Session, show: Show, terminal: Terminal, options: TalkOptions): Promise<Session> {
  const desk: Desk = { show, terminal, lines: linesOf(terminal), options, kept: new Set() };
  const { words } = show.speech;
  say(desk, briefing(show), show.paint('dim', words('terminal.beginHint')));
  begun.turns.forEach((_, index) => {
    sayTurn(begun, index, desk);
  });
  let session = begun;
  while (legalMoves(session).length > 0) {
    const move = await nextMove(session, desk);
    if (move === undefined) {
      leave(session, desk);
      break;
    }
    session = play(session, move);
    sayTurn(session, session.turns.length - 1, desk);
  }
  desk.lines.close();
  if (legalMoves(session).length === 0) say(desk, words('terminal.done'), debrief(session, show));
  return session;
}

const say = ({ terminal }: Desk, ...texts: readonly string[]): void => {
  terminal.out(`${texts.filter((text) => text !== '').join('\n\n')}\n\n`);
};

function sayTurn({ turns }: Session, index: number, desk: Desk): void {
  const turn = turns[index];
  if (!turn) return;
  say(desk, desk.options.numbers ? turnText(turn, turns[index - 1]?.levels, desk.show) : lived(turn, desk.show));
}

/** Asks until there is a move that can be played; undefined when the trainee leaves. */
async function nextMove(session: Session, desk: Desk): Promise<Move | undefined> {
  const { show, lines } = desk;
  const menu = menuOf(session, show.speech);
  const offer = [...meanwhile(session, show), choices(menu, show)].join('\n');
  say(desk, offer);
  for (;;) {
    const typed = await lines.ask(`${show.speech.words('terminal.hintNext')} `);
    if (typed === undefined) return undefined;
    const given = typed.normalize('NFKC').trim();
    if (given === 'q') return undefined;
    if (isAside(given, session, menu, desk)) continue;
    const move = await understood(given, session, menu, desk);
    if (move === 'gone') return undefined;
    if (move !== undefined) return move;
    say(desk, offer);
  }
}

/** What is typed beside the call: help, the case file, keeping it. */
function isAside(given: string, session: Session, menu: Menu, desk: Desk): boolean {
  if (given === '?') say(desk, help(menu, desk.show));
  else if (given === 'i') say(desk, briefing(desk.show));
  else if (/^save\b/.test(given)) say(desk, keep(given.slice('save'.length).trim(), session, desk));
  else return given === '';
  return true;
}

/** The move that was typed; undefined when it was none, or the trainee thought better of it. */
async function understood(given: string, session: Session, menu: Menu, desk: Desk): Promise<Move | undefined | 'gone'> {
  const reply = /^\d$/.test(given) ? menu.replies[Number(given) - 1] : undefined;
  if (reply) return reply.move;
  const letter = menu.letters.find(({ key }) => key === given.toLowerCase());
  if (letter && letter.moves.length > 0) return meant(letter, session, desk);
  const { words } = desk.show.speech;
  const full = inFull(given);
  if (full && isLegal(session, full)) return full;
  const complaint =
    (letter ?? full) ? words('terminal.notNow', { text: given }) : words('terminal.unknown', { text: given });
  say(desk, desk.show.paint('yellow', complaint));
  return undefined;
}

function inFull(given: string): Move | undefined {
  try {
    return readMove(given);
  } catch {
    return undefined; // not a move either: the caller says so
  }
}

function isLegal(session: Session, move: Move): boolean {
  try {
    play(session, move);
    return true;
  } catch {
    return false; // the caller says so
  }
}

async function meant(letter: Letter, session: Session, desk: Desk): Promise<Move | undefined | 'gone'> {
  if (letter.kind === 'record') return record(session, desk);
  const { words } = desk.show.speech;
  const asks = question(letter, desk.show.worded, desk.show.speech);
  if (asks) return choose(asks, desk);
  const [move] = letter.moves;
  const ends = letter.kind === 'close' && session.turns.at(-1)?.phase === 'talking';
  if (!ends || move === undefined) return move;
  return choose({ title: words('call.closeTitle'), answers: [{ label: words('call.closeYes'), value: move }] }, desk);
}

/** Asks a numbered question; Enter takes none of the answers. */
async function choose<T>({ title, answers }: Question<T>, desk: Desk): Promise<T | undefined | 'gone'> {
  const { words } = desk.show.speech;
  say(desk, [title, ...answers.map(({ label }, index) => `  ${index + 1}  ${label}`)].join('\n'));
  for (;;) {
    const typed = await desk.lines.ask(`${words('terminal.hintChoose')} `);
    if (typed === undefined) return 'gone';
    const given = typed.normalize('NFKC').trim();
    if (given === '') return undefined;
    const answer = /^\d{1,2}$/.test(given) ? answers[Number(given) - 1] : undefined;
    if (answer) return answer.value;
    say(desk, words('terminal.unknown', { text: given }));
  }
}

/** Fills in the case record, line by line; what is not answered stays open. */
async function record(session: Session, desk: Desk): Promise<Move | 'gone'> {
  const slots: Record<string, number> = {};
  for (const asks of recordQuestions(session, desk.show.speech)) {
    const choice = await choose(asks, desk);
    if (choice === 'gone') return 'gone';
    if (choice !== undefined) slots[asks.fact] = choice;
  }
  return { kind: 'record', slots };
}

/** Keeps the call in a file; overwrites only what it has written itself. @returns what to say about it */
function keep(name: string, session: Session, desk: Desk): string {
  const { words } = desk.show.speech;
  if (name === '') return words('terminal.saveHow');
  const path = resolve(desk.terminal.folder, name);
  const flag = desk.kept.has(path) ? 'w' : 'wx';
  try {
    writeFileSync(path, `${JSON.stringify(save(session), undefined, 2)}\n`, { flag });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return words(why === 'EEXIST' ? 'terminal.saveExists' : 'terminal.saveFailed', { file: name, why });
  }
  desk.kept.add(path);
  return words('terminal.saved', { file: name, command: comeBack(name, desk) });
}

/** The command line that goes on with a call kept in `file`. */
const comeBack = (file: string, { options }: Pick<Desk, 'options'>): string =>
  `${PROGRAM} replay ${file}${options.scenario === undefined ? '' : ` --scenario ${options.scenario}`} --continue`;

function leave(session: Session, desk: Desk): void {
  const { words } = desk.show.speech;
  say(
    desk,
    words('terminal.leaving'),
    JSON.stringify(save(session)),
    words('terminal.leavingHow', { command: comeBack('FILE', desk) }),
  );
}
