/**
 * Something said in English that can be said in any language: its text with numbered gaps, and what stands in them. The text is
 * written where the rule is that says it, and is its own key in a dictionary; a translation may fill the gaps in another order.
 */
export interface Phrase {
  /** `From {0} no reply leads on.` A brace that belongs to the text itself is written twice. */
  readonly text: string;
  readonly values: readonly Value[];
}

/** What stands in a gap: a name or number, the same in every language, or a phrase within the phrase. */
export type Value = string | Phrase;

/** Translations by the English text. */
export type Dictionary = Readonly<Record<string, string>>;

/** Makes a phrase of a template: say`From ${names} no reply leads on.` */
export const say = (parts: TemplateStringsArray, ...values: readonly (Value | number)[]): Phrase => ({
  text: parts.map((part, index) => (index === 0 ? '' : `{${index - 1}}`) + escaped(part)).join(''),
  values: values.map((value) => (typeof value === 'number' ? String(value) : value)),
});

/** Makes a phrase of a text that stands in a table, such as the description of a field. */
export const phraseOf = (text: string): Phrase => ({ text: escaped(text), values: [] });

/** The phrase in English. */
export const plain = (phrase: Value): string => inWords(phrase, {});

/** The phrase in the language of a dictionary; what the dictionary lacks stays English. */
export function inWords(phrase: Value, dictionary: Dictionary): string {
  if (typeof phrase === 'string') return phrase;
  const { text, values } = phrase;
  const own = Object.hasOwn(dictionary, text) ? dictionary[text] : undefined;
  return (own ?? text).replaceAll(GAP_OR_BRACE, (found, gap: string | undefined) =>
    gap === undefined ? found.charAt(0) : inWords(values[Number(gap)] ?? '', dictionary),
  );
}

const GAP_OR_BRACE = /\{\{|\}\}|\{(\d+)\}/g;

const escaped = (text: string): string => text.replaceAll(/[{}]/g, '$&$&');
