import type { Plugin } from 'vite';

/** Drops the older of the two font formats that @fontsource lists: every browser we build for reads the newer one. */
export function woff2Only(): Plugin {
  return {
    name: 'attune-woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource[^?]*\.css/.test(id)) return null;
      return { code: code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, ''), map: null };
    },
  };
}
