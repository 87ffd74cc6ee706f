import { contactsNeeded, rating, scores, SKILLS, standing, type Evidence, type Session } from '../../engine/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Speech } from '../speech.ts';
import type { Paint } from '../terminal.ts';
import { evidenceWords } from './why.ts';

/** How a run is shown: in whose words, and in which colours. */
export interface Show {
  readonly speech: Speech;
  readonly worded: Scenario;
  readonly paint: Paint;
}

/** How a run ended, what it scored and for what, and what the customer would say. */
export function outcome(session: Session, show: Show): string {
  const { words } = show.speech;
  const { evidence, failed, wouldHaveBeen, ...points } = scores(session);
  const skills = ([...SKILLS, 'overall'] as const).map((skill) => {
    const name = skill === 'overall' ? words('debrief.overall') : words(`debrief.skill_${skill}`);
    return words('terminal.scoreLine', { skill: name, points: points[skill] });
  });
  return [
    ...endingLines(session, show),
    show.paint('bold', skills.join(' · ')),
    ...(failed
      ? [
          show.paint('red', `${words('debrief.failed')}: ${words(`debrief.failed_${failed.because}`)}`),
          words('debrief.wouldHave', { points: wouldHaveBeen }),
        ]
      : []),
    ...SKILLS.flatMap((skill) => [
      '',
      words(`debrief.skill_${skill}`),
      ...evidence.filter((one) => one.skill === skill).map((one) => `  ${evidenceLine(one, show)}`),
    ]),
    '',
    `${words('debrief.ratingTitle')}: ${words('debrief.ratingStars', { stars: rating(session).stars })}`,
    words('debrief.contacts', { contacts: contactsNeeded(session) }),
  ].join('\n');
}

/** The ending in the scenario's own words where it has some. */
function endingLines(session: Session, { speech, worded, paint }: Show): readonly string[] {
  const { ending } = standing(session);
  const own = ending === undefined ? undefined : worded.endings[ending];
  const name = ending ?? 'open';
  return [
    paint('bold', own?.title ?? speech.words(`debrief.ending_${name}`)),
    own?.text ?? speech.words(`debrief.endingText_${name}`),
    '',
  ];
}

function evidenceLine(one: Evidence, { speech: { words }, paint }: Show): string {
  const { points, of, rule, turns } = one;
  const share =
    of === 0
      ? words('debrief.penaltyPoints', { points: Math.abs(points) })
      : words('debrief.criterionPoints', { points, of });
  const seen = words('terminal.evidenceTurns', { count: turns.length, turns: turns.join(', ') });
  const where = turns.length === 0 ? '' : ` ${words('terminal.did', { words: seen })}`;
  const text = `${words('terminal.evidence', { points: share, why: evidenceWords(one, words), rule })}${where}`;
  return paint(of === 0 ? 'red' : points >= of ? 'green' : points > 0 ? 'yellow' : 'dim', text);
}
