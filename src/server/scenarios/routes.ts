import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { ContentHash, Id, ScenarioId } from '../../protocol/names.ts';
import { MOST_UPLOAD_BYTES, Published, Upload } from '../../protocol/publishing.ts';
import type { Database } from '../data/database.ts';
import { Problem } from '../http/problem.ts';
import { serve } from '../http/route.ts';
import type { Who } from '../people/who.ts';
import type { Checker } from './checker.ts';
import { publish, withdraw } from './publishing.ts';
import { download, publishedFor, revision } from './revisions.ts';
import { discard, trial, upload, uploadsOf } from './uploads.ts';

const OneRevision = z.strictObject({ id: ScenarioId, hash: ContentHash });
const OneUpload = z.strictObject({ id: Id });

/** A revision never changes, so whoever has it need not ask again. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The person, where the route lets nobody in without one. */
function known(who: Who | undefined): Who {
  if (!who) throw new Problem('sign-in-needed');
  return who;
}

/** What these routes need of the parts of the server. */
interface Parts {
  readonly database: Database;
  readonly checker: Checker;
  readonly clock: () => number;
}

/** Everything about what can be played: what is published, and how trainers publish. */
export function scenarioRoutes(app: FastifyInstance, parts: Parts): void {
  playing(app, parts);
  publishing(app, parts);
}

function playing(app: FastifyInstance, { database, clock }: Parts): void {
  serve(app, 'scenarios', { reply: z.array(Published) }, async ({ who }) => [...(await publishedFor(database, who))]);

  serve(app, 'scenario', { params: OneRevision }, async ({ params, reply }) => {
    const found = await revision(database, params.id, params.hash);
    return reply.header('Cache-Control', FOR_EVER).type('application/json').serializer(JSON.stringify).send(found);
  });

  serve(app, 'download', { params: OneRevision }, async ({ params, reply }) => {
    const zip = await download(database, params.id, params.hash);
    return reply
      .header('Content-Disposition', `attachment; filename="${params.id}.zip"`)
      .type('application/zip')
      .send(Buffer.from(zip));
  });

  serve(app, 'withdraw', { params: z.strictObject({ id: ScenarioId }) }, ({ who, params }) =>
    withdraw(database, known(who), params.id, clock()),
  );
}

function publishing(app: FastifyInstance, { database, checker, clock }: Parts): void {
  const asSent = {
    reply: Upload,
    status: 201,
    most: MOST_UPLOAD_BYTES,
    bytes: ['application/json', 'application/zip', 'application/octet-stream'],
    perMinute: 10,
  } as const;
  serve(app, 'upload', asSent, ({ who, body }) => {
    if (!Buffer.isBuffer(body) || body.length === 0)
      throw new Problem('bad-request', 'The body is empty. Send the JSON of a scenario, or a zip of its folder.');
    return upload({ database, checker }, known(who), body, clock());
  });

  serve(app, 'uploads', { reply: z.array(Upload) }, async ({ who }) => [
    ...(await uploadsOf(database, known(who), clock())),
  ]);

  serve(app, 'trial', { params: OneUpload }, async ({ who, params, reply }) => {
    const held = await trial(database, known(who), params.id, clock());
    return reply.type('application/json').serializer(JSON.stringify).send(held);
  });

  serve(app, 'publish', { params: OneUpload, reply: Published, status: 201 }, ({ who, params }) =>
    publish(database, known(who), params.id, clock()),
  );

  serve(app, 'discard', { params: OneUpload }, async ({ who, params }) => {
    await discard(database.db, known(who), params.id);
  });
}
