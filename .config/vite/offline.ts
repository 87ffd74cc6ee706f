import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

const WORKER = 'sw.js';

/** Beside what the bundle holds. */
const SERVED_AS_IS = ['app.webmanifest', 'icons/icon-192.png'];

/** What comes when it is first wanted: the stage, the sound, the Han typefaces, the calls themselves and the trainer's pages. */
const LATER =
  /[\\/]src[\\/](stage|audio|studio)[\\/]|[\\/]app[\\/]han[\\/]|noto-sans|phaser|virtual:scenario\/|\.worker\.ts/;

/**
 * Tells the service worker what belongs to this version of the pages: every page of the trainee and its words, so that
 * all of them open without a network. What is larger is kept when it was seen.
 */
export function offline(): Plugin {
  return {
    name: 'attune-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[WORKER];
        if (worker?.type !== 'chunk')
          throw new Error(`The build has no ${WORKER}: src/app/offline/worker.ts is missing.`);
        if (worker.imports.length > 0)
          throw new Error(`${WORKER} imports ${worker.imports.join(', ')}: a service worker must stand alone here.`);
        const files = ['./', ...SERVED_AS_IS, ...neededFirst(bundle)];
        const page = bundle['index.html'];
        const hash = createHash('sha256').update(JSON.stringify(files));
        if (page?.type === 'asset') hash.update(page.source);
        const shell = JSON.stringify({ version: hash.digest('hex').slice(0, 12), files });
        worker.code = worker.code.replaceAll('ATTUNE_SHELL', () => shell);
      },
    },
  };
}

/** Chunks of the pages with their styles, the Latin typeface, and the small pictures. */
function neededFirst(bundle: Rolldown.OutputBundle): readonly string[] {
  const files = new Set<string>();
  for (const [name, output] of Object.entries(bundle)) {
    if (name === WORKER) continue;
    if (output.type === 'asset') {
      if (/figtree-latin-wght-normal|-portrait-|mark-/.test(name)) files.add(name);
      continue;
    }
    if (output.moduleIds.some((id) => LATER.test(id))) continue;
    files.add(name);
    for (const style of output.viteMetadata?.importedCss ?? []) files.add(style);
  }
  return [...files].sort();
}
