/** Serves dist/ on localhost. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { ROOT } from './shell.mjs';

const A_YEAR = 'public, max-age=31536000, immutable';

/** Starts serving on `port`, or on the next free one after it; resolves to the server and its address. */
export async function serve(port) {
  const files = sirv(join(ROOT, 'dist'), {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      // Vite puts a hash of the content into the names below /assets/, so those files never change.
      const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/.test(path);
      response.setHeader('Cache-Control', hashed ? A_YEAR : 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('There is no such page.');
    }),
  );
  const used = await listen(server, port);
  return { server, port: used, address: `http://localhost:${used}` };
}

/** Tries up to 50 ports in a row; port 0 lets the system choose. */
async function listen(server, port) {
  for (let tried = port; tried < port + 50; tried += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject).listen(tried, () => resolve(server.off('error', reject)));
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  throw new Error(`Ports ${port} to ${port + 49} are all taken. Set PORT to a free one.`);
}
