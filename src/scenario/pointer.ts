/** Steps from the top of a JSON value down to a part of it: names of fields and places in lists (from 0). */
export type Path = readonly PropertyKey[];

/** The JSON pointer (RFC 6901) of a path: `/beats/opening/replies/0`; the empty text is the whole file. */
export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The pointer of what encloses a part; of the whole file, itself. */
export const parentOf = (pointer: string): string => pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
