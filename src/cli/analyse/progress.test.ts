import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { barOn } from './progress.ts';

const shown = (screen: PassThrough): string => String(screen.read() ?? '');

it('grows on a screen, writes only what changes, and is gone in the end', () => {
  const screen = new PassThrough();
  const bar = barOn({ screen }, 'late-parcel');
  bar.tell({ part: 'players', done: 1, of: 2 });
  expect(shown(screen)).toBe(`\r\u001b[Klate-parcel [${'#'.repeat(15)}${'-'.repeat(15)}] letting players play`);
  bar.tell({ part: 'players', done: 1, of: 2 });
  expect(shown(screen)).toBe('');
  bar.clear();
  expect(shown(screen)).toBe('\r\u001b[K');
});

it('is nothing where nobody looks', () => {
  const bar = barOn({ screen: undefined }, 'late-parcel');
  bar.tell({ part: 'states', done: 0, of: 0 });
  bar.clear();
  expect(bar).toBeDefined();
});
