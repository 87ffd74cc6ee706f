/** Programs for Node as plain JavaScript: they start many times sooner than their sources, and keep no compiler in memory. */
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './shell.mjs';

/**
 * Bundles programs with every package they use, but for those that bring a binary of their own.
 * @param {Readonly<Record<string, string>>} programs source files by the name of the program, from the top of the repository
 * @param {string} folder where they go, from the top as well; what was there is removed
 * @returns {Promise<string>} the folder, as a whole path
 */
export async function buildPrograms(programs, folder) {
  const outDir = join(ROOT, folder);
  const input = Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, join(ROOT, file)]));
  const output = { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' };
  await build({
    ...{ configFile: false, logLevel: 'error', root: ROOT, publicDir: false },
    ssr: { noExternal: true, external: ['libsql', 'pg-native'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input, output },
    },
  });
  return outDir;
}

/** The server and the thread in which it checks what trainers send: in one folder, since one starts the other. */
export const SERVER = { main: 'src/server/main.ts', 'check.worker': 'src/server/scenarios/check-thread.ts' };
