/** Where the reader is. Addresses live behind the #, so that any folder on any server can hold the page. */
export type Route =
  | { readonly page: 'library' | 'nowhere' }
  /** `id` is the scenario, the run, the code or the token in the address; empty where the page needs none. */
  | { readonly page: DeepPage; readonly id: string };

/** For each page with an address of its own: what may stand after its name, and must it? */
const PAGES = {
  briefing: { after: 'scenario', must: true },
  call: { after: 'scenario', must: true },
  debrief: { after: 'scenario', must: true },
  board: { after: 'scenario', must: false },
  runs: { after: 'nothing', must: false },
  run: { after: 'code', must: true },
  join: { after: 'code', must: false },
  'sign-in': { after: 'nothing', must: false },
  account: { after: 'nothing', must: false },
  welcome: { after: 'code', must: true },
  'new-password': { after: 'code', must: true },
  trainer: { after: 'nothing', must: false },
  admin: { after: 'nothing', must: false },
} as const satisfies Readonly<Record<string, { after: 'scenario' | 'code' | 'nothing'; must: boolean }>>;

export type DeepPage = keyof typeof PAGES;

const SHAPES = {
  scenario: /^[A-Za-z][A-Za-z0-9-]*$/,
  code: /^[\w-]{1,200}$/,
  nothing: /^$/,
} as const;

const isDeep = (page: string): page is DeepPage => Object.hasOwn(PAGES, page);

/** `#/call/late-parcel` and the like; anything else is nowhere. */
export function routeOf(hash: string): Route {
  const [page = '', id = '', more] = hash.replace(/^#\/?/, '').split('/');
  if (page === '') return { page: 'library' };
  if (!isDeep(page) || more !== undefined) return { page: 'nowhere' };
  const { after, must } = PAGES[page];
  const fits = id === '' ? !must : SHAPES[after].test(id);
  return fits ? { page, id } : { page: 'nowhere' };
}

/** The scenario that a page is about, if it is about one. */
export const scenarioOf = (route: Route): string | undefined =>
  'id' in route && route.id !== '' && PAGES[route.page].after === 'scenario' ? route.id : undefined;

/** Where to go: `{ page: 'call', id: 'late-parcel' }`, or `{ page: 'board' }` where nothing need follow. */
export interface Target {
  readonly page: DeepPage | 'library';
  readonly id?: string;
}

export const hashOf = ({ page, id = '' }: Target): string =>
  page === 'library' ? '#/' : `#/${page}${id === '' ? '' : `/${id}`}`;
