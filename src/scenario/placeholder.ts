import type { Scenario } from './schema.ts';

/** A value named inside a text: `{customer.name}`, `{facts.needBy}`, `{remedies.courier.by}`. */
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Puts the scenario's own values into a text. A checked scenario has no unknown ones; if there is one, it stays visible. */
export const fillIn = (text: string, scenario: Scenario): string =>
  text.replaceAll(PLACEHOLDER, (whole, name: string) => placeholderValue(name, scenario) ?? whole);

/** The names of the values a text asks for, in their order. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');

/** What is left of a text without its well-formed placeholders: if a brace is among it, the author forgot its partner. */
export const hasStrayBrace = (text: string): boolean => /[{}]/.test(text.replaceAll(PLACEHOLDER, ''));

/** The named texts of which a scenario is made, before or after it was checked. */
interface Values {
  readonly customer: { readonly name: string };
  readonly facts: Readonly<Record<string, { readonly text: string }>>;
  readonly remedies: Readonly<Record<string, { readonly text: string; readonly by?: string | undefined }>>;
}

function placeholderValue(name: string, { customer, facts, remedies }: Values): string | undefined {
  if (name === 'customer.name') return customer.name;
  const [section, id = '', field] = name.split('.');
  if (section === 'facts' && field === undefined) return own(facts, id)?.text;
  if (section === 'remedies' && field === undefined) return own(remedies, id)?.text;
  if (section === 'remedies' && field === 'by') return own(remedies, id)?.by;
  return undefined;
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
