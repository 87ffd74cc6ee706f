import { standing, type Session, type Turn } from '../../engine/index.ts';
import { outcome, type Show } from '../show/outcome.ts';
import { saidIn } from '../show/run.ts';
import type { Menu } from './menu.ts';

/** What the trainee reads before the call, and again when they ask for it. */
export function briefing({ speech: { words, line }, worded, paint }: Show): string {
  const { casefile, authority, policy } = worded.briefing;
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [words('call.role'), [line('briefing.role')]],
    [words('call.goal'), [line('briefing.goal')]],
    [words('call.known'), casefile.map((_, index) => line(`briefing.casefile.${index + 1}`))],
    [words('call.authority'), authority.map((_, index) => line(`briefing.authority.${index + 1}`))],
    [words('call.policy'), policy.map(({ id }) => line(`briefing.policy.${id}`))],
  ];
  const texts = sections.flatMap(([title, lines]) =>
    lines.length === 0 ? [] : [[paint('bold', title), ...lines.map((text) => `  ${text}`)].join('\n')],
  );
  return [paint('bold', line('title')), ...texts].join('\n\n');
}

/** One turn as it is lived: what was said, and how the customer seems. */
export function lived(turn: Turn, show: Show): string {
  const { words, name } = show.speech;
  const mood = words(turn.phase === 'onHold' ? 'call.mood_onHold' : `call.mood_${turn.customer}`, { name });
  const self =
    turn.composure === 'steady' ? [] : [`${words('call.composure')}: ${words(`call.composure_${turn.composure}`)}`];
  return [...saidIn(turn, show), show.paint('dim', [mood, ...self].join(' · '))].join('\n');
}

/** What there is to read at this moment besides what was said. */
export function meanwhile(session: Session, show: Show): readonly string[] {
  const { words, name } = show.speech;
  const { phase, moreToSay, act } = standing(session);
  switch (phase) {
    case 'talking':
      return moreToSay ? [words('call.stillTalking', { name })] : [];
    case 'onHold':
      return lookedUp(session.turns.at(-1), show);
    case 'wrapUp':
      return [words('call.endedTitle')];
    case 'timePasses':
      return [words('call.timePasses'), ...timeUntil(act, show)];
    case 'ended':
      return [];
  }
}

function timeUntil(act: string | undefined, { speech, worded }: Show): readonly string[] {
  const acts = Object.keys(worded.acts);
  const next = acts[act === undefined ? 0 : acts.indexOf(act) + 1];
  return next === undefined ? [] : [speech.line(`acts.${next}`)];
}

/** What the trainee sees while the customer waits: what they put them on hold for. */
function lookedUp(turn: Turn | undefined, { speech: { words, line }, worded }: Show): readonly string[] {
  if (turn?.move.kind !== 'hold') return [];
  const { casefile, policy } = worded.briefing;
  switch (turn.move.reason) {
    case 'colleague':
      return [words('call.onHoldColleague')];
    case 'case':
      return [words('call.onHoldCase'), ...casefile.map((_, index) => `  ${line(`briefing.casefile.${index + 1}`)}`)];
    case 'policy':
      return [words('call.onHoldPolicy'), ...policy.map(({ id }) => `  ${line(`briefing.policy.${id}`)}`)];
  }
}

/** The choices of this moment. */
export function choices({ replies, letters }: Menu, { speech: { words }, paint }: Show): string {
  const lines = replies.map(({ label }, index) =>
    words('terminal.choice', { key: paint('bold', String(index + 1)), label }),
  );
  const others = letters
    .filter(({ moves }) => moves.length > 0)
    .map(({ key, label }) => `${paint('bold', key)} ${label}`)
    .join(' · ');
  return [...lines, others].join('\n');
}

/** Everything that can be typed, and what it does. */
export function help({ letters }: Menu, { speech: { words }, paint }: Show): string {
  const row = (key: string, label: string, now = true): string =>
    paint(now ? 'bold' : 'dim', `  ${key.padEnd(11)}${label}`);
  return [
    words('terminal.helpTitle'),
    row('1, 2, …', words('terminal.helpNumber')),
    ...letters.map(({ key, label, moves }) => row(key, label, moves.length > 0)),
    row('i', words('terminal.helpInfo')),
    row('save FILE', words('terminal.helpSave')),
    row('q', words('terminal.helpQuit')),
    words('terminal.helpFull'),
  ].join('\n');
}

/** The debrief: how it ended, the scores, and better words where the scenario has some. */
export function debrief(session: Session, show: Show): string {
  const { words, line, has } = show.speech;
  const better = session.turns.flatMap(({ said, number }) =>
    said.flatMap((one) =>
      one.by === 'trainee' && has(`${one.line}.better`)
        ? [
            '',
            words('terminal.turnHeading', { turn: number, move: words('debrief.betterTitle') }),
            `  ${words('terminal.betterSaid', { words: line(one.line) })}`,
            show.paint('green', `  ${line(`${one.line}.better`)}`),
          ]
        : [],
    ),
  );
  return [outcome(session, show), ...better].join('\n');
}
