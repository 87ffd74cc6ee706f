import { ROLES, type Role } from '../../protocol/names.ts';
import type { RouteInfo } from '../../protocol/routes.ts';
import type { Who } from '../people/who.ts';
import { Problem } from './problem.ts';

/** Does `role` include everything that `needed` may do? */
export const atLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

/**
 * May this person use this route at all?
 * @throws Problem `sign-in-needed` for nobody, `not-allowed` for a role that is too low
 */
export function admit({ may }: RouteInfo, who: Who | undefined): void {
  if (may === 'anyone') return;
  if (!who) throw new Problem('sign-in-needed');
  if (may !== 'person' && !atLeast(who.role, may))
    throw new Problem('not-allowed', `This needs the role "${may}" or a higher one; yours is "${who.role}".`);
}

/**
 * What matters is for whoever showed lately who they are: a browser left open is not enough.
 * @throws Problem `password-needed`
 */
export function admitFresh({ fresh }: RouteInfo, stale: boolean): void {
  if (fresh && stale) throw passwordNeeded();
}

/** What whoever signed in a while ago is told where it matters who asks. */
export const passwordNeeded = (): Problem =>
  new Problem('password-needed', 'Send the password to /api/me/confirm, then ask for this again.');

/**
 * A route about one team is for its own people, and for administrators.
 * @throws Problem `other-team`
 */
export function admitToTeam(team: string, who: Who | undefined): void {
  if (who?.role !== 'administrator' && who?.team !== team) throw new Problem('other-team');
}
