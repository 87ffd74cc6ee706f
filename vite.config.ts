import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { messages } from './.config/vite/messages.ts';
import { offline } from './.config/vite/offline.ts';
import { phaserLite } from './.config/vite/phaser.ts';
import { scenarios } from './.config/vite/scenarios.ts';
import { woff2Only } from './.config/vite/woff2.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('./src'),
  base: './',
  publicDir: here('./assets'),
  cacheDir: here('./node_modules/.vite'),
  plugins: [
    phaserLite(),
    messages(),
    woff2Only(),
    scenarios(process.env.ATTUNE_SCENARIOS ?? here('./scenarios')),
    offline(),
  ],
  server: {
    fs: { allow: [here('.')] },
    // `npm run dev` says where its server is; without one the pages play alone.
    ...(process.env.ATTUNE_API !== undefined && {
      proxy: { '/api': { target: process.env.ATTUNE_API, changeOrigin: false } },
    }),
  },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    manifest: true,
    // The server lets no typeface come from within a style.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    // Phaser is meant to be one heavy chunk that loads after the page works; the size check holds the real budgets.
    chunkSizeWarningLimit: 1800,
    rolldownOptions: {
      input: { index: here('./src/index.html'), sw: here('./src/app/offline/worker.ts') },
      output: {
        // A service worker keeps its name, or no browser would find its next version.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          groups: [
            // Small things that the first page shares with what comes later: one file rather than four.
            {
              name: 'base',
              test: /[\\/]preact[\\/]|[\\/]app[\\/](online[\\/]line|offline[\\/]new-version)\.ts|preload-helper/,
            },
            { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
            // Still portraits and the stage share this; left to itself it ends up in the stage, and a portrait fetches Phaser.
            { name: 'people', test: /src[\\/]stage[\\/](figure[\\/]|people\.table)/ },
          ],
        },
      },
    },
  },
  test: {
    allowOnly: false,
    // Other steps of the gate use the machine at the same time.
    testTimeout: 60_000,
    // Left to itself it keeps one of two processors free, and most of the gate would wait for it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.{ts,tsx}'],
          setupFiles: [here('./src/testing/seed.ts')],
          globalSetup: [here('./src/server/testing/postgres-for-tests.ts')],
        },
      },
    ],
  },
});
