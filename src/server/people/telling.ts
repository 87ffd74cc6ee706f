import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Me } from '../../protocol/people.ts';
import { Problem } from '../http/problem.ts';
import type { Parts } from '../parts.ts';
import type { Asker } from './asking.ts';
import type { Sender } from './sender.ts';

/** What accounts need of a request. */
export const senderOf = ({ headers, ip, asker }: FastifyRequest): Sender => ({ headers, address: ip, asker });

/** Whoever asks, on a route that needs a session: it was refused before if there is none. */
export function askerOf({ asker }: FastifyRequest): Asker {
  if (!asker) throw new Problem('sign-in-needed');
  return asker;
}

/** Gives the browser its cookies. */
export function giveCookies(reply: FastifyReply, cookies: readonly string[]): void {
  if (cookies.length > 0) void reply.header('set-cookie', [...cookies]);
}

/** Writes down that somebody came in or went, by what way, and who did it if it was another; their ids are all that is said. */
export const note = ({ log, who }: FastifyRequest, event: string, person: string): void =>
  log.info({ event, person, ...(who && who.id !== person && { by: who.id }) }, 'account');

/** Who this person is, as the pages hear it. */
export async function tell({ people, settings, version }: Parts, person: string | undefined): Promise<Me> {
  const found = person === undefined ? undefined : await people.persons.me(person);
  return {
    ...(found && { person: found }),
    ...(settings.provider && { provider: settings.provider.name }),
    version,
  };
}
