import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../engine/index.ts';
import { scenarioJsonSchema, translationJsonSchema } from '../../scenario/json-schema.ts';
import { phraseOf, say, type Value } from '../../scenario/phrase.ts';
import { parsePlaythroughs } from '../../scenario/playthrough.ts';
import { isFields } from '../../scenario/raw.ts';
import { DICTIONARIES } from './index.ts';

const SOURCES = new URL('../../', import.meta.url);
const FOLDERS = ['scenario', 'analysis', 'server', 'cli'];

/** Every text that the code says, with its gaps numbered: what stands in a template tagged `say`. */
function textsInCode(): readonly string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(new URL(folder, SOURCES), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|bench)\.ts$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  return files.flatMap((file) => {
    const text = readFileSync(new URL(file, SOURCES), 'utf8');
    const texts: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'say') texts.push(textOf(node.template));
      node.forEachChild(visit);
    };
    ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).forEachChild(visit);
    return texts;
  });
}

function textOf(template: ts.TemplateLiteral): string {
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template.text]
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
  return say(Object.assign(parts, { raw: parts }), ...parts.slice(1).map(() => '')).text;
}

/** What is said of a field that is missing: the descriptions of all fields that must be there. */
function descriptionsIn(schema: unknown, root: unknown = schema): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((part) => descriptionsIn(part, root));
  if (!isFields(schema)) return [];
  const { properties, required } = schema;
  const own =
    isFields(properties) && Array.isArray(required)
      ? required.flatMap((name) => descriptionOf(properties[String(name)], root))
      : [];
  return [...own, ...Object.values(schema).flatMap((part) => descriptionsIn(part, root))];
}

function descriptionOf(field: unknown, root: unknown): readonly string[] {
  if (!isFields(field)) return [];
  if (typeof field.description === 'string') return [field.description];
  const definition = /^#\/\$defs\/(\w+)$/.exec(String(field.$ref))?.[1];
  const definitions = isFields(root) && isFields(root.$defs) ? root.$defs : {};
  return definition === undefined ? [] : descriptionOf(definitions[definition], root);
}

/** Every text in a phrase, however deep. */
const textsIn = (value: Value): readonly string[] =>
  typeof value === 'string' ? [] : [value.text, ...value.values.flatMap(textsIn)];

/** Texts that stand in schemas and tables. What a playthrough must have is asked of one that has nothing. */
const inTables = [
  ...[
    ...[scenarioJsonSchema(), translationJsonSchema()].flatMap((schema) => descriptionsIn(schema)),
    ...Object.entries(RULES).flatMap(([rule, { title }]) => (/^(LI|EM|SO)\d/.test(rule) ? [title] : [])),
  ].map((text) => phraseOf(text).text),
  ...parsePlaythroughs('playthroughs.json', '[{}]').problems.flatMap(({ phrases }) => textsIn(phrases.remedy)),
];

const texts = [...new Set([...textsInCode(), ...inTables])].sort();
const gapsIn = (text: string): readonly string[] => (text.match(/\{\{|\}\}|\{\d+\}/g) ?? []).toSorted();

describe.each(['zh-Hans', 'zh-Hant'] as const)('what checks say in %s', (language) => {
  const dictionary = DICTIONARIES[language];

  it('has a translation of everything that the code says, and of nothing else, in its order', () => {
    expect(Object.keys(dictionary)).toEqual(texts);
  });

  it('has the same gaps and braces as the English', () => {
    for (const [text, translation] of Object.entries(dictionary))
      expect({ text, gaps: gapsIn(translation) }).toEqual({ text, gaps: gapsIn(text) });
  });

  it('is punctuated in full width', () => {
    for (const [text, translation] of Object.entries(dictionary))
      expect({ text, found: /\p{Script=Han}[,;:!?.]|[,;:!?]\p{Script=Han}/u.exec(translation)?.[0] }).toEqual({ text });
  });

  it('ends sentences where the English does', () => {
    for (const [text, translation] of Object.entries(dictionary))
      expect({ text, ends: /[。？.]$/.test(translation) }).toEqual({ text, ends: /[.?]$/.test(text) });
  });
});

it('simplified and traditional are not mixed', () => {
  const all = (language: 'zh-Hans' | 'zh-Hant') => Object.values(DICTIONARIES[language]).join('');
  const simplified = /[们这对说话来时会问题吗请过还听个没应写让从环节项学员复里档“”]/;
  const traditional = /[們這對說話來時會問題嗎請過還聽個沒應寫讓從環節項學員裡檔「」]/;
  expect([traditional.exec(all('zh-Hans'))?.[0], simplified.exec(all('zh-Hant'))?.[0]]).toEqual([undefined, undefined]);
});
