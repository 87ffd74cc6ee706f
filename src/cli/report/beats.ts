import { marked, perCent, whole } from '../analyse/figures.ts';
import { verdictWords } from '../analyse/details.ts';
import { html, type Markup, type Piece } from './html.ts';
import { beatAnchor, beatsAnchor, replyAnchor, type Sheet } from './sheet.ts';

/** Every beat and reply in numbers: what the picture of the flow shows, and the place that problems point to. */
export function beatTable(sheet: Sheet): Markup {
  const { analysis, scenario } = sheet;
  const { choices, reach } = analysis;
  const judged = new Map(choices.beats.map((one) => [one.beat, one]));
  const caption = `Beats and replies: how often average players come by, over ${whole(reach.runs)} runs (sampled), and which replies are best${choices.how === 'sampled' ? ' (sampled)' : ''}`;
  const groups = Object.entries(scenario.beats).map(([beat, { says, replies }]) => {
    const verdicts = new Map(judged.get(beat)?.replies.map((one) => [one.reply, one]));
    return html`<tbody>
      <tr id="${beatAnchor(sheet, beat)}" class="beat">
        <th scope="rowgroup">${beat}</th>
        <td>${spoken(says[0]?.text ?? '', sheet)}</td>
        <td>${perCent(reach.beats[beat] ?? 0)}</td>
        <td></td>
      </tr>
      ${replies.map((reply) => {
        const verdict = verdicts.get(reply.id);
        const best = verdict ? marked(verdictWords(verdict), choices.how) : 'no choice';
        return html`<tr id="${replyAnchor(sheet, beat, reply.id)}">
          <th scope="row">${reply.id}</th>
          <td>${spoken(reply.text, sheet)}</td>
          <td>${perCent(reach.replies[beat]?.[reply.id] ?? 0)}</td>
          <td>${best}</td>
        </tr> `;
      })}
    </tbody>`;
  });
  return html`<div id="${beatsAnchor(sheet)}" class="scroll" tabindex="0" role="region" aria-label="Beats and replies">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Beat, reply</th>
          <th scope="col">Words</th>
          <th scope="col">Come by, said</th>
          <th scope="col">Best</th>
        </tr>
      </thead>
      ${groups}
    </table>
  </div>`;
}

/** Words of the scenario, in its language. */
export const spoken = (text: Piece, { scenario }: Pick<Sheet, 'scenario'>): Markup =>
  html`<span lang="${scenario.language}">${text}</span>`;
