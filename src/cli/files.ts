import { closeSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from '../scenario/guess.ts';
import { joined } from '../scenario/lists.ts';
import { say, type Phrase } from '../scenario/phrase.ts';
import { placesIn, type Place } from '../scenario/place.ts';
import { worded, type Worded } from '../scenario/problem.ts';
import { SLUG } from '../scenario/slug.ts';
import { LIMITS } from '../scenario/vocabulary.ts';

/** Where the scenarios that come with Attune are. */
export const SHIPPED = fileURLToPath(new URL('../../scenarios', import.meta.url));

export const SCENARIO_FILE = 'scenario.json';
export const PLAYTHROUGHS_FILE = 'playthroughs.json';
export const RANGE_FILE = 'range.json';
const TRANSLATION_FILE = /^text\.[\w-]+\.json$/;

/** What lies beside scenarios and is none, as in `check scenarios/*`. */
const NO_SCENARIO = /\.(schema\.json|md)$/;

/** Why a file could not be read as text. */
export interface Unreadable extends Worded {
  readonly code: 'no-such-file' | 'cannot-read' | 'not-text' | 'file-too-large';
  readonly place: Place;
}
export type Reading = { readonly text: string } | { readonly text: undefined; readonly why: Unreadable };

/** One scenario on disk: its own file, and its companions where it has a folder to itself. Paths are absolute. */
export interface Bundle {
  readonly scenario: string;
  readonly translations: readonly string[];
  readonly playthroughs: string | undefined;
}

/** A path as people write it: from the folder they are in, unless that is far away. */
export function shown(path: string, folder: string): string {
  const near = relative(folder, path);
  return near === '' ? '.' : near.startsWith('..') ? path : near;
}

/** Reads a file as UTF-8 text, however it was named. Never throws, and never reads more than a scenario may hold. */
export function readText(path: string): Reading {
  let bytes: Buffer;
  try {
    if (statSync(path).isDirectory()) return unreadable(say`It is a folder, not a file.`, say`Name a file in it.`);
    bytes = readUpTo(path, LIMITS.fileBytes + 1);
  } catch (error) {
    return reasonFor(error);
  }
  if (bytes.length > LIMITS.fileBytes) return tooLarge;
  return decoded(bytes);
}

const unreadable = (message: Phrase, remedy: Phrase, code: Unreadable['code'] = 'cannot-read'): Reading => ({
  text: undefined,
  why: { code, place: { line: 1, column: 1 }, ...worded({ message, remedy }) },
});

const tooLarge = unreadable(
  say`The file is larger than ${LIMITS.fileBytes / 1024} KiB.`,
  say`Split it into two scenarios.`,
  'file-too-large',
);

function readUpTo(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(most);
    let length = 0;
    for (let got = -1; got !== 0 && length < most; length += got)
      got = readSync(file, bytes, length, most - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** Bytes as text, or where they stop being text. */
export function decoded(bytes: Uint8Array): Reading {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const forced = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const place = placesIn(forced)(Math.max(0, forced.indexOf('\uFFFD')));
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const message = isUtf16
      ? say`The file is written in UTF-16.`
      : say`The file is not text: these bytes are not UTF-8.`;
    return {
      text: undefined,
      why: { code: 'not-text', place, ...worded({ message, remedy: say`Save it as UTF-8.` }) },
    };
  }
}

function reasonFor(error: unknown): Reading {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return unreadable(say`There is no such file.`, say`Check the name and the folder.`, 'no-such-file');
  if (code === 'EACCES' || code === 'EPERM')
    return unreadable(say`The file may not be read.`, say`Give yourself the right to read it.`);
  return unreadable(say`The file cannot be read (${String(code ?? error)}).`, say`Check that it is an ordinary file.`);
}

const kindOf = (path: string): 'file' | 'folder' | 'nothing' => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? 'nothing' : found.isDirectory() ? 'folder' : 'file';
};

/** Looks without following links: what is only linked to lies elsewhere. */
const isOwnFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

export const isFolder = (given: string, folder: string): boolean =>
  safely(() => kindOf(resolve(folder, given)) === 'folder', false);

/** The scenarios that a path on the command line means; none when there is nothing that could be one. */
export function bundlesAt(given: string, folder: string): readonly Bundle[] {
  const path = resolve(folder, given);
  const kind = safely(() => kindOf(path), 'file');
  if (kind === 'folder') {
    const own = join(path, SCENARIO_FILE);
    if (safely(() => isOwnFile(own), false)) return [bundleOf(own)];
    return foldersIn(path).flatMap((name) => {
      const inside = join(path, name, SCENARIO_FILE);
      return safely(() => isOwnFile(inside), false) ? [bundleOf(inside)] : [];
    });
  }
  if (kind === 'file' && NO_SCENARIO.test(path)) return [];
  if (kind === 'nothing' && isShipped(given)) return [bundleOf(join(SHIPPED, given, SCENARIO_FILE))];
  return [bundleOf(isCompanion(path) ? join(dirname(path), SCENARIO_FILE) : path)];
}

/** A translation or a list of playthroughs is checked together with the scenario beside it. */
const isCompanion = (path: string): boolean =>
  (TRANSLATION_FILE.test(basename(path)) || basename(path) === PLAYTHROUGHS_FILE) &&
  safely(() => isOwnFile(path) && isOwnFile(join(dirname(path), SCENARIO_FILE)), false);

const isShipped = (name: string): boolean =>
  SLUG.test(name) && safely(() => isOwnFile(join(SHIPPED, name, SCENARIO_FILE)), false);

function bundleOf(scenario: string): Bundle {
  if (basename(scenario) !== SCENARIO_FILE) return { scenario, translations: [], playthroughs: undefined };
  const folder = dirname(scenario);
  const names = safely(() => readdirSync(folder).sort(), []);
  const own = (name: string): boolean => safely(() => isOwnFile(join(folder, name)), false);
  return {
    scenario,
    translations: names.filter((name) => TRANSLATION_FILE.test(name) && own(name)).map((name) => join(folder, name)),
    playthroughs: own(PLAYTHROUGHS_FILE) ? join(folder, PLAYTHROUGHS_FILE) : undefined,
  };
}

const foldersIn = (path: string): readonly string[] =>
  safely(
    () =>
      readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort(),
    [],
  );

/** The ids of the scenarios that come with Attune. */
export const shippedIds = (): readonly string[] => foldersIn(SHIPPED).filter(isShipped);

/** What somebody probably meant who gave a name that leads nowhere; undefined when there is nothing to suggest. */
export function meantInstead(given: string): Phrase | undefined {
  const ids = shippedIds();
  const meant = closest(basename(given), ids);
  if (meant !== undefined) return say`Did you mean "${meant}"?`;
  return ids.length === 0 ? undefined : say`Check the name and the folder; scenarios here: ${joined(ids)}.`;
}

/** A look at the disk, or what to believe when looking is not allowed. */
function safely<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
