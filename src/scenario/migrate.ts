import { say, type Phrase } from './phrase.ts';
import type { Finding } from './problem.ts';
import { quoted } from './quoted.ts';
import { isFields, type Fields } from './raw.ts';
import { FORMAT } from './schema.ts';

/** Brings a file from one format to the next. What it does not understand it leaves for the checks to find. */
export type Migration = (old: Fields) => Fields;

/** By the format they start from; `migrations[1]` will bring a file from format 1 to format 2. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** A file in today's format; `value` is undefined when it cannot be brought there, and the findings say why. */
export interface Migrated {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/** Brings an older file up to date in memory; the file itself stays as it is. */
export function migrated(raw: unknown, migrations: Readonly<Record<number, Migration>> = MIGRATIONS): Migrated {
  const format = isFields(raw) ? raw.format : undefined;
  if (!isFields(raw) || !Number.isInteger(format) || format === FORMAT) return { value: raw, findings: [] };

  let file = raw;
  for (let from = Number(format); from !== FORMAT; from += 1) {
    const next = Object.hasOwn(migrations, from) ? migrations[from] : undefined;
    if (next === undefined) return { value: undefined, findings: [unknownFormat(from)] };
    try {
      file = { ...next(file), format: from + 1 };
    } catch {
      return { value: undefined, findings: [notMigrated(from)] };
    }
  }
  return { value: file, findings: [oldFormat(Number(format))] };
}

const finding = (code: Finding['code'], message: Phrase, remedy: Phrase): Finding => ({
  code,
  path: ['format'],
  message,
  remedy,
});

const unknownFormat = (format: number): Finding =>
  format > FORMAT
    ? finding(
        'unknown-format',
        say`The file is written in format ${quoted(format)}; this Attune reads up to ${FORMAT}.`,
        say`Update Attune.`,
      )
    : finding('unknown-format', say`There is no format ${quoted(format)}.`, say`Write "format": ${FORMAT}.`);

const oldFormat = (format: number): Finding =>
  finding(
    'old-format',
    say`The file is written in format ${format} and was brought to ${FORMAT} in memory.`,
    say`Save it in the new format with \`npm run attune -- migrate FILE\`.`,
  );

const notMigrated = (format: number): Finding =>
  finding(
    'unknown-format',
    say`The file says it is written in format ${format}, but does not look like it.`,
    say`Compare it with an example and write "format": ${FORMAT}.`,
  );
