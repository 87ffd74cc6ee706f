import { plain } from '../../scenario/phrase.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { didYouMean } from '../../scenario/guess.ts';
import { PEOPLE } from '../../stage/portrait.ts';
import { FACES, type Face } from '../../stage/view.ts';
import type { Given } from '../args.ts';
import { shown } from '../files.ts';
import { PROGRAM } from '../help.ts';
import { dealt } from '../people/blind.ts';
import { sheetSvg, toPng, type Cell } from '../people/sheet.ts';
import { EXIT, Stop, WrongUsage, type Terminal } from '../terminal.ts';
import type { Command } from './command.ts';

/** Pixels of a picture, and how many stand side by side, on a sheet to be read blindly. */
const BLIND = { size: 340, columns: 5, cells: 10, count: 40 } as const;
const SIZE = 200;

export const people: Command = {
  shape: {
    name: 'people',
    does: 'Draws the customers with all their faces, as pictures to look at.',
    operands: { text: '', min: 0, max: 0 },
    options: {
      out: { value: 'DIR', does: 'The folder to put the pictures in; people/ here when left out.' },
      people: { value: 'NAMES', does: 'Only these customers, with commas between them.' },
      faces: { value: 'NAMES', does: 'Only these faces, with commas between them.' },
      blind: { does: `${BLIND.count} pictures in random order with numbers for names, and the answers in key.json.` },
      seed: { value: 'N', does: 'Another order for --blind; 1 when left out.' },
    },
    help: [
      'Makes people.svg and people.png: a row for each customer, a column for each face.',
      'With --blind it makes sheets of ten instead, arms at rest: write down what each face says before you open key.json.',
    ],
    examples: [`${PROGRAM} people --people amara,robert --out pictures`, `${PROGRAM} people --blind --seed 2`],
  },
  async run(given, terminal) {
    const who = chosen(given.value('people'), Object.keys(PEOPLE), 'customer');
    const faces = chosen(given.value('faces'), FACES, 'face');
    const folder = makeFolder(given.value('out') ?? 'people', terminal);
    const names = given.has('blind')
      ? await drawBlind(folder, dealt(who, faces, BLIND.count, seedIn(given)))
      : await drawAll(folder, who, faces);
    terminal.out(`${names.map((name) => shown(join(folder, name), terminal.folder)).join('\n')}\n`);
    return EXIT.fine;
  },
};

/** The names in a list with commas; all there are when there is no list. */
function chosen<T extends string>(list: string | undefined, all: readonly T[], kind: string): readonly T[] {
  if (list === undefined) return all;
  return list.split(',').map((word) => {
    const found = all.find((name) => name === word.trim());
    if (found === undefined)
      throw new Stop('no-such-name', `There is no ${kind} "${word.trim()}". ${plain(didYouMean(word.trim(), all))}`);
    return found;
  });
}

function seedIn(given: Given): number {
  const text = given.value('seed') ?? '1';
  if (!/^\d{1,9}$/.test(text)) throw new WrongUsage(`--seed cannot be "${text}": it is a whole number.`);
  return Number(text);
}

async function drawAll(folder: string, who: readonly string[], faces: readonly Face[]): Promise<string[]> {
  const cells = who.flatMap((person) => faces.map((face): Cell => ({ person, face, label: `${person} ${face}` })));
  return draw(folder, 'people', sheetSvg(cells, { columns: faces.length, size: SIZE }));
}

async function drawBlind(folder: string, sittings: readonly Cell[]): Promise<string[]> {
  const numbered = sittings.map(({ face, person }, index) => ({ person, face, label: String(index + 1) }));
  const names: string[] = [];
  for (let first = 0; first < numbered.length; first += BLIND.cells) {
    const sheet = sheetSvg(numbered.slice(first, first + BLIND.cells), { ...BLIND, pose: 'rest' });
    names.push(...(await draw(folder, `blind-${first / BLIND.cells + 1}`, sheet)));
  }
  const key = Object.fromEntries(numbered.map(({ face, label, person }) => [label, `${person} ${face}`]));
  writeFileSync(join(folder, 'key.json'), `${JSON.stringify(key, undefined, 2)}\n`);
  return [...names, 'key.json'];
}

async function draw(folder: string, name: string, svg: string): Promise<string[]> {
  writeFileSync(join(folder, `${name}.svg`), svg);
  writeFileSync(join(folder, `${name}.png`), await toPng(svg));
  return [`${name}.svg`, `${name}.png`];
}

function makeFolder(dir: string, terminal: Terminal): string {
  const folder = resolve(terminal.folder, dir);
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Stop(
      'cannot-write',
      `${shown(folder, terminal.folder)} could not be made (${why}). Name another folder.`,
    );
  }
}
