/** `npm start`: installs and builds what is missing, then serves Attune until Ctrl-C. */
import { setup, stopWith } from './setup.mjs';

async function main() {
  await setup();
  const { buildIfNeeded } = await import('./build.mjs');
  await buildIfNeeded();

  const { serve } = await import('./serve.mjs');
  const wanted = Number(process.env.PORT ?? 8080);
  const { server, port, address } = await serve(wanted);
  if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} is taken; using ${port}.`);
  console.log(`Attune is ready: ${address}  (Ctrl-C stops it)`);

  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

await main().catch(stopWith);
