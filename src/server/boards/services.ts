import type { Database } from '../data/database.ts';
import { LiveBoards } from './live.ts';
import { Standings } from './standing.ts';
import { TeamStandings } from './team-standings.ts';

/** Everything that reads boards, put together. */
export const boardServices = (parts: { readonly database: Database; readonly clock: () => number }) => ({
  standings: new Standings(parts),
  teamStandings: new TeamStandings(parts),
  live: new LiveBoards(parts),
});
