import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const ENTRY = '\0phaser-lite';
const SOURCES = /[\\/]node_modules[\\/]phaser[\\/]src[\\/].*\.js$/;

/** Listens to the document for ever, and so keeps every game that was ever closed. The stage watches for itself. */
const LEFT_OUT = /[\\/]node_modules[\\/]phaser[\\/]src[\\/]core[\\/]VisibilityHandler\.js$/;

/** Values of the flags that Phaser's own build replaces. Left alone, `typeof FLAG` is a text and therefore always true. */
const FLAGS: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

/** What the stage uses, and what a scene cannot do without. The names are those of the full package. */
const PARTS = {
  Game: 'core/Game',
  Scene: 'scene/Scene',
  Scale: 'scale',
  CONST: 'const',
} as const;

/** Parts that register themselves when they are loaded: cameras, lists of things to draw, and pictures. */
const REGISTERING = [
  'polyfills/requestVideoFrame',
  'renderer',
  'events/EventEmitter',
  'cameras/2d',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'gameobjects/GameObjectCreator',
  'gameobjects/GameObjectFactory',
  'gameobjects/image/ImageFactory',
  'scene/ScenePlugin',
];

/**
 * Builds Phaser from its sources with only the parts the stage uses, instead of the whole of it. Only for the build:
 * while developing and testing the full package is there.
 */
export function phaserLite(): Plugin {
  const sources = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src');
  return {
    name: 'attune-phaser-lite',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? ENTRY : null),
    load: (id) => (id === ENTRY ? entry(sources) : null),
    transform: (code, id) => {
      if (LEFT_OUT.test(id)) return { code: 'module.exports = function () {};', map: null };
      return SOURCES.test(id) ? { code: withFlags(code), map: null } : null;
    },
  };
}

function entry(sources: string): string {
  const file = (part: string): string => JSON.stringify(join(sources, part));
  return [
    ...REGISTERING.map((part) => `import ${file(part)};`),
    ...Object.entries(PARTS).map(([name, part]) => `import ${name} from ${file(part)};`),
    'export { Game, Scene, Scale };',
    'export const { CANVAS, WEBGL } = CONST;',
  ].join('\n');
}

function withFlags(code: string): string {
  return code.replace(/typeof ([A-Z0-9_]+)\b/g, (found, flag: string) => {
    const value = FLAGS[flag];
    return value === undefined ? found : String(value);
  });
}
