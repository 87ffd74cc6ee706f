import type { Parts } from './parts.ts';

const YEAR = 365;
const SOON = 7 * 24 * 60 * 60 * 1000;

/** An invitation to the first team; where there is no team at all, a demo team is made, so that there is something to join. */
export async function demoCode({
  people: { teams },
  clock,
}: Pick<Parts, 'people' | 'clock'>): Promise<string | undefined> {
  const all = await teams.all();
  const demo =
    all.find(({ name }) => name === DEMO_TEAM) ?? (all.length === 0 ? await teams.make(DEMO_TEAM) : undefined);
  if (!demo) return undefined;
  const codes = await teams.codes(demo.id);
  const good = codes.find(({ role, expires }) => role === 'trainee' && expires > clock() + SOON);
  return (good ?? (await teams.makeCode(demo.id, { role: 'trainee', days: YEAR, uses: 10_000 }))).code;
}

const DEMO_TEAM = 'Demo team';
