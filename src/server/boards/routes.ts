import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { BoardPage, BoardQuery, PageQuery, Standing, TeamBoard } from '../../protocol/board.ts';
import { Id, ScenarioId } from '../../protocol/names.ts';
import { Problem } from '../http/problem.ts';
import { serve } from '../http/route.ts';
import type { LiveBoards } from './live.ts';
import { liveRoute } from './live-route.ts';
import type { Standings } from './standing.ts';
import type { TeamStandings } from './team-standings.ts';

const OfScenario = z.object({ scenario: ScenarioId });

interface Services {
  readonly standings: Standings;
  readonly teamStandings: TeamStandings;
  readonly live: LiveBoards;
}

/** Everything about who stands where. */
export function boardRoutes(app: FastifyInstance, { standings, teamStandings, live }: Services): void {
  serve(app, 'standing', { params: OfScenario, query: BoardQuery, reply: Standing }, ({ params, query, who }) =>
    standings.around(params.scenario, query, who),
  );
  serve(app, 'board', { params: OfScenario, query: PageQuery, reply: BoardPage }, ({ params, query, who }) =>
    standings.page(params.scenario, query, who),
  );
  serve(app, 'teamMates', { params: OfScenario, query: PageQuery, reply: BoardPage }, ({ params, query, who }) => {
    if (who?.team === undefined) throw new Problem('not-allowed', 'You are in no team. Join one with its code.');
    return standings.teamPage(params.scenario, who.team, query, who);
  });
  const OfTeam = OfScenario.extend({ team: Id });
  serve(app, 'teamBoard', { params: OfTeam, query: PageQuery, reply: BoardPage }, ({ params, query, who }) =>
    standings.teamPage(params.scenario, params.team, query, who),
  );
  serve(app, 'teams', { query: BoardQuery, reply: TeamBoard }, ({ query, who }) =>
    teamStandings.board(query, who?.team),
  );
  liveRoute(app, live);
}
