import { didYouMean } from './guess.ts';
import { hasStrayBrace, placeholdersIn } from './placeholder.ts';
import { say } from './phrase.ts';
import type { Path } from './pointer.ts';
import type { Finding } from './problem.ts';
import { quoted, shortened } from './quoted.ts';
import { fieldsOf, isFields } from './raw.ts';

/** Every value that a text of an unchecked scenario asks for and cannot get. */
export function textValueFindings(raw: unknown): Finding[] {
  const known = valueNames(raw);
  const findings: Finding[] = [];
  eachText(raw, [], (text, path) => findings.push(...findingsIn(text, path, known)));
  return findings;
}

/** The values that texts of this scenario may ask for, by the names they go by. */
function valueNames(raw: unknown): readonly string[] {
  const file = fieldsOf(raw);
  const remedies = Object.entries(fieldsOf(file.remedies));
  return [
    'customer.name',
    ...Object.keys(fieldsOf(file.facts)).map((name) => `facts.${name}`),
    ...remedies.map(([name]) => `remedies.${name}`),
    ...remedies.filter(([, remedy]) => Object.hasOwn(fieldsOf(remedy), 'by')).map(([name]) => `remedies.${name}.by`),
  ];
}

function findingsIn(text: string, path: Path, known: readonly string[]): Finding[] {
  if (!/[{}]/.test(text)) return [];
  if (isValue(path)) {
    const message = say`${quoted(text)} is itself put into other texts.`;
    return [{ code: 'nested-placeholder', path, message, remedy: say`Write it out without { }.` }];
  }
  const unknown = [...new Set(placeholdersIn(text))].filter((name) => !known.includes(name));
  const findings = unknown.map((name): Finding => ({
    code: 'unknown-placeholder',
    path,
    message: say`There is no value {${shortened(name)}} to put into this text.`,
    remedy: didYouMean(name, known),
  }));
  if (!hasStrayBrace(text)) return findings;
  const remedy = say`Braces stand only around a value, such as {customer.name}; remove this one or add its partner.`;
  return [
    ...findings,
    { code: 'unknown-placeholder', path, message: say`A { or } in this text has no partner.`, remedy },
  ];
}

/** Texts that placeholders stand for: filling in happens once, so they must be complete. */
const isValue = ([section, name, field]: Path): boolean =>
  (section === 'customer' && name === 'name') ||
  (section === 'facts' && field === 'text') ||
  (section === 'remedies' && (field === 'text' || field === 'by'));

function eachText(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) {
    value.forEach((entry: unknown, index) => {
      eachText(entry, [...path, index], visit);
    });
  } else if (isFields(value)) {
    for (const [name, entry] of Object.entries(value)) eachText(entry, [...path, name], visit);
  }
}
