import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { messages } from './.config/vite/messages.ts';
import { scenarios } from './.config/vite/scenarios.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Reloads the page when a trainer saves a scenario, so that writing one feels like writing code. */
function scenarioReload(): Plugin {
  return {
    name: 'scenario-reload',
    apply: 'serve',
    configureServer(server) {
      const scenarios = here('./scenarios');
      server.watcher.add(scenarios);
      const reload = (file: string) => {
        if (file.startsWith(scenarios)) server.ws.send({ type: 'full-reload' });
      };
      server.watcher.on('change', reload).on('add', reload).on('unlink', reload);
    },
  };
}

export default defineConfig({
  root: here('./src'),
  base: './',
  publicDir: here('./assets'),
  cacheDir: here('./node_modules/.vite'),
  plugins: [messages(), scenarios(process.env['ATTUNE_SCENARIOS'] ?? here('./scenarios')), scenarioReload()],
  server: { fs: { allow: [here('.')] } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    manifest: true,
    // Phaser is meant to be one heavy chunk that loads after the page works; the size check holds the real budgets.
    chunkSizeWarningLimit: 1800,
    rolldownOptions: {
      input: { index: here('./src/index.html') },
      output: {
        codeSplitting: { groups: [{ name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ }] },
      },
    },
  },
  test: {
    allowOnly: false,
    // Other steps of the gate use the machine at the same time.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
