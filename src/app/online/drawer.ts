import { openDB, type IDBPDatabase } from 'idb';

/** Keeps things by their id. Every change is whole, also when two tabs make one at the same time. */
export interface Drawer<Item extends { readonly id: string }> {
  all(): Promise<readonly Item[]>;
  put(...items: readonly Item[]): Promise<void>;
  /** Takes out what `choose` names, so that nobody else gets it. */
  take(choose: (all: readonly Item[]) => Item | undefined): Promise<Item | undefined>;
  remove(...ids: readonly string[]): Promise<void>;
}

type Database = IDBPDatabase;
const NAME = 'attune-online';

/** The database of what travels; undefined where the browser keeps nothing. */
export async function openDatabase(): Promise<Database | undefined> {
  try {
    return await openDB(NAME, 1, {
      upgrade(database) {
        database.createObjectStore('tickets', { keyPath: 'id' });
        database.createObjectStore('fates', { keyPath: 'id' });
      },
    });
  } catch {
    return undefined; // a private window, a strict setting
  }
}

/** A drawer of the database; its items are what we put there ourselves. */
export function drawerIn<Item extends { readonly id: string }>(
  database: Database | undefined,
  name: 'tickets' | 'fates',
): Drawer<Item> {
  if (!database) return memoryDrawer();
  return {
    all: () => database.getAll(name) as Promise<Item[]>,
    async put(...items) {
      const change = database.transaction(name, 'readwrite');
      await Promise.all([...items.map((item) => change.store.put(item)), change.done]);
    },
    async take(choose) {
      const change = database.transaction(name, 'readwrite');
      const chosen = choose((await change.store.getAll()) as Item[]);
      if (chosen) await change.store.delete(chosen.id);
      await change.done;
      return chosen;
    },
    async remove(...ids) {
      const change = database.transaction(name, 'readwrite');
      await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
    },
  };
}

export function memoryDrawer<Item extends { readonly id: string }>(): Drawer<Item> {
  const kept = new Map<string, Item>();
  return {
    all: () => Promise.resolve([...kept.values()]),
    put(...items) {
      for (const item of items) kept.set(item.id, structuredClone(item));
      return Promise.resolve();
    },
    take(choose) {
      const chosen = choose([...kept.values()]);
      if (chosen) kept.delete(chosen.id);
      return Promise.resolve(chosen);
    },
    remove(...ids) {
      for (const id of ids) kept.delete(id);
      return Promise.resolve();
    },
  };
}
