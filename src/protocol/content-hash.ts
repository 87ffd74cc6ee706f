import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256, in hexadecimal, of plain data: the same for the same content however its fields are ordered.
 * @param data a parsed scenario as it is played, in its own language
 */
export const contentHash = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(data))));

/** JSON with the fields of every object in order of their code units (as RFC 8785 has it for our kind of data). */
function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map((item) => canonical(item)).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data ?? null);
  const fields = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`);
  return `{${fields.join(',')}}`;
}
