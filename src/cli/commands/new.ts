import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { SLUG } from '../../scenario/slug.ts';
import { EMOTIONS, LANGUAGES } from '../../scenario/vocabulary.ts';
import { PLAYTHROUGHS_FILE, SCENARIO_FILE, SHIPPED, shown } from '../files.ts';
import { PROGRAM } from '../help.ts';
import { starterPlaythroughs, starterScenario, type Start } from '../starter/starter.ts';
import { EXIT, Stop, type Terminal } from '../terminal.ts';
import { wordsOf } from '../words.ts';
import type { Command } from './command.ts';
import { languageIn } from './language.ts';

const LONGEST_NAME = 40;

/** Starts a scenario; `new` is a word of the language, so the command has another name inside. */
export const newScenario: Command = {
  shape: {
    name: 'new',
    does: 'Starts a scenario of your own: small, sound, and ready to be changed.',
    operands: { text: 'NAME', min: 1, max: 1 },
    options: {
      dir: { value: 'DIR', does: 'The folder to put it in; scenarios/ of this project when left out.' },
      emotion: { value: EMOTIONS.join('|'), choices: EMOTIONS, does: 'The feeling that leads; anger when left out.' },
      lang: {
        value: LANGUAGES.join('|'),
        choices: LANGUAGES,
        does: 'The language it is written in; en when left out.',
      },
    },
    help: [
      'Makes a folder NAME with a scenario.json of five beats, two facts, two concerns and two remedies, and a playthroughs.json with one run that passes. It passes "check", can be played to its end, and overwrites nothing.',
      'NAME is made of letters and digits, words joined by hyphens, such as late-parcel.',
    ],
    examples: [`${PROGRAM} new broken-kettle --emotion disappointment`],
  },
  run(given, terminal) {
    const [id = ''] = given.operands;
    checkName(id);
    const folder = makeFolder(id, given.value('dir'), terminal);
    const start: Start = {
      id,
      emotion: EMOTIONS.find((emotion) => emotion === given.value('emotion')) ?? 'anger',
      language: languageIn(given) ?? 'en',
      schema: schemaFrom(folder),
    };
    write(join(folder, SCENARIO_FILE), starterScenario(start));
    write(join(folder, PLAYTHROUGHS_FILE), starterPlaythroughs(start));
    terminal.out(nextSteps(folder, start, terminal));
    return EXIT.fine;
  },
};

function checkName(id: string): void {
  const bad = (why: string): never => {
    throw new Stop('bad-name', `A scenario cannot be called "${id}": ${why}.`);
  };
  if (id.length > LONGEST_NAME) bad(`the name has ${id.length} characters, and ${LONGEST_NAME} is the limit`);
  if (!SLUG.test(id))
    bad('use letters and digits, words joined by hyphens, starting with a letter, such as late-parcel');
}

function makeFolder(id: string, dir: string | undefined, terminal: Terminal): string {
  const parent = dir === undefined ? SHIPPED : resolve(terminal.folder, dir);
  const folder = join(parent, id);
  try {
    mkdirSync(folder);
    return folder;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const where = shown(folder, terminal.folder);
    if (code === 'EEXIST') throw new Stop('already-there', `${where} is already there. Choose another name.`);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Stop(
        'no-folder',
        `There is no folder ${shown(parent, terminal.folder)}. Make it first, or name another.`,
      );
    throw new Stop('cannot-write', `${where} could not be made (${String(code ?? error)}). Choose another folder.`);
  }
}

/** Editors find the schema beside our own scenarios; elsewhere a scenario does without. */
const schemaFrom = (folder: string): string | undefined =>
  relative(SHIPPED, folder).startsWith('..') ? undefined : `${relative(folder, SHIPPED)}/scenario.schema.json`;

const write = (path: string, value: unknown): void => {
  writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`, { flag: 'wx' });
};

function nextSteps(folder: string, { id, language }: Start, terminal: Terminal): string {
  const words = wordsOf(language);
  const where = shown(folder, terminal.folder);
  const isOurs = folder === join(SHIPPED, id);
  return `${[
    words('terminal.newMade', { folder: where }),
    `1. ${words('terminal.newEdit', { file: join(where, SCENARIO_FILE) })}`,
    `2. ${words('terminal.newCheck', { command: `${PROGRAM} check ${where}` })}`,
    `3. ${words('terminal.newPlay', { command: `${PROGRAM} play ${isOurs ? id : where}` })}`,
  ].join('\n')}\n`;
}
