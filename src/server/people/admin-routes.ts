import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Id } from '../../protocol/names.ts';
import {
  Code,
  CodeWish,
  InviteCode,
  PeoplePage,
  PeopleQuery,
  PersonChange,
  Team,
  TeamName,
  WayBack,
} from '../../protocol/people.ts';
import { Problem } from '../http/problem.ts';
import { serve } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { listPeople } from './people-list.ts';
import { exportPerson } from './person-data.ts';
import { note } from './telling.ts';

const OfId = z.strictObject({ id: Id });

/** Teams, codes and people, for leads and administrators. */
export function adminRoutes(app: FastifyInstance, { people, database }: Parts): void {
  const { teams, persons, waysBack } = people;

  serve(app, 'allTeams', { reply: z.array(Team) }, () => teams.all());
  serve(app, 'makeTeam', { body: TeamName, reply: Team, status: 201 }, ({ body }) => teams.make(body.name));
  serve(app, 'renameTeam', { params: OfId, body: TeamName, reply: Team }, ({ params, body }) =>
    teams.rename(params.id, body.name),
  );
  serve(app, 'endTeam', { params: OfId }, ({ params }) => teams.end(params.id));

  serve(app, 'codes', { params: OfId, reply: z.array(Code) }, ({ params }) => teams.codes(params.id));
  serve(app, 'makeCode', { params: OfId, body: CodeWish, reply: Code, status: 201 }, ({ params, body, who }) =>
    teams.makeCode(params.id, body, who?.id),
  );
  serve(app, 'endCode', { params: z.strictObject({ id: Id, code: InviteCode }) }, ({ params }) =>
    teams.endCode(params.id, params.code),
  );

  serve(app, 'people', { query: PeopleQuery, reply: PeoplePage }, ({ query }) => listPeople(database, query));
  serve(app, 'changePerson', { params: OfId, body: PersonChange }, ({ params, body }) =>
    persons.change(params.id, body),
  );
  serve(app, 'exportPerson', { params: OfId, reply: z.unknown() }, async ({ params, reply }) => {
    const found = await exportPerson(database, params.id);
    if (!found) throw new Problem('not-found', 'There is nobody with this id.');
    reply.header('content-disposition', `attachment; filename="attune-${params.id}.json"`);
    return found;
  });
  serve(app, 'endSessionsOf', { params: OfId }, async ({ params, request }) => {
    await persons.endSessionsOf(params.id);
    note(request, 'was signed out everywhere', params.id);
  });
  serve(app, 'dropSecondFactorOf', { params: OfId }, async ({ params, request }) => {
    await persons.dropSecondFactor(params.id);
    note(request, 'lost the second factor', params.id);
  });
  serve(app, 'makeWayBack', { params: OfId, reply: WayBack, status: 201 }, async ({ params, request }) => {
    const made = await waysBack.make(params.id);
    note(request, 'was given a link for a new password', params.id);
    return made;
  });
  serve(app, 'erasePerson', { params: OfId }, ({ params }) => persons.erase(params.id));
}
