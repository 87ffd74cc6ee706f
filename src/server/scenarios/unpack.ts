import { unzipSync } from 'fflate';
import { LIMITS } from '../../scenario/vocabulary.ts';

/** The files of one scenario by their names in its folder, each as it was sent. Names never reach a disk. */
export interface Unpacked {
  /** What the folder is called in the zip, with a slash at the end; empty where the files lie at the top. */
  readonly folder: string;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** What an upload is refused for before anything in it was read. */
export class Refusal extends Error {
  readonly problem: 'bad-request' | 'too-large';
  constructor(problem: Refusal['problem'], detail: string) {
    super(detail);
    this.problem = problem;
  }
}

/** What a zip may hold. A scenario with two translations and its playthroughs has four files and 200 kB. */
export const ZIP_LIMITS = { entries: 64, fileBytes: LIMITS.fileBytes, allBytes: 4 * LIMITS.fileBytes } as const;

const SCENARIO = 'scenario.json';
const COMPANION = /^(text\.[\w-]{1,20}|playthroughs)\.json$/;

/**
 * The scenario, its translations and its playthroughs in what was sent: the JSON of a scenario, or a zip of its folder.
 * Everything else in the zip (notes, pictures, what systems leave behind) is passed over.
 * @throws {Refusal} when it is no zip that can be read, is too large, or holds no scenario or several
 */
export const unpack = (upload: Uint8Array): Unpacked =>
  isZip(upload) ? fromZip(upload) : { folder: '', files: { [SCENARIO]: upload } };

/** Every zip begins so, also one with nothing in it. */
const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

function fromZip(upload: Uint8Array): Unpacked {
  const names = namesIn(upload);
  const [found, another] = names.filter((name) => baseOf(name) === SCENARIO);
  if (found === undefined)
    throw new Refusal('bad-request', `There is no ${SCENARIO} in the zip. Pack the folder of one scenario.`);
  if (another !== undefined)
    throw new Refusal('bad-request', `The zip holds several scenarios (${found}, ${another}). Send one at a time.`);
  const folder = found.slice(0, -SCENARIO.length);
  const own = names.filter((name) => name === folder + baseOf(name));
  if (new Set(own).size < own.length)
    throw new Refusal('bad-request', 'The zip holds two files of one name. Pack the folder again.');
  const files = read(upload, (name) => own.includes(name));
  return { folder, files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [baseOf(name), bytes])) };
}

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** The names in the list of the zip that could belong to a scenario; nothing is unpacked for it. */
function namesIn(upload: Uint8Array): readonly string[] {
  const names: string[] = [];
  let entries = 0;
  let bytes = 0;
  read(upload, (name, size) => {
    entries += 1;
    if (entries > ZIP_LIMITS.entries)
      throw new Refusal('too-large', `The zip has more than ${ZIP_LIMITS.entries} entries. Pack one scenario only.`);
    if (isOdd(name))
      throw new Refusal('bad-request', `The zip has an entry called ${JSON.stringify(name.slice(0, 80))}.`);
    const base = baseOf(name);
    if (name.startsWith('__MACOSX/') || (base !== SCENARIO && !COMPANION.test(base))) return false;
    bytes += size;
    if (size > ZIP_LIMITS.fileBytes || bytes > ZIP_LIMITS.allBytes) throw tooLarge(name);
    names.push(name);
    return false;
  });
  return names;
}

const tooLarge = (name: string): Refusal =>
  new Refusal(
    'too-large',
    `${name} is too large: a file may have ${ZIP_LIMITS.fileBytes / 1024} KiB, all together ${ZIP_LIMITS.allBytes / 1024} KiB.`,
  );

/** Names that no packer of folders makes, but those who would like to leave theirs. */
const isOdd = (name: string): boolean =>
  name.length > 200 || /[\0\\]|^\/|^[A-Za-z]:/.test(name) || name.split('/').includes('..');

type Wanted = (name: string, size: number) => boolean;

/** Unpacks what is wanted, never more of a file than its entry says it holds. */
function read(upload: Uint8Array, wanted: Wanted): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(upload, { filter: ({ name, originalSize }) => wanted(name, originalSize) });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('bad-request', 'The zip cannot be read. Pack the folder again, without a password.');
  }
}
