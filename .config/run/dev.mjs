/** `npm run dev`: the pages with hot reload of code and scenarios, and a server behind them that starts anew when its code changes. */
import { run, start } from './shell.mjs';
import { setup, stopWith } from './setup.mjs';

/** Starts the server beside Vite and waits until it says where it is. */
function startServer() {
  const child = start('node', ['--watch', '--watch-preserve-output', '--import', 'tsx', 'src/server/main.ts'], {
    env: { PORT: process.env.API_PORT ?? '8180' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill());
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', () => reject(new Error('The server stopped; see above.')));
    child.stdout.setEncoding('utf8').on('data', (text) => {
      // Its own address is of no use here: the pages are Vite's.
      process.stdout.write(text.replaceAll(/^(Port|Attune is ready).*\n/gm, '').replaceAll(/http:\S+?(?=\/#)/g, ''));
      const [, address] = /Attune is ready: (\S+)/.exec(text) ?? [];
      if (address) resolve(address);
    });
  });
}

async function main() {
  await setup();
  const address = await startServer();
  process.exitCode = await run('vite', process.argv.slice(2), { env: { ATTUNE_API: address } });
  process.exit();
}

await main().catch(stopWith);
