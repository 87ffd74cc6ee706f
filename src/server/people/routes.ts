import type { FastifyInstance } from 'fastify';
import type { Parts } from '../parts.ts';
import { accountRoutes } from './account-routes.ts';
import { adminRoutes } from './admin-routes.ts';
import { meRoutes } from './me-routes.ts';

/** Every route about people, accounts and teams. */
export function peopleRoutes(app: FastifyInstance, parts: Parts): void {
  meRoutes(app, parts);
  accountRoutes(app, parts);
  adminRoutes(app, parts);
}
