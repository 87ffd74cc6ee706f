import type { MemberNode, ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import { say, type Phrase } from './phrase.ts';
import { pointerOf, type Path } from './pointer.ts';
import type { Finding, ProblemCode } from './problem.ts';
import { codePointName, quoted } from './quoted.ts';

/** A JSON value with the offset of everything in it, by pointer. */
export interface JsonParts {
  readonly value: unknown;
  readonly values: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  readonly findings: readonly (Finding & { readonly offset: number })[];
}

interface Reading {
  readonly text: string;
  readonly values: Map<string, number>;
  readonly names: Map<string, number>;
  readonly findings: (Finding & { readonly offset: number })[];
}

/** Turns a syntax tree into a plain value, noting what strict JSON or we forbid. The depth of the tree is limited before. */
export function readNode(node: ValueNode, text: string): JsonParts {
  const reading: Reading = { text, values: new Map(), names: new Map(), findings: [] };
  const value = valueOf(node, [], reading);
  return { value, values: reading.values, names: reading.names, findings: reading.findings };
}

function valueOf(node: ValueNode, path: Path, reading: Reading): unknown {
  const { offset } = node.loc.start;
  reading.values.set(pointerOf(path), offset);
  switch (node.type) {
    case 'Object':
      return objectOf(node, path, reading);
    case 'Array':
      return node.elements.map((element, index) => valueOf(element.value, [...path, index], reading));
    case 'String':
      checkCharacters(node.value, { path, offset, reading });
      return node.value;
    case 'Number':
      checkNumber(node.value, { path, offset, reading }, reading.text.slice(offset, node.loc.end.offset));
      return node.value + 0; // no -0: it would differ from 0 in some comparisons
    case 'Boolean':
      return node.value;
    default:
      return null; // NaN and Infinity are not part of strict JSON: the parser refuses them
  }
}

function objectOf(node: ObjectNode, path: Path, reading: Reading): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const member of node.members) {
    const name = nameOf(member);
    const at = [...path, name];
    checkName(name, seen, { path: at, offset: member.name.loc.start.offset, reading });
    if (FORBIDDEN.has(name)) continue;
    seen.add(name);
    reading.names.set(pointerOf(at), member.name.loc.start.offset);
    object[name] = valueOf(member.value, at, reading);
  }
  return object;
}

const nameOf = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);

/** Names that mean something to JavaScript's own objects; no part of a scenario needs them. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Spot {
  readonly path: Path;
  readonly offset: number;
  readonly reading: Reading;
}

function checkName(name: string, seen: ReadonlySet<string>, spot: Spot): void {
  if (FORBIDDEN.has(name)) {
    note(spot, 'forbidden-key', [say`${quoted(name)} cannot be the name of a field.`, say`Choose another name.`]);
  } else if (seen.has(name)) {
    note(spot, 'duplicate-key', [
      say`${quoted(name)} is given already, further up in the same brackets.`,
      say`Remove one of the two or rename it.`,
    ]);
  }
  checkCharacters(name, spot);
}

function checkNumber(number: number, spot: Spot, written: string): void {
  const vanished = number === 0 && /[1-9]/.test(written.replace(/e.*$/i, ''));
  if (Math.abs(number) <= Number.MAX_SAFE_INTEGER && !vanished) return;
  const shown = written.length > 30 ? `${written.slice(0, 29)}…` : written;
  note(spot, 'bad-number', [say`${shown} cannot be kept exactly.`, say`Use a whole number with fewer digits.`]);
}

/** Control characters, halves of characters, invisible marks that reorder text, and the sign of a failed conversion. */
const UNSHOWABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd\ufffe\uffff]/u;

function checkCharacters(text: string, spot: Spot): void {
  const found = UNSHOWABLE.exec(text);
  if (found === null) return;
  const message = say`Character ${found.index + 1} of this text is ${codePointName(found[0])}, which cannot be shown.`;
  note(spot, 'bad-character', [message, remedyFor(found[0])]);
}

const remedyFor = (character: string): Phrase => {
  if (/[\n\r\u2028\u2029]/.test(character)) return say`Write the text on one line, without line breaks.`;
  if (character === '\t') return say`Use a space in place of the tab.`;
  if (character === '\uFFFD') return say`Type the character again and save the file as UTF-8.`;
  return say`Remove it or type it again.`;
};

function note({ path, offset, reading }: Spot, code: ProblemCode, [message, remedy]: readonly [Phrase, Phrase]): void {
  reading.findings.push({ code, path, offset, message, remedy });
}
