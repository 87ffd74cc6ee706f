import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { runProgram } from './program.ts';

/** What a command line said, and how it ended. For tests. */
export interface Heard {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs a command line inside this process and listens. */
export async function heard(words: readonly string[], { folder = '/', typed = '' } = {}): Promise<Heard> {
  const said = { out: '', err: '' };
  const code = await runProgram(words, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    input: Readable.from(typed === '' ? [] : [typed]),
    screen: undefined,
    colours: false,
    folder,
  });
  return { ...said, code };
}

/** A folder of its own for one test, with these files; values are written as JSON, texts and bytes as they are. */
export function folderWith(files: Readonly<Record<string, unknown>> = {}): {
  readonly folder: string;
  [Symbol.dispose](): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'attune-'));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isRaw ? content : JSON.stringify(content, undefined, 2));
  }
  return {
    folder,
    [Symbol.dispose]: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
