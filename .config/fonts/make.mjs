/**
 * Makes everything in src/app/han: the Han typefaces with only the characters that the pages and the shipped scenarios use.
 * Noto's own slices hold those scattered over thirty files of 30 kB for each weight; whatever is not in here still comes
 * from them. Needs fonttools with brotli; see assets/README.md. Run it after changing texts: `node .config/fonts/make.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'src/app/han');
const WORK = mkdtempSync(join(tmpdir(), 'han-'));
const SCRIPTS = { sc: 'zh-Hans', tc: 'zh-Hant' };
const WEIGHTS = [400, 700];
/** Han, and the signs between them: everything beyond the letters of Western Europe. */
const HAN = /[\u00b7\u2010-\u{3ffff}]/gu;

/** All in one file, for a browser sets two signs closer only where they come from the same. */
const SIGNS = '，。、；：？！“”‘’（）《》〈〉「」『』【】—…·';

const hanIn = (texts) => new Set(texts.join('').match(HAN) ?? []);
const read = (...path) => readFileSync(join(ROOT, ...path), 'utf8');
const list = (...path) => readdirSync(join(ROOT, ...path));

/** What the pages themselves say, with the names of all languages; the words of the terminal are not on them. */
function pageTexts(language) {
  const files = list('src/i18n', language).filter((file) => file !== 'terminal.json');
  return [read('src/i18n/languages.ts'), ...files.map((file) => read('src/i18n', language, file))];
}

/** What is said in the scenarios that we ship. */
function sceneTexts(language) {
  const folders = readdirSync(join(ROOT, 'scenarios'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const scenario = read('scenarios', name, 'scenario.json');
    const original = JSON.parse(scenario).language === language ? [scenario] : [];
    const translation = list('scenarios', name).filter((file) => file === `text.${language}.json`);
    return [...original, ...translation.map((file) => read('scenarios', name, file))];
  });
}

/** The slices of a typeface, with the characters that each of them holds. */
function slicesOf(script, weight) {
  const folder = join(ROOT, 'node_modules/@fontsource', `noto-sans-${script}`);
  const css = readFileSync(join(folder, `${weight}.css`), 'utf8');
  return [...css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[^}]*unicode-range: ([^;]+);/g)].map(([, file, ranges]) => ({
    file: join(folder, file),
    holds: (character) => ranges.split(',').some((range) => isWithin(character.codePointAt(0), range.trim().slice(2))),
  }));
}

function isWithin(code, range) {
  const [from, to = from] = range.split('-').map((hex) => parseInt(hex, 16));
  return code >= from && code <= to;
}

/** One file with these characters; returns those that the typeface has. */
function make(name, slices, characters) {
  const parts = [];
  const found = [];
  for (const { file, holds } of slices) {
    const here = [...characters].filter((character) => !found.includes(character) && holds(character));
    if (here.length === 0) continue;
    found.push(...here);
    const part = join(WORK, `${name}-${parts.length}.ttf`);
    execFileSync('pyftsubset', [
      file,
      `--text=${here.join('')}`,
      `--output-file=${part}`,
      '--no-hinting',
      '--layout-features=*',
    ]);
    parts.push(part);
  }
  execFileSync('pyftmerge', [`--output-file=${join(WORK, 'all.ttf')}`, ...parts], { stdio: 'ignore' });
  const file = join(OUT, `${name}.woff2`);
  execFileSync('pyftsubset', [
    join(WORK, 'all.ttf'),
    '--unicodes=*',
    '--layout-features=*',
    '--flavor=woff2',
    `--output-file=${file}`,
  ]);
  console.log(name.padEnd(16), `${found.length} characters, ${Math.round(statSync(file).size / 1000)} kB`);
  return found;
}

const face = (script, weight, name, characters) => `@font-face {
  font-family: 'Noto Sans ${script.toUpperCase()} Attune';
  font-style: normal;
  font-display: swap;
  font-weight: ${weight};
  src: url(./${name}.woff2) format('woff2');
  unicode-range: ${rangesOf(characters)};
}
`;

/** As short as it goes: neighbours become a range. */
function rangesOf(characters) {
  const codes = characters.map((character) => character.codePointAt(0)).sort((a, b) => a - b);
  const runs = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code) => code.toString(16);
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const [script, language] of Object.entries(SCRIPTS)) {
  const page = hanIn([SIGNS, ...pageTexts(language)]);
  const scenes = new Set([...hanIn(sceneTexts(language))].filter((character) => !page.has(character)));
  const faces = WEIGHTS.flatMap((weight) => {
    const slices = slicesOf(script, weight);
    return Object.entries({ page, scenes }).map(([part, characters]) => {
      const name = `${script}-${weight}-${part}`;
      return face(script, weight, name, make(name, slices, characters));
    });
  });
  writeFileSync(join(OUT, `${script}.generated.css`), `/* Written by .config/fonts/make.mjs */\n${faces.join('')}`);
}
rmSync(WORK, { recursive: true });
