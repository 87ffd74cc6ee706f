import { describe, expect, it } from 'vitest';
import { hashOf, routeOf, scenarioOf, type Route, type Target } from './route.ts';

describe('an address', () => {
  it.each<[string, Route]>([
    ['', { page: 'library' }],
    ['#/', { page: 'library' }],
    ['#/briefing/late-parcel', { page: 'briefing', id: 'late-parcel' }],
    ['#/call/late-parcel', { page: 'call', id: 'late-parcel' }],
    ['#/debrief/late-parcel', { page: 'debrief', id: 'late-parcel' }],
    ['#/board', { page: 'board', id: '' }],
    ['#/board/late-parcel', { page: 'board', id: 'late-parcel' }],
    ['#/runs', { page: 'runs', id: '' }],
    ['#/run/018f0000-0000-7000-8000-000000000000', { page: 'run', id: '018f0000-0000-7000-8000-000000000000' }],
    ['#/run', { page: 'nowhere' }],
    ['#/join', { page: 'join', id: '' }],
    ['#/join/ABCD-EFGH', { page: 'join', id: 'ABCD-EFGH' }],
    ['#/sign-in', { page: 'sign-in', id: '' }],
    ['#/account', { page: 'account', id: '' }],
    ['#/welcome/9_a-Z', { page: 'welcome', id: '9_a-Z' }],
    ['#/welcome', { page: 'nowhere' }],
    ['#/new-password/9_a-Z', { page: 'new-password', id: '9_a-Z' }],
    ['#/new-password', { page: 'nowhere' }],
    ['#/account/more', { page: 'nowhere' }],
    ['#/join/<b>', { page: 'nowhere' }],
    ['#/call/', { page: 'nowhere' }],
    ['#/call/../x', { page: 'nowhere' }],
    ['#/call/a/b', { page: 'nowhere' }],
    ['#/call/__proto__', { page: 'nowhere' }],
    ['#/constructor/x', { page: 'nowhere' }],
    ['#/elsewhere', { page: 'nowhere' }],
  ])('%j leads to %j', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it.each<Target>([
    { page: 'library' },
    { page: 'call', id: 'late-parcel' },
    { page: 'board', id: '' },
    { page: 'join', id: 'ABCD-EFGH' },
  ])('%j is found again from its address', (target) => {
    expect(routeOf(hashOf(target))).toEqual(target);
  });

  it('names the scenario only of pages that are about one', () => {
    expect(scenarioOf({ page: 'board', id: 'late-parcel' })).toBe('late-parcel');
    expect(scenarioOf({ page: 'board', id: '' })).toBeUndefined();
    expect(scenarioOf({ page: 'join', id: 'ABCD-EFGH' })).toBeUndefined();
    expect(scenarioOf({ page: 'library' })).toBeUndefined();
  });
});
