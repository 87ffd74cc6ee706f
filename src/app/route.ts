/** Where the reader is. Addresses live behind the #, so that any folder on any server can hold the page. */
export type Route =
  | { readonly page: 'library' }
  | { readonly page: 'briefing' | 'call' | 'debrief'; readonly id: string }
  | { readonly page: 'nowhere' };

const WITH_SCENARIO = ['briefing', 'call', 'debrief'] as const;

/** `#/call/late-parcel` and the like; anything else is nowhere. */
export function routeOf(hash: string): Route {
  const [page = '', id = '', more] = hash.replace(/^#\/?/, '').split('/');
  if (page === '') return { page: 'library' };
  const known = WITH_SCENARIO.find((name) => name === page);
  return known && /^[A-Za-z][A-Za-z0-9-]*$/.test(id) && more === undefined ? { page: known, id } : { page: 'nowhere' };
}

export const hashOf = (route: Exclude<Route, { page: 'nowhere' }>): string =>
  route.page === 'library' ? '#/' : `#/${route.page}/${route.id}`;
