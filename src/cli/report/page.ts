import { beatTable, spoken } from './beats.ts';
import { curves } from './curves.ts';
import { criterionTable, extremeTable, keyFigures, signTable } from './figures.ts';
import { flowPicture } from './flow.ts';
import { histograms } from './histograms.ts';
import { html, type Markup } from './html.ts';
import { problemList } from './problems.ts';
import type { Sheet } from './sheet.ts';
import { STYLE } from './style.ts';

/** One page about scenarios that needs nothing else: no script, no other file, no network. */
export function reportPage(reported: readonly Pick<Sheet, 'analysis' | 'scenario'>[]): string {
  const sheets = reported.map((one, nth): Sheet => ({ ...one, prefix: `s${nth + 1}` }));
  const title = `What ${sheets.map(({ scenario }) => scenario.title).join(', ')} can do`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>${sheets.length > 1 ? contents(sheets) : ''} ${sheets.map(article)}</main>
      </body>
    </html> `.text;
}

const contents = (sheets: readonly Sheet[]): Markup =>
  html`<nav aria-label="Scenarios">
    <ul>
      ${sheets.map((sheet) => html`<li><a href="#${sheet.prefix}">${spoken(sheet.scenario.title, sheet)}</a></li> `)}
    </ul>
  </nav>`;

function article(sheet: Sheet): Markup {
  const { analysis, scenario, prefix } = sheet;
  const part = (heading: string, ...pieces: readonly Markup[]): Markup =>
    html`<section>
      <h2>${heading}</h2>
      ${pieces}
    </section> `;
  return html`<article id="${prefix}">
    <h1>${spoken(scenario.title, sheet)}</h1>
    <p>${spoken(scenario.summary, sheet)}</p>
    <p>
      ${scenario.id}, revision ${scenario.revision}. Figures marked “sampled” are drawn from seed
      ${analysis.space.seed}; all others are exact.
    </p>
    ${part('Problems', problemList(sheet))} ${part('At a glance', keyFigures(sheet), extremeTable(sheet))}
    ${part('How the talk goes', flowPicture(sheet), beatTable(sheet))}
    ${part('How players score', histograms(analysis))} ${part('How the mood goes', curves(analysis))}
    ${part('What gives the answers away', signTable(sheet))} ${part('What can be earned', criterionTable(sheet))}
  </article> `;
}
