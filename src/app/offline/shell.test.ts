import { describe, expect, it } from 'vitest';
import { outdated, wayOf, type Way } from './shell.ts';

const SCOPE = 'https://example.org/some/where/';

describe('a request is answered', () => {
  it.each<[string, boolean, Way]>([
    ['', true, 'page'],
    ['index.html', true, 'page'],
    ['?stage=off#/call/x', true, 'page'],
    ['', false, 'network'],
    ['assets/index-B8jcMCcN.js', false, 'for-ever'],
    ['assets/noto-sans-sc-4-400-normal-CsD6_x7-.woff2', false, 'for-ever'],
    ['assets/index.js', false, 'network'],
    ['sounds/music-warm.webm', false, 'renewed'],
    ['app.webmanifest', false, 'renewed'],
    ['api/me', false, 'network'],
    ['api/boards/late-parcel?span=week', false, 'network'],
    ['api/docs', true, 'network'],
    ['sw.js', false, 'network'],
    ['../other/', true, 'network'],
  ])('for %j (a page: %j) by way of %s', (path, isPage, way) => {
    expect(wayOf(new URL(path, SCOPE).href, SCOPE, isPage)).toBe(way);
  });

  it('never by us for another site', () => {
    expect(wayOf('https://elsewhere.example/assets/index-B8jcMCcN.js', SCOPE, false)).toBe('network');
  });
});

it('the version before stays, since a call may still be going on in it', () => {
  const names = ['attune-pages-a', 'other', 'attune-pages-b', 'attune-seen', 'attune-pages-c'];
  expect(outdated(names, 'attune-pages-c')).toEqual(['attune-pages-a']);
  expect(outdated(['attune-pages-a'], 'attune-pages-a')).toEqual([]);
  expect(outdated(['attune-pages-a', 'attune-pages-b'], 'attune-pages-b')).toEqual([]);
});
