import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What a server is told so that people can sign in with this company. */
export interface CompanySettings extends Readonly<Record<string, string>> {
  readonly PUBLIC_URL: string;
  readonly OIDC_NAME: string;
  readonly OIDC_ISSUER: string;
  readonly OIDC_CLIENT_ID: string;
  readonly OIDC_CLIENT_SECRET: string;
}

const [ID, SECRET] = ['attune', 'a secret of both'];

/** A company with a sign-in of its own (OpenID Connect), on this machine: whoever gives a name is let in by that name. */
export class Company {
  readonly address: string;
  readonly #server: Server;
  #isAway = false;

  private constructor(server: Server, address: string) {
    this.#server = server;
    this.address = address;
  }

  /** @param ours origin of the server whose people it signs in */
  static async open(ours: string): Promise<Company> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
    const provider = new Provider(address, {
      clients: [{ client_id: ID, client_secret: SECRET, redirect_uris: [`${ours}/api/auth/callback/company`] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      conformIdTokenClaims: false,
      cookies: { keys: ['only for tests'] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: () => ({ sub: id, name: `${id} of the company`, email: `${id}@company.example`, email_verified: true }),
      }),
    });
    const answer = provider.callback();
    const company = new Company(server, address);
    server.on('request', (request: IncomingMessage, reply: ServerResponse) => {
      if (company.#isAway) request.destroy();
      else void answer(request, reply);
    });
    return company;
  }

  /** What the server of this origin is told. */
  settingsFor(ours: string): CompanySettings {
    const how = { OIDC_CLIENT_ID: ID, OIDC_CLIENT_SECRET: SECRET };
    return { PUBLIC_URL: ours, OIDC_NAME: 'Company', OIDC_ISSUER: this.address, ...how };
  }

  /** From now on nobody answers there, or somebody does again. */
  isAway(away: boolean): void {
    this.#isAway = away;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
