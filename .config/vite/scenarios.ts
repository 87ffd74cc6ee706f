import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { FACE_AT_FIRST, type Card } from '../../src/app/card.ts';
import { cardFrom } from '../../src/protocol/card.ts';
import { contentHash } from '../../src/protocol/content-hash.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import { formatProblem, isError, type Problem } from '../../src/scenario/problem.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { parseTranslation, translate } from '../../src/scenario/translation.ts';
import { LANGUAGES, type Language } from '../../src/scenario/vocabulary.ts';
import { portraitSvg } from '../../src/stage/portrait.ts';

const LIST = 'virtual:scenarios';
const ONE = 'virtual:scenario/';

/**
 * Brings the scenarios of a folder into the page: cards for the library at once, each whole scenario in each language
 * as a chunk of its own. A scenario with problems stops the build and lists them.
 */
export function scenarios(folder: string): Plugin {
  let building = false;
  return {
    name: 'attune-scenarios',
    configResolved(config) {
      building = config.command === 'build';
    },
    configureServer: (server) => reloadOnChange(server, folder),
    resolveId: (id) => (id === LIST || id.startsWith(ONE) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${LIST}`) {
        const all = readAll(folder, (file) => this.addWatchFile(file));
        const show = (svg: string, name: string): string => {
          if (!building) return `data:image/svg+xml,${encodeURIComponent(svg)}`;
          const fileName = `assets/${name}-${createHash('sha256').update(svg).digest('hex').slice(0, 8)}.svg`;
          this.emitFile({ type: 'asset', fileName, source: svg });
          return `./${fileName}`;
        };
        return listModule(all, show);
      }
      if (!id.startsWith(`\0${ONE}`)) return null;
      const [name = '', language] = id.slice(ONE.length + 1).split('/');
      const told = readOne(folder, name, (file) => this.addWatchFile(file))[language as Language]; // from listModule
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(told))})`;
    },
  };
}

/** A trainer who saves a file sees it at once, also a new scenario or one that was taken away. */
function reloadOnChange({ watcher, moduleGraph, ws }: ViteDevServer, folder: string): void {
  watcher.add(folder);
  const reload = (file: string) => {
    if (!file.startsWith(folder)) return;
    for (const [id, module] of moduleGraph.idToModuleMap)
      if (id.startsWith('\0virtual:scenario')) moduleGraph.invalidateModule(module);
    ws.send({ type: 'full-reload' });
  };
  watcher.on('change', reload).on('add', reload).on('unlink', reload);
}

type InEveryLanguage = Readonly<Record<Language, Scenario>> & { readonly source: Language };

function listModule(all: readonly InEveryLanguage[], show: (svg: string, name: string) => string): string {
  const cards = all.map((told) => card(told, show));
  const loaders = cards.map(({ id }) => {
    const each = LANGUAGES.map((language) => `${JSON.stringify(language)}: () => import('${ONE}${id}/${language}')`);
    return `${JSON.stringify(id)}: { ${each.join(', ')} }`;
  });
  return `export const cards = ${JSON.stringify(cards)};\nexport const loaders = { ${loaders.join(', ')} };`;
}

function card(told: InEveryLanguage, show: (svg: string, name: string) => string): Card {
  const played = told[told.source];
  const { id, revision, emotion, customer } = played;
  return {
    ...cardFrom(played, (language) => told[language]),
    ...{ id, revision, hash: contentHash(played) },
    portrait: show(portraitSvg(customer.looks, FACE_AT_FIRST[emotion]), `${id}-portrait`),
  };
}

/** Easier ones first, so that the first card is a good first call. */
function readAll(folder: string, watch: (file: string) => void): readonly InEveryLanguage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'scenario.json')))
    .map((entry) => readOne(folder, entry.name, watch))
    .sort((a, b) => a[a.source].difficulty - b[b.source].difficulty || (a[a.source].id < b[b.source].id ? -1 : 1));
}

/** A scenario in every language; one that lacks a translation keeps its own words. */
function readOne(folder: string, name: string, watch: (file: string) => void): InEveryLanguage {
  const read = (fileName: string): readonly [file: string, text: string] => {
    const file = resolve(folder, name, fileName);
    watch(file);
    return [file, readFileSync(file, 'utf8')];
  };
  const { scenario, problems } = parseScenario(...read('scenario.json'));
  if (!scenario) throw broken(problems);

  const inLanguage = (language: Language): Scenario => {
    const fileName = `text.${language}.json`;
    if (language === scenario.language || !existsSync(join(folder, name, fileName))) return scenario;
    const { translation, problems: found } = parseTranslation(...read(fileName), scenario);
    if (!translation) throw broken(found);
    return translate(scenario, translation);
  };
  return {
    en: inLanguage('en'),
    'zh-Hans': inLanguage('zh-Hans'),
    'zh-Hant': inLanguage('zh-Hant'),
    source: scenario.language,
  };
}

const broken = (problems: readonly Problem[]): Error =>
  new Error(`A scenario cannot be built into the page:\n${problems.filter(isError).map(formatProblem).join('\n')}`);
