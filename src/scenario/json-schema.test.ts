import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema, translationJsonSchema } from './json-schema.ts';
import { fieldsOf, isFields, listOf } from './raw.ts';

/** Every property in a JSON Schema, with the place it is declared at. */
function propertiesOf(schema: unknown, at = ''): [place: string, property: Readonly<Record<string, unknown>>][] {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => propertiesOf(one, `${at}/${index}`));
  if (!isFields(schema)) return [];
  const own = Object.entries(fieldsOf(schema.properties)).map(
    ([name, property]) => [`${at}/${name}`, fieldsOf(property)] as [string, Readonly<Record<string, unknown>>],
  );
  const inner = Object.entries(schema).filter(([key]) => key !== 'examples' && key !== 'default');
  return [...own, ...inner.flatMap(([key, value]) => propertiesOf(value, key === 'properties' ? at : `${at}/${key}`))];
}

describe.each([
  { file: 'scenario.schema.json', made: scenarioJsonSchema() },
  { file: 'translation.schema.json', made: translationJsonSchema() },
])('$file', ({ file, made }) => {
  const path = new URL(`../../scenarios/${file}`, import.meta.url);
  const text = `${JSON.stringify(made, undefined, 2)}\n`;

  it('is the one the code generates (`UPDATE=1 npx vitest run json-schema` writes it anew)', () => {
    if (process.env.UPDATE === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('describes every field and gives an example of it', () => {
    const properties = propertiesOf(made);
    expect(properties.length).toBeGreaterThan(3);
    const bare = properties.filter(
      ([, { description, examples }]) => typeof description !== 'string' || listOf(examples).length === 0,
    );
    expect(bare.map(([place]) => place)).toEqual([]);
  });
});
