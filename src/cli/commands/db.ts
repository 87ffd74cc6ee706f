import { plain } from '../../scenario/phrase.ts';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { didYouMean } from '../../scenario/guess.ts';
import type * as upkeepOf from '../../server/upkeep.ts';
import type { Database, Recount, Where } from '../../server/upkeep.ts';
import type { Given } from '../args.ts';
import { PROGRAM } from '../help.ts';
import { EXIT, Stop, WrongUsage, type Terminal } from '../terminal.ts';
import type { Command } from './command.ts';

type Upkeep = typeof upkeepOf;

/** What a task works on. */
interface Work {
  readonly upkeep: Upkeep;
  readonly where: Where;
  /** What was named after the task; empty for tasks that take nothing. */
  readonly named: string;
  readonly terminal: Terminal;
}

interface Task {
  /** What it must be given, as the help calls it. */
  readonly needs?: string;
  readonly run: (work: Work) => Promise<number>;
}

export const db: Command = {
  shape: {
    name: 'db',
    does: 'Looks after the data of a server: backup, restore, migrate, check, export and erase people.',
    operands: { text: 'TASK [NAME]', min: 1, max: 2 },
    options: {
      database: {
        value: 'PLACE',
        does: 'A file, or the address of a PostgreSQL server; what the server would use when left out.',
      },
    },
    help: [
      'backup FILE writes a copy of the embedded database while the server runs. restore FILE puts such a copy in its place; stop the server first. What was there is kept beside it. (PostgreSQL has pg_dump and pg_restore for this.)',
      'migrate brings the tables up to date, as starting the server does. check counts everything on boards again, from the runs up, and ends with 1 when something is not as it should be.',
      'export-person NAME prints everything kept about a person as JSON, erase-person NAME removes it for ever. NAME is an id, an e-mail address or a nickname.',
      'Which database: --database, or DATABASE_URL or DATA_FOLDER of the environment, or data/attune.db beside the program.',
    ],
    examples: [
      `${PROGRAM} db backup attune-monday.db`,
      `${PROGRAM} db check`,
      `${PROGRAM} db erase-person kim@example.com`,
    ],
  },
  async run(given, terminal) {
    const { task, named } = taskIn(given);
    // Nothing else on the command line needs the server: only here its parts are loaded.
    const upkeep = await import('../../server/upkeep.ts');
    try {
      return await task.run({ upkeep, where: placeOf(given, terminal, upkeep), named, terminal });
    } catch (error) {
      throw stopFor(upkeep.storageProblem(error), upkeep);
    }
  },
};

function taskIn({ operands: [name = '', named = ''] }: Given): { readonly task: Task; readonly named: string } {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task) throw new WrongUsage(`"db" cannot "${name}". ${plain(didYouMean(name, Object.keys(TASKS)))}`);
  if (task.needs !== undefined && named === '') throw new WrongUsage(`"db ${name}" needs ${task.needs}.`);
  if (task.needs === undefined && named !== '')
    throw new WrongUsage(`"db ${name}" takes nothing more, not "${named}".`);
  return { task, named };
}

/** What the server's parts throw on purpose, as the command line says it; anything else as it was. */
function stopFor(error: unknown, { Problem, BackupError, SettingsError }: Upkeep): unknown {
  if (error instanceof Problem) return new Stop(error.problem, error.message);
  if (error instanceof BackupError) return new Stop('backup', error.message);
  return error instanceof SettingsError ? new Stop('settings', error.message) : error;
}

function placeOf(given: Given, { folder }: Terminal, upkeep: Upkeep): Where {
  const place = given.value('database');
  if (place === undefined) return upkeep.whereItIs(process.env);
  return /^postgres(ql)?:/.test(place) ? { url: place, connections: 2 } : { file: resolve(folder, place) };
}

const TASKS: Readonly<Record<string, Task>> = {
  backup: {
    needs: 'FILE',
    run: (work) =>
      withDatabase(work, async (database) => {
        const file = resolve(work.terminal.folder, work.named);
        await work.upkeep.backup(database, file);
        work.terminal.out(`Written: ${file}\n`);
        return EXIT.fine;
      }),
  },
  restore: {
    needs: 'FILE',
    run: ({ upkeep, where, named, terminal }) => {
      if ('url' in where) throw new Stop('backup', 'A PostgreSQL server has its own tool for this: use pg_restore.');
      const kept = upkeep.restore(resolve(terminal.folder, named), where.file, Date.now());
      const before = kept === undefined ? '' : ` What was there before: ${kept}`;
      terminal.out(`Restored: ${where.file}.${before}\n`);
      return Promise.resolve(EXIT.fine);
    },
  },
  migrate: {
    run: async ({ upkeep, where, terminal }) => {
      const database = upkeep.connect(where);
      try {
        const taken = await upkeep.migrate(database.db);
        terminal.out(
          taken.length === 0 ? 'Nothing to do: the tables are up to date.\n' : `Done: ${taken.join(', ')}\n`,
        );
        return EXIT.fine;
      } finally {
        await database.close();
      }
    },
  },
  check: {
    run: (work) =>
      withDatabase(work, async (database) => {
        const wrong = wrongLines(await work.upkeep.recount(database.db));
        work.terminal.out(wrong.length === 0 ? 'Everything on boards counts right.\n' : `${wrong.join('\n')}\n`);
        return wrong.length === 0 ? EXIT.fine : EXIT.problems;
      }),
  },
  'export-person': {
    needs: 'NAME',
    run: (work) =>
      withDatabase(work, async (database) => {
        const everything = await work.upkeep.exportPerson(database, await onlyPerson(database, work));
        work.terminal.out(`${JSON.stringify(everything, undefined, 2)}\n`);
        return EXIT.fine;
      }),
  },
  'erase-person': {
    needs: 'NAME',
    run: (work) =>
      withDatabase(work, async (database) => {
        const id = await onlyPerson(database, work);
        await work.upkeep.erasePerson(database, id, () => Date.now());
        work.terminal.out(`Erased: ${id}. Backups made before still hold what was kept.\n`);
        return EXIT.fine;
      }),
  },
};

/** Works on a database that must be there, and be up to date. */
async function withDatabase<T>({ upkeep, where }: Work, work: (database: Database) => Promise<T>): Promise<T> {
  if ('file' in where && !existsSync(where.file))
    throw new Stop('no-database', `There is no database ${where.file}. Start the server once, or give --database.`);
  const database = upkeep.connect(where);
  try {
    const missing = await upkeep.pending(database.db);
    if (missing.length > 0)
      throw new Stop('not-migrated', `The tables are not up to date. Run "${PROGRAM} db migrate" first.`);
    return await work(database);
  } finally {
    await database.close();
  }
}

async function onlyPerson(database: Database, { upkeep, named }: Work): Promise<string> {
  const [one, ...more] = await upkeep.peopleCalled(database, named);
  if (!one) throw new Stop('nobody', `There is nobody of the id, e-mail address or nickname "${named}".`);
  if (more.length === 0) return one.id;
  const all = [one, ...more].map(({ id, nickname, team }) => `  ${id}  ${nickname}  ${team ?? '-'}`);
  throw new Stop('several', `Several people are called "${named}". Give an id:\n${all.join('\n')}`);
}

const wrongLines = ({ histograms, bests, missing }: Recount): readonly string[] => [
  ...histograms.map(({ board, tenths, tooMany }) => `board ${board}: ${tooMany} too many counted at ${tenths} tenths`),
  ...bests.map(({ board, person, run }) => `board ${board}: the best of ${person} (run ${run}) should not be there`),
  ...missing.map(({ person, scenario }) => `${scenario}: the best of ${person} is missing`),
];
