import { expect, it } from 'vitest';
import { html, table } from './html.ts';

it.each([
  ['a tag', html`<p>${'<b>'}</p>`, '<p>&lt;b&gt;</p>'],
  ['an attribute', html`<a title="${'" onclick="x'}"></a>`, '<a title="&quot; onclick=&quot;x"></a>'],
  ['an entity', html`${"&lt; and '"}`, '&amp;lt; and &#39;'],
  ['a piece inside', html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
  ['a list', html`${[1, '<', html`<br />`]}`, '1&lt;<br />'],
])('%s', (_, piece, text) => {
  expect(piece.text).toBe(text);
});

it('a table names its rows and columns', () => {
  const { text } = table('Few <numbers>', ['Player', 'Mean'], [['novice', 3]]);
  expect(text).toMatch(/<caption>\s*Few &lt;numbers&gt;\s*<\/caption>/);
  expect(text.replaceAll(/\s+</g, '<')).toContain('<tr><th scope="row">novice</th><td>3</td></tr>');
});
