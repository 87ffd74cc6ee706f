/** A whole server without pages, in a process of its own: settings from the environment, until SIGTERM. For measuring. */
import { fileURLToPath } from 'node:url';
import { start } from '../running.ts';
import { readSettings } from '../settings.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const running = await start(readSettings(process.env), { home: inProject('.'), scenarios: inProject('scenarios') });
process.stdout.write(`ready ${running.port}\n`);
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
