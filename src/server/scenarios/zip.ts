import { strToU8, zipSync } from 'fflate';

/** Every entry has the same moment, so that the same files always give the same bytes: the first that a zip can write. */
const MOMENT = new Date(1980, 0, 1);

/** A folder as a zip: the same bytes for the same files, whenever and wherever it is made. */
export function zipOf(folder: string, files: Readonly<Record<string, string>>): Uint8Array {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([name, text]) => [`${folder}/${name}`, strToU8(text)])), {
    level: 9,
    mtime: MOMENT,
    os: 3,
  });
}
