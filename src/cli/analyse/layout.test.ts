import { describe, expect, it } from 'vitest';
import { beside, cellsOf, clipped, columnsOf, wrapped } from './layout.ts';

describe('text on a screen', () => {
  it.each([
    ['words break at spaces', 'one two three', 7, ['one two', 'three']],
    ['a word that is too long stands alone', 'a incomprehensible b', 5, ['a', 'incomprehensible', 'b']],
    ['Chinese breaks anywhere', '包裹没有到', 4, ['包裹', '没有', '到']],
    ['nothing is one empty line', '', 5, ['']],
  ])('%s', (_, text, columns, lines) => {
    expect(wrapped(text, columns)).toEqual(lines);
  });

  it.each([
    ['fits', 4, 'fits'],
    ['does not fit', 5, 'does…'],
    ['包裹没有到', 5, '包裹…'],
  ])('%s in %d columns', (text, columns, short) => {
    expect(clipped(text, columns)).toBe(short);
    expect(cellsOf(short)).toBeLessThanOrEqual(columns);
  });

  it('stands beside its heading, in no more lines than asked for', () => {
    expect(beside('Leads', 'anger')).toEqual(['Leads        anger']);
    const lines = beside('Leads', 'anger '.repeat(60), 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/^ {13}anger.*…$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('columns are as wide as their widest cell, numbers to the right', () => {
    expect(
      columnsOf(
        [
          ['a', '1'],
          ['包裹', '10'],
        ],
        [1],
      ),
    ).toEqual(['a      1', '包裹  10']);
  });
});
