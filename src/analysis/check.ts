import { isReadable, readJson } from '../scenario/json.ts';
import { parseScenario } from '../scenario/parse.ts';
import { byPlace, type Problem as FormProblem } from '../scenario/problem.ts';
import type { Scenario } from '../scenario/schema.ts';
import { parseTranslation, type TranslationOptions } from '../scenario/translation.ts';
import { flowProblems, lengthFindings, placedIn, type FlowProblem, type Places } from './flow/index.ts';

/** Something in a file that its author should change, whoever found it. */
export type Problem = FormProblem | FlowProblem;

export interface CheckedScenario {
  /** Undefined when there are errors of form: then nothing can be played. */
  readonly scenario: Scenario | undefined;
  readonly problems: readonly Problem[];
}

/** Everything that is wrong with a scenario file: its form, and what can happen in it. In the order of the file. Never throws. */
export function checkScenario(file: string, text: string): CheckedScenario {
  const parsed = parseScenario(file, text);
  const { scenario, problems } = parsed;
  const draft = scenario ?? ('draft' in parsed ? parsed.draft : undefined);
  if (!draft) return { scenario, problems };
  const flow = flowProblems(draft, placesOf(file, text));
  return { scenario, problems: [...problems, ...withoutEchoes(problems, flow)].sort(byPlace) };
}

/** Everything that is wrong with a translation of a sound scenario. */
export function checkTranslation(
  file: string,
  text: string,
  scenario: Scenario,
  options: TranslationOptions = {},
): readonly Problem[] {
  const { translation, problems } = parseTranslation(file, text, scenario, options);
  if (!translation) return problems;
  return [...problems, ...placedIn(placesOf(file, text), lengthFindings(scenario, translation))].sort(byPlace);
}

/** Most files are fine: a file is read once more only where something was found in it. */
function placesOf(file: string, text: string): Places {
  let json: ReturnType<typeof readJson> | undefined;
  return {
    file,
    placeOf: (path, part) => {
      json ??= readJson(file, text);
      return isReadable(json) ? json.placeOf(path, part) : { line: 1, column: 1 };
    },
  };
}

/** What the form check has said already, in other words. */
const SAID_BY: Readonly<Partial<Record<FlowProblem['code'], FormProblem['code']>>> = {
  'crowded-replies': 'too-many-replies',
  'reply-never-offered': 'back-without-hub',
  'effect-override': 'effect-without-because',
  'idle-override': 'effect-without-because',
};

const withoutEchoes = (form: readonly FormProblem[], flow: readonly FlowProblem[]): FlowProblem[] =>
  flow.filter(
    ({ code, pointer }) => !form.some((one) => one.code === SAID_BY[code] && one.pointer.startsWith(pointer)),
  );
