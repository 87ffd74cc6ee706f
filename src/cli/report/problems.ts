import { html, type Markup } from './html.ts';
import { placeOf, type Sheet } from './sheet.ts';

/** What the author should act on; each leads to the beat or reply it speaks of. */
export function problemList(sheet: Sheet): Markup {
  const { problems } = sheet.analysis;
  if (problems.length === 0) return html`<p>No problems.</p>`;
  return html`<ol class="problems">
    ${problems.map(({ severity, code, message, remedy, file, line, column, pointer }) => {
      const place = placeOf(sheet, pointer);
      return html`<li class="${severity}">
        <b>${severity}</b> <code>${code}</code>${
          place ? html` at <a href="#${place.anchor}">${place.name}</a>` : ''
        }<br />${message} ${remedy}<br /><code class="where">${file}:${line}:${column}</code>
      </li> `;
    })}
  </ol>`;
}
