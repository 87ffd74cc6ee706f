/** Opens the database that is given as JSON, and closes it: a second process for tests. */
import type { Where } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';

const database = await openDatabase(JSON.parse(process.argv[2] ?? '') as Where); // a test wrote it
await database.close();
