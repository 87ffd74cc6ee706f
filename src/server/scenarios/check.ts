import { checkScenario, checkTranslation } from '../../analysis/check.ts';
import { analyse, SCORED, type FreshAnalysis } from '../../analysis/fairness/index.ts';
import { playthroughProblems } from '../../analysis/playthroughs/play.ts';
import { cardFrom } from '../../protocol/card.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import { inEach } from '../../analysis/words/index.ts';
import { MOST_FOUND, type Found } from '../../protocol/publishing.ts';
import type { ScoreRange } from '../../protocol/run.ts';
import { isReadable, readJson } from '../../scenario/json.ts';
import { valueAt } from '../../scenario/raw.ts';
import { say } from '../../scenario/phrase.ts';
import type { ProblemOf } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { parseTranslation, translate, type Translation } from '../../scenario/translation.ts';
import type { About, Sound, Verdict } from './verdict.ts';
import { Refusal, unpack, type Unpacked } from './unpack.ts';

/** Everything that can be known of an upload: its form, its flow, its playthroughs, and where these are sound its fairness. Never throws. */
export function checkUpload(upload: Uint8Array): Verdict {
  try {
    return checkFiles(unpack(upload));
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', problem: error.problem, detail: error.message };
    throw error;
  }
}

function checkFiles({ folder, files }: Unpacked): Verdict {
  const { texts, found } = textsIn(folder, files);
  const own = folder + SCENARIO;
  const text = texts.get(SCENARIO) ?? '';
  const checked = texts.has(SCENARIO) ? checkScenario(own, text) : { scenario: undefined, problems: [] };
  const { scenario } = checked;
  found.push(...checked.problems.map(asFound));
  const translations = translationsIn(texts, folder, scenario, found);
  const playthroughs = texts.get(PLAYTHROUGHS);
  if (playthroughs !== undefined)
    found.push(...playthroughProblems(folder + PLAYTHROUGHS, playthroughs, scenario).map(asFound));
  const json = readJson(own, text);
  if (!scenario || found.some(isError)) return broken(scenario ? headOf(scenario) : titleIn(json), found);

  const placeOf = isReadable(json) ? json.placeOf : () => ({ line: 1, column: 1 });
  const analysis = analyse(scenario, translations, { places: { file: own, placeOf } });
  found.push(...analysis.problems.map(asFound));
  if (found.some(isError)) return broken(headOf(scenario), found);
  const sound = soundFrom(scenario, translations, analysis);
  return {
    kind: 'sound',
    about: { ...headOf(scenario), ...listed(found), ...figuresOf(analysis), range: sound.range, publishable: true },
    sound: { ...sound, files: Object.fromEntries(texts) },
  };
}

const SCENARIO = 'scenario.json';
const PLAYTHROUGHS = 'playthroughs.json';

interface Texts {
  readonly texts: ReadonlyMap<string, string>;
  /** What was found so far; whoever looks further adds to it. */
  readonly found: Found[];
}

/** The files as texts, by name; what is no text is the first thing found. */
function textsIn(folder: string, files: Unpacked['files']): Texts {
  const texts = new Map<string, string>();
  const found: Found[] = [];
  for (const [name, bytes] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = textOf(bytes);
    if (text === undefined) found.push(notText(folder + name));
    else texts.set(name, text);
  }
  return { texts, found };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const notText = (file: string): Found => ({
  ...{ severity: 'error', code: 'not-text', file, line: 1, column: 1, pointer: '' },
  message: inEach(say`The file is not text: its bytes are not UTF-8.`),
  fix: inEach(say`Save it as UTF-8.`),
});

const asFound = ({ severity, code, phrases, file, line, column, pointer }: ProblemOf<string>): Found => ({
  ...{ severity, code, file, line, column, pointer },
  message: inEach(phrases.message),
  fix: inEach(phrases.remedy),
});

const isError = ({ severity }: Found): boolean => severity === 'error';

/** The translations that are sound; what is wrong with any of them is added to `found`. */
function translationsIn(
  texts: ReadonlyMap<string, string>,
  folder: string,
  scenario: Scenario | undefined,
  found: Found[],
): readonly Translation[] {
  return [...texts].flatMap(([name, text]) => {
    if (!name.startsWith('text.')) return [];
    const file = folder + name;
    if (!scenario) {
      found.push(...readJson(file, text).problems.map(asFound)); // there is nothing to hold it against
      return [];
    }
    found.push(...checkTranslation(file, text, scenario).map(asFound));
    return parseTranslation(file, text, scenario).translation ?? [];
  });
}

const headOf = (scenario: Scenario): Pick<About, 'scenario' | 'revision' | 'title' | 'hash'> => ({
  scenario: scenario.id,
  revision: scenario.revision,
  title: scenario.title,
  hash: contentHash(scenario),
});

const broken = (head: Partial<About>, found: readonly Found[]): Verdict => ({
  kind: 'broken',
  about: { ...head, ...listed(found), publishable: false },
});

/** What a file that is no scenario yet calls itself: its author knows it by that. */
function titleIn(json: ReturnType<typeof readJson>): Pick<About, 'title'> {
  const title = isReadable(json) ? valueAt(json.value, ['title']) : undefined;
  return typeof title === 'string' && title.trim() !== '' ? { title: title.slice(0, LONGEST_TITLE) } : {};
}

const LONGEST_TITLE = 80;

/** Errors first, in the order of the files; the rest beyond a long list is only counted. */
function listed(found: readonly Found[]): Pick<About, 'found' | 'more'> {
  const ordered = [...found.filter(isError), ...found.filter((one) => !isError(one))];
  return { found: ordered.slice(0, MOST_FOUND), more: Math.max(0, ordered.length - MOST_FOUND) };
}

const figuresOf = ({ players, space }: FreshAnalysis): Pick<About, 'players' | 'sampled'> => ({
  players: players.map(({ player, language, scores, passPerMille }) => ({
    player,
    ...(language === null ? {} : { language }),
    mean: scores.overall.meanTenths / 10,
    spread: scores.overall.deviationTenths / 10,
    passing: passPerMille / 10,
  })),
  sampled: !space.complete,
});

const soundFrom = (
  scenario: Scenario,
  translations: readonly Translation[],
  analysis: FreshAnalysis,
): Omit<Sound, 'files'> => ({
  scenario,
  translations,
  hash: contentHash(scenario),
  range: rangeOf(analysis),
  card: cardOf(scenario, translations),
});

export function cardOf(scenario: Scenario, translations: readonly Translation[]): Sound['card'] {
  return cardFrom(scenario, (language) => {
    const translation = translations.find((one) => one.language === language);
    return translation ? translate(scenario, translation) : scenario;
  });
}

/** The ends of the scale that were proved; an end that was only looked for in a sample is the end of all points. */
const rangeOf = ({ extremes }: FreshAnalysis): ScoreRange =>
  Object.fromEntries(
    SCORED.map((scored) => {
      const { worst, best } = extremes[scored];
      const ends = {
        worst: worst.how === 'exact' ? worst.points : 0,
        best: best.how === 'exact' ? best.points : 100,
      };
      return [scored, ends];
    }),
  ) as ScoreRange; // fromEntries forgets the keys
