import { describe, expect, it } from 'vitest';
import { analyse, type Analysis } from '../../analysis/fairness/index.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { reportPage } from './page.ts';
import { placeOf } from './sheet.ts';

const HOSTILE = '<script>alert("1")</script>';
const { opening, story, thanks } = aScenario().beats;
if (!opening || !story || !thanks) throw new Error('The tiny call has lost a beat');
const [hear, ...others] = opening.replies;
if (!hear) throw new Error('The tiny call has lost a reply');

const scenario = aScenario({
  title: HOSTILE,
  summary: `${HOSTILE} & 'more'`,
  beats: { opening: { ...opening, replies: [{ ...hear, text: HOSTILE }, ...others] }, story, thanks },
});
const analysis = analyse(scenario, [], {
  maxStates: 100,
  runs: 20,
  places: { file: `${HOSTILE}.json`, placeOf: () => ({ line: 7, column: 3 }) },
});
const problem: Analysis['problems'][number] = {
  code: 'never-right',
  severity: 'warning',
  file: `${HOSTILE}.json`,
  pointer: '/beats/opening/replies/1/text',
  line: 7,
  column: 3,
  message: HOSTILE,
  remedy: 'Mend it.',
};
const page = reportPage([{ scenario, analysis: { ...analysis, problems: [problem] } }]);

const all = (pattern: RegExp): readonly string[] => [...page.matchAll(pattern)].map(([, found = '']) => found);

describe('the page of a report', () => {
  it('shows hostile words as words', () => {
    expect(page).not.toContain('<script');
    expect(page).toContain('<h1><span lang="en">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</span></h1>');
    expect(page).toContain('&amp; &#39;more&#39;');
  });

  it('needs nothing else: no script, no other file', () => {
    expect(page).toContain("default-src 'none'");
    expect(all(/ (?:src|href)="([^"]*)"/g).filter((target) => !target.startsWith('#'))).toEqual([]);
    expect(page).not.toMatch(/@import|url\((?!#)| on\w+=/);
  });

  it('every link leads to a place on the page, and no two places share a name', () => {
    const ids = all(/ id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
    for (const labels of all(/ aria-labelledby="([^"]*)"/g))
      for (const label of labels.split(' ')) expect(ids).toContain(label);
  });

  it('a problem leads to the reply it speaks of, and says where that is in the file', () => {
    expect(page).toMatch(/at\s+<a href="#s1-reply-opening\.policy">opening, policy<\/a>/);
    expect(page).toContain('&lt;/script&gt;.json:7:3');
  });

  it.each([
    ['/beats/opening/says/0', 's1-beat-opening'],
    ['/beats/story', 's1-beat-story'],
    ['/beats', 's1-beats'],
    ['/beats/constructor', undefined],
    ['/emotion', undefined],
  ])('a problem at %s leads to %s', (pointer, anchor) => {
    expect(placeOf({ analysis, scenario, prefix: 's1' }, pointer)?.anchor).toBe(anchor);
  });

  it('has a box for each beat, coloured by how often an average player comes by', () => {
    for (const beat of Object.keys(scenario.beats)) expect(page).toContain(`href="#s1-beat-${beat}"`);
    expect(page).toMatch(/class="stop r4"[^]*<title>opening: 100\.0 % come by \(sampled\)<\/title>/);
  });

  it('has a picture with a title for each player, of the scores and of the mood', () => {
    for (const { player } of analysis.players)
      expect(all(new RegExp(`<title>(${player})(?: \\(en\\))?</title>`, 'g'))).toHaveLength(2);
    expect(page.match(/<desc/g)).toHaveLength(2 * analysis.players.length + 1);
  });

  it('tells scenarios apart by their anchors', () => {
    const both = reportPage([
      { scenario, analysis },
      { scenario, analysis },
    ]);
    expect(both).toContain('href="#s2-beat-opening"');
    expect(both).toMatch(/<nav[^]*href="#s1"[^]*href="#s2"/);
  });
});
