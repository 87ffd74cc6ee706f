import { expect, it } from 'vitest';
import { csvLine } from './csv.ts';

it.each([
  ['plain cells', ['novice', 1, ''], 'novice,1,\r\n'],
  ['a comma', ['a, b', 2], '"a, b",2\r\n'],
  ['quotes', ['the "best"'], '"the ""best"""\r\n'],
  ['a line break', ['one\ntwo'], '"one\ntwo"\r\n'],
])('%s', (_, cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
