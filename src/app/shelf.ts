import { createStore, get, set } from 'idb-keyval';

/** Where the page keeps things between visits. */
export interface Shelf {
  /** False when nothing outlives the page. */
  readonly lasting: boolean;
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** The browser's database, or plain memory where there is none (a private window, a strict setting). */
export async function openShelf(): Promise<Shelf> {
  try {
    const store = createStore('attune', 'kept');
    await set('opened', Date.now(), store);
    return { lasting: true, get: (key) => get(key, store), set: (key, value) => set(key, value, store) };
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
  };
}
