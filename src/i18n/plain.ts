import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Key as PageKey } from './index.ts';
import type { Language } from './languages.ts';
import type terminal from './en/terminal.json';

/** What a program without a page can say: the words of the pages, and those of the terminal. */
export type Key = PageKey | `terminal.${keyof typeof terminal}`;
export type Words = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** The catalogues of one language by area, as their files have them. */
export type Catalogues = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Speaks one language from catalogues that the program has read itself; messages are compiled as they are needed. */
export function wordsFrom(language: Language, catalogues: Catalogues): Words {
  const messages = Object.fromEntries(
    Object.entries(catalogues).flatMap(([area, catalogue]) =>
      Object.entries(catalogue).map(([key, text]) => [`${area}.${key}`, text]),
    ),
  );
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } });
  i18n.setMessagesCompiler(compileMessage);
  return (key, values) => i18n._(key, values);
}
