import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** Compiles the ICU messages of src/i18n while building, so that the page carries no parser. */
export function messages(): Plugin {
  return {
    name: 'attune-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/i18n\/[^/]+\/[^/]+\.json$/.test(id)) return null;
      const catalogue = JSON.parse(code) as Record<string, string>; // our own file; a test holds its shape
      const compiled = Object.fromEntries(
        Object.entries(catalogue).map(([key, text]) => [key, compileMessage(text)] as const),
      );
      return { code: `export default ${JSON.stringify(compiled)}`, map: null, moduleType: 'js' };
    },
  };
}
