import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { InviteCode, Invitation, Join, Me, MeChange, Session, Welcome } from '../../protocol/people.ts';
import { Problem } from '../http/problem.ts';
import { serve } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { exportPerson } from './person-data.ts';
import { askerOf, giveCookies, note, senderOf, tell } from './telling.ts';

/** Who one is, joining, one's own data and devices. */
export function meRoutes(app: FastifyInstance, parts: Parts): void {
  const { people, database, clock } = parts;
  const { accounts, joining, persons, firstAdministrator } = people;

  serve(app, 'me', { reply: Me }, async ({ request, reply }) => {
    const { asker } = request;
    if (asker) giveCookies(reply, await accounts.renew({ ...senderOf(request), asker }));
    return tell(parts, asker?.who.id);
  });

  serve(app, 'invitation', { params: z.strictObject({ code: InviteCode }), reply: Invitation }, ({ params, request }) =>
    joining.invitation(params.code, request.ip),
  );

  serve(app, 'join', { body: Join, reply: Me }, async ({ body, request, reply }) => {
    const { person, cookies } = await joining.join(body, senderOf(request));
    note(request, 'joined by code', person);
    giveCookies(reply, cookies);
    return tell(parts, person);
  });

  serve(app, 'welcome', { body: Welcome, reply: Me }, async ({ body, request, reply }) => {
    const { person, cookies } = await firstAdministrator.welcome(body, senderOf(request));
    note(request, 'became the first administrator', person);
    giveCookies(reply, cookies);
    return tell(parts, person);
  });

  serve(app, 'changeMe', { body: MeChange, reply: Me, perMinute: 30 }, async ({ body, request }) => {
    const { id } = askerOf(request).who;
    await persons.changeMe(id, body);
    return tell(parts, id);
  });

  serve(app, 'exportMe', { reply: z.unknown(), perMinute: 10 }, async ({ request, reply }) => {
    const { id } = askerOf(request).who;
    const found = await exportPerson(database, id);
    if (!found) throw new Problem('not-found');
    reply.header('content-disposition', 'attachment; filename="attune-about-me.json"');
    return found;
  });

  serve(app, 'eraseMe', {}, async ({ request, reply }) => {
    await persons.erase(askerOf(request).who.id);
    giveCookies(reply, await accounts.signOut(senderOf(request)));
  });

  serve(app, 'sessions', { reply: z.array(Session) }, async ({ request }) => [
    ...(await persons.sessions(askerOf(request), clock())),
  ]);

  serve(app, 'endSession', { params: z.strictObject({ id: z.string().max(60) }) }, ({ params, request }) =>
    persons.endSessions(askerOf(request).who.id, params.id),
  );

  serve(app, 'endSessions', {}, async ({ request, reply }) => {
    await persons.endSessions(askerOf(request).who.id);
    giveCookies(reply, await accounts.signOut(senderOf(request)));
  });
}
