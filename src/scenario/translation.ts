import { z } from 'zod';
import { closest } from './guess.ts';
import { isReadable, placed, readJson } from './json.ts';
import { joinedUpTo } from './lists.ts';
import { limitOf, linesOf, withLines, type LineId } from './lines.ts';
import { say } from './phrase.ts';
import { hasStrayBrace, placeholdersIn } from './placeholder.ts';
import { byPlace, isError, type Finding, type Problem, type Severity } from './problem.ts';
import { quoted } from './quoted.ts';
import { fieldsOf, textOf } from './raw.ts';
import type { Scenario } from './schema.ts';
import { shapeOf } from './shape.ts';
import { slug } from './slug.ts';
import { LANGUAGES } from './vocabulary.ts';
import { tooLong } from './wording.ts';

export const translationSchema = z
  .strictObject({
    $schema: z
      .string()
      .max(300)
      .optional()
      .meta({ description: 'Where editors find this schema.', examples: ['../translation.schema.json'] }),
    scenario: slug.meta({ description: 'The scenario these lines belong to.', examples: ['late-parcel'] }),
    revision: z
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .meta({ description: 'The revision of the scenario that was translated.', examples: [3] }),
    language: z.enum(LANGUAGES).meta({ description: 'The language of these lines.', examples: ['zh-Hans'] }),
    lines: z.record(z.string(), z.string().min(1)).meta({
      description: 'Texts by line id; a line that is missing is shown in the language of the scenario.',
      examples: [{ title: '生日包裹', 'opening.hear': '请您从头说起。' }],
    }),
  })
  .meta({ id: 'Translation', title: 'Attune translation', description: 'A scenario in other words.' });

/** A scenario's texts in another language, by line id. Lines may be missing. */
export type Translation = z.infer<typeof translationSchema>;

export type ParsedTranslation =
  | { readonly translation: Translation; readonly problems: readonly Problem[] }
  | { readonly translation: undefined; readonly problems: readonly Problem[] };

export interface TranslationOptions {
  /** Missing and superfluous lines are errors: for scenarios that are published in this language. */
  readonly complete?: boolean;
}

/** The scenario in the language of the translation; lines it lacks stay as they are. */
export const translate = (scenario: Scenario, translation: Translation): Scenario => ({
  ...withLines(scenario, new Map(Object.entries(translation.lines))),
  language: translation.language,
});

/** Reads a translation of `scenario` and holds it against its source, line by line. Never throws. */
export function parseTranslation(
  file: string,
  text: string,
  scenario: Scenario,
  { complete = false }: TranslationOptions = {},
): ParsedTranslation {
  const json = readJson(file, text);
  if (!isReadable(json)) return { translation: undefined, problems: json.problems };

  const shape = shapeOf(translationSchema, json.value);
  const findings = [
    ...shape.findings,
    ...headFindings(json.value, scenario),
    ...lineFindings(fieldsOf(fieldsOf(json.value).lines), scenario, complete ? 'error' : 'warning'),
  ];
  const problems = [...json.problems, ...placed(json, findings)].sort(byPlace);
  return shape.value === undefined || problems.some(isError)
    ? { translation: undefined, problems }
    : { translation: shape.value, problems };
}

function headFindings(raw: unknown, scenario: Scenario): Finding[] {
  const { scenario: id, language, revision } = fieldsOf(raw);
  const findings: (Finding | false)[] = [
    typeof id === 'string' &&
      id !== scenario.id && {
        code: 'wrong-scenario',
        path: ['scenario'],
        message: say`These lines are for ${quoted(id)}, but stand beside "${scenario.id}".`,
        remedy: say`Move the file, or write "scenario": "${scenario.id}".`,
      },
    language === scenario.language && {
      code: 'same-language',
      path: ['language'],
      message: say`The scenario itself is written in "${scenario.language}".`,
      remedy: say`Change the texts in scenario.json, or name the language of this translation.`,
    },
    typeof revision === 'number' &&
      revision < scenario.revision && {
        code: 'older-revision',
        path: ['revision'],
        message: say`These lines translate revision ${revision}; the scenario is at ${scenario.revision}.`,
        remedy: say`Look over what has changed, then write "revision": ${scenario.revision}.`,
      },
  ];
  return findings.filter((finding) => finding !== false);
}

function lineFindings(given: Readonly<Record<string, unknown>>, scenario: Scenario, severity: Severity): Finding[] {
  const source = linesOf(scenario);
  const missing = [...source.keys()].filter((id) => !Object.hasOwn(given, id));
  return [
    ...Object.entries(given).flatMap(([id, value]) => {
      const original = source.get(id);
      return original === undefined ? [unknownLine(id, source, severity)] : translatedLine(id, textOf(value), original);
    }),
    ...(missing.length === 0 ? [] : [missingLines(missing, source.size, severity)]),
  ];
}

function unknownLine(id: LineId, source: ReadonlyMap<LineId, string>, severity: Severity): Finding {
  const siblings = [...source.keys()].filter((other) => other.split('.')[0] === id.split('.')[0]);
  const meant = closest(id, siblings.length > 0 ? siblings : [...source.keys()]);
  return {
    code: 'unknown-line',
    path: ['lines', id],
    onName: true,
    severity,
    message: say`The scenario has no line ${quoted(id)}.`,
    remedy: meant === undefined ? say`Remove it.` : say`Did you mean "${meant}"? Otherwise remove it.`,
  };
}

function translatedLine(id: LineId, text: string | undefined, original: string): Finding[] {
  if (text === undefined) return [];
  const path = ['lines', id];
  const limit = limitOf(id);
  const wanted = placeholderList(original);
  const findings = text.length > limit ? [tooLong(text, limit, path)] : [];
  if (placeholderList(text) === wanted) return findings;
  const remedy = wanted === '' ? say`Take the { } out.` : say`Use ${wanted}, once or more, and nothing else in { }.`;
  const message = say`${quoted(id)} does not use the same values as its source.`;
  return [...findings, { code: 'different-placeholders', path, message, remedy }];
}

/** Which values a text uses, in an order of its own: word order differs between languages. A stray brace counts too. */
function placeholderList(text: string): string {
  const names = [...new Set(placeholdersIn(text))].sort();
  return [...names.map((name) => `{${name}}`), ...(hasStrayBrace(text) ? ['{'] : [])].join(' ');
}

function missingLines(missing: readonly LineId[], all: number, severity: Severity): Finding {
  return {
    code: 'missing-line',
    path: ['lines'],
    severity,
    message: say`${missing.length} of ${all} lines are not translated: ${joinedUpTo(5, missing)}.`,
    remedy: say`Add them; until then they are shown in the language of the scenario.`,
  };
}
