import { legalMoves, moveText, standing, type Levels, type Session, type Turn } from '../../engine/index.ts';
import { LEVELS } from '../../scenario/vocabulary.ts';
import { outcome, type Show } from './outcome.ts';
import { reasonWords } from './why.ts';

/** A whole run: every turn with its levels and reasons, then how it ended and what it scored. */
export function wholeRun(session: Session, show: Show): string {
  const { words } = show.speech;
  const { id, revision } = session.scenario;
  const heading = words('terminal.heading', { title: show.worded.title, id, revision, seed: session.seed });
  const turns = session.turns.map((turn, index) => turnText(turn, session.turns[index - 1]?.levels, show));
  const { phase } = standing(session);
  const rest = legalMoves(session).map(moveText).join(', ');
  const open = phase === 'ended' ? [] : [show.paint('yellow', words('terminal.notOver', { moves: rest }))];
  return [show.paint('bold', heading), ...turns, ...open, outcome(session, show)].join('\n\n') + '\n';
}

/** One turn: what was done and said, what moved, and why. */
export function turnText(turn: Turn, before: Levels | undefined, show: Show): string {
  const { words } = show.speech;
  const title =
    turn.number === 0
      ? words('debrief.opening')
      : words('terminal.turnHeading', { turn: turn.number, move: moveText(turn.move) });
  return [
    show.paint('bold', title),
    ...saidIn(turn, show).map((line) => `  ${line}`),
    `  ${levelsText(turn.levels, before, show)}`,
    ...reasonLines(turn, show).map((line) => show.paint('dim', `    ${line}`)),
    `  ${stateText(turn, show)}`,
    ...cameOf(turn, show).map((line) => `  ${line}`),
  ].join('\n');
}

/** Why numbers moved: one line for each thing that moved some, in the order in which they happened. */
function reasonLines({ reasons }: Turn, { speech: { words } }: Show): readonly string[] {
  const lines: { readonly rule: string; readonly source: string; readonly why: string; readonly moved: string[] }[] =
    [];
  for (const reason of reasons) {
    const { rule, source, channel, delta } = reason;
    const why = reasonWords(reason, words);
    const moved = `${words(`debrief.level_${channel}`)} ${signed(delta)}`;
    const last = lines.at(-1);
    if (last?.rule === rule && last.why === why) last.moved.push(moved);
    else lines.push({ rule, source, why, moved: [moved] });
  }
  return lines.map(({ moved, ...line }) => words('terminal.reason', { ...line, moved: moved.join(', ') }));
}

/** What was said in a turn, by whom. */
export function saidIn(turn: Turn, { speech, paint }: Show): readonly string[] {
  const { words, name } = speech;
  const says = (who: string, text: string): string => words('terminal.speaks', { name: who, words: text });
  const mine = speech.trainee(turn);
  const spoke = turn.said.some(({ by }) => by === 'trainee');
  const own = spoke ? says(words('debrief.you'), mine) : words('terminal.did', { words: mine });
  return [
    ...(mine === '' ? [] : [paint('cyan', own)]),
    ...speech.customer(turn).map((text) => paint('magenta', says(name, text))),
  ];
}

const levelsText = (levels: Levels, before: Levels | undefined, { speech }: Show): string =>
  LEVELS.map((level) => {
    const change = before === undefined ? 0 : levels[level] - before[level];
    return `${speech.words(`debrief.level_${level}`)} ${plain(levels[level])}${change === 0 ? '' : ` (${signed(change)})`}`;
  }).join(' · ');

const stateText = ({ customer, emotion, composure }: Turn, { speech }: Show): string =>
  speech.words('terminal.state', {
    name: speech.name,
    state: speech.words(`debrief.state_${customer}`),
    emotion: speech.words(`debrief.level_${emotion}`),
    composure: speech.words(`call.composure_${composure}`),
  });

/** What came to light, was solved, kept or broken in a turn. */
function cameOf(turn: Turn, { speech, worded }: Show): readonly string[] {
  const { words } = speech;
  const textIn = (things: Readonly<Record<string, { readonly text: string }>>) => (name: string) =>
    things[name]?.text ?? name;
  const rows = [
    [words('debrief.cameUp'), turn.revealed.map(textIn(worded.facts))],
    [words('debrief.voicedTitle'), turn.voiced.map(textIn(worded.concerns))],
    [words('debrief.solved'), turn.resolved.map(textIn(worded.concerns))],
    [words('debrief.kept'), turn.kept.map(textIn(worded.remedies))],
    [words('debrief.broken'), turn.broken.map(textIn(worded.remedies))],
  ] as const;
  return rows.flatMap(([title, names]) =>
    names.length === 0 ? [] : [words('terminal.names', { title, names: names.join('; ') })],
  );
}

/** A number with a minus sign that is as wide as the plus. */
export const plain = (points: number): string => String(points).replace('-', '−');
export const signed = (points: number): string => (points > 0 ? `+${points}` : plain(points));
