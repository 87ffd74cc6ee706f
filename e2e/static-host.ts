import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** The folder on the host in which the pages lie. */
const FOLDER = '/some/where';

/** A plain web host that serves the built pages from a folder and has no server of ours; it can go away and publish a new version. */
export class StaticHost {
  readonly #files = sirv(DIST, { etag: true });
  #server: Server | undefined;
  #port = 0;
  #edition = '';

  static async open(): Promise<StaticHost> {
    const host = new StaticHost();
    await host.comeBack();
    return host;
  }

  get address(): string {
    return `http://localhost:${this.#port}${FOLDER}/`;
  }

  /** From now on the worker is of another version, as after any change of a file. */
  publish(edition: string): void {
    this.#edition = edition;
  }

  async comeBack(): Promise<void> {
    const server = createServer((request, response) => {
      const { url = '' } = request;
      const missing = () => {
        response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
      };
      request.url = url.slice(FOLDER.length);
      if (!url.startsWith(`${FOLDER}/`)) missing();
      else if (request.url === '/sw.js' && this.#edition !== '') this.#newWorker(response);
      else this.#files(request, response, missing);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, resolve));
    this.#port = (server.address() as AddressInfo).port; // it listens on a port
    this.#server = server;
  }

  async goAway(): Promise<void> {
    const server = this.#server;
    await new Promise((resolve) => {
      server?.close(resolve);
      server?.closeAllConnections();
    });
  }

  #newWorker(response: ServerResponse): void {
    const text = readFileSync(`${DIST}/sw.js`, 'utf8').replace(/"version":"\w+"/, `"version":"${this.#edition}"`);
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' }).end(text);
  }
}
