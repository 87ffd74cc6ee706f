import { createStore, get, set, update } from 'idb-keyval';

/** Where the page keeps things between visits. */
export interface Shelf {
  /** False when nothing outlives the page. */
  readonly lasting: boolean;
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  /** Reads and writes in one, so that two tabs never undo each other's change. */
  update(key: string, change: (before: unknown) => unknown): Promise<void>;
}

/** The browser's database, or plain memory where there is none (a private window, a strict setting). */
export async function openShelf(): Promise<Shelf> {
  try {
    const store = createStore('attune', 'kept');
    await set('opened', Date.now(), store);
    return {
      lasting: true,
      get: (key) => get(key, store),
      set: (key, value) => set(key, value, store),
      update: (key, change) => update<unknown>(key, change, store),
    };
  } catch {
    return memoryShelf();
  }
}

export function memoryShelf(): Shelf {
  const kept = new Map<string, unknown>();
  return {
    lasting: false,
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => {
      kept.set(key, structuredClone(value));
      return Promise.resolve();
    },
    update: (key, change) => {
      kept.set(key, structuredClone(change(kept.get(key))));
      return Promise.resolve();
    },
  };
}
