import { zipSync } from 'fflate';

/** A file that was chosen or dropped, with its place below the folder that was. */
export interface Picked {
  readonly path: string;
  readonly file: File;
}

/** What is sent to be checked. */
export interface Parcel {
  readonly name: string;
  readonly body: Blob;
}

/** Why something that was chosen is not sent: nothing that could be a scenario, or too much. */
export type Unfit = 'noScenario' | 'tooLarge';

const SCENARIO_FILE = /^(scenario|playthroughs|text\.[\w-]+)\.json$/;
/** As `MOST_UPLOAD_BYTES` of the protocol, whose file brings a whole validator along. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Packs what was chosen: a zip or a single file as it is, a folder as a zip of what belongs to a scenario. */
export async function parcelFrom(picked: readonly Picked[]): Promise<Parcel | Unfit> {
  const [first, another] = picked;
  if (!first) return 'noScenario';
  const parcel = another === undefined ? single(first) : await folder(picked);
  return typeof parcel !== 'string' && parcel.body.size > MOST_BYTES ? 'tooLarge' : parcel;
}

function single({ path, file }: Picked): Parcel | Unfit {
  if (path.toLowerCase().endsWith('.zip'))
    return { name: file.name, body: file.slice(0, file.size, 'application/zip') };
  if (path.toLowerCase().endsWith('.json'))
    return { name: file.name, body: file.slice(0, file.size, 'application/json') };
  return 'noScenario';
}

async function folder(picked: readonly Picked[]): Promise<Parcel | Unfit> {
  const own = picked.filter(({ path }) => SCENARIO_FILE.test(path.slice(path.lastIndexOf('/') + 1)));
  const scenario = own.find(({ path }) => /(^|\/)scenario\.json$/.test(path));
  if (!scenario) return 'noScenario';
  if (own.reduce((sum, { file }) => sum + file.size, 0) > 4 * MOST_BYTES) return 'tooLarge';
  const files = await Promise.all(
    own.map(async ({ path, file }) => [path, new Uint8Array(await file.arrayBuffer())] as const),
  );
  const name = scenario.path.split('/').at(-2) ?? scenario.file.name;
  return { name, body: new Blob([zipSync(Object.fromEntries(files))], { type: 'application/zip' }) };
}

/** Files chosen by a button. */
export const chosen = (files: FileList | null): readonly Picked[] =>
  [...(files ?? [])].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));

/** Deeper than this lies no scenario, but perhaps somebody's whole disk. */
const MOST_DEPTH = 3;
const MOST_FILES = 500;

/** Files and folders dropped onto the page. */
export async function dropped(items: DataTransferItemList): Promise<readonly Picked[]> {
  // The list is empty as soon as one waits for anything.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const picked: Picked[] = [];
  for (const entry of entries) await gather(entry, 0, picked);
  return picked;
}

async function gather(entry: FileSystemEntry, depth: number, picked: Picked[]): Promise<void> {
  if (picked.length >= MOST_FILES || depth > MOST_DEPTH) return;
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    picked.push({ path: entry.fullPath.replace(/^\//, ''), file });
  } else if (entry instanceof FileSystemDirectoryEntry) {
    for (const inside of await entriesIn(entry)) await gather(inside, depth + 1, picked);
  }
}

/** A reader gives up to a hundred at a time, and none at the end. */
async function entriesIn(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
