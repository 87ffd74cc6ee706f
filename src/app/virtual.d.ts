/** Made from the folder scenarios/ while building; scenarios.ts gives the two their types. */
declare module 'virtual:scenarios' {
  export const cards: unknown;
  export const loaders: unknown;
}
