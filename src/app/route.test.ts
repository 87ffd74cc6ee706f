import { describe, expect, it } from 'vitest';
import { hashOf, routeOf, type Route } from './route.ts';

describe('an address', () => {
  it.each<[string, Route]>([
    ['', { page: 'library' }],
    ['#/', { page: 'library' }],
    ['#/briefing/late-parcel', { page: 'briefing', id: 'late-parcel' }],
    ['#/call/late-parcel', { page: 'call', id: 'late-parcel' }],
    ['#/debrief/late-parcel', { page: 'debrief', id: 'late-parcel' }],
    ['#/call/', { page: 'nowhere' }],
    ['#/call/../x', { page: 'nowhere' }],
    ['#/call/a/b', { page: 'nowhere' }],
    ['#/call/__proto__', { page: 'nowhere' }],
    ['#/elsewhere', { page: 'nowhere' }],
  ])('%j leads to %j', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('is found again from what it leads to', () => {
    expect(routeOf(hashOf({ page: 'library' }))).toEqual({ page: 'library' });
    expect(routeOf(hashOf({ page: 'call', id: 'late-parcel' }))).toEqual({ page: 'call', id: 'late-parcel' });
  });
});
