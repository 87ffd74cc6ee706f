import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { Card } from '../../src/app/card.ts';
import { scenarioSchema, type Scenario } from '../../src/scenario/schema.ts';
import { LANGUAGES, type Emotion, type Language } from '../../src/scenario/vocabulary.ts';
import { portraitSvg } from '../../src/stage/portrait.ts';
import type { Face } from '../../src/stage/view.ts';

const LIST = 'virtual:scenarios';
const ONE = 'virtual:scenario/';

/** How a customer looks on the card, before anybody has spoken. */
const FACE_AT_FIRST: Readonly<Record<Emotion, Face>> = {
  anger: 'angry',
  anxiety: 'worried',
  disappointment: 'letdown',
};

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
  const { id, revision, emotion, complaint, channel, difficulty, minutes, customer } = told[told.source];
  const words = (language: Language) => {
    const { title, summary, customer: who } = told[language];
    return { title, summary, name: who.name };
  };
  return {
    ...{ id, revision, source: told.source, emotion, complaint, channel, difficulty, minutes },
    portrait: show(portraitSvg(customer.looks, FACE_AT_FIRST[emotion]), `${id}-portrait`),
    words: { en: words('en'), 'zh-Hans': words('zh-Hans'), 'zh-Hant': words('zh-Hant') },
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

function readOne(folder: string, name: string, watch: (file: string) => void): InEveryLanguage {
  const file = resolve(folder, name, 'scenario.json');
  watch(file);
  const scenario = scenarioSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { en: scenario, 'zh-Hans': scenario, 'zh-Hant': scenario, source: scenario.language };
}
