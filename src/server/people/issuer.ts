import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';

const bare = (address: string | undefined): string | undefined => address?.replace(/\/$/, '');

/** What the company's sign-in is called inside; its way back is /api/auth/callback/company. */
export const COMPANY = 'company';

/** Where a company's sign-in says about itself what one needs to know. */
export const addressOfCompany = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/** Where the library sends somebody to the company, or takes them back. */
const ITS_PATHS = /^\/(sign-in\/social|link-social|callback\/.*)$/;

/**
 * Lets nobody in by a company whose own description names another issuer than the settings do. The library holds tokens to what
 * the description says; whoever could change that could sign in as anybody.
 */
export const onlyFrom = (issuer: string): BetterAuthPlugin => ({
  id: 'only-from',
  hooks: {
    before: [
      {
        matcher: ({ path }) => ITS_PATHS.test(path ?? ''),
        handler: createAuthMiddleware((ctx) => {
          const found = ctx.context.socialProviders.find(({ id }) => id === COMPANY);
          if (found && bare(found.issuer) !== bare(issuer))
            throw new APIError('BAD_REQUEST', { code: 'PROVIDER_NOT_FOUND', message: 'The issuer is another.' });
          return Promise.resolve();
        }),
      },
    ],
  },
});
