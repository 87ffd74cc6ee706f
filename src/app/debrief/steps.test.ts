import { describe, expect, it } from 'vitest';
import { STAGES, type Reason, type Turn } from '../../engine/index.ts';
import { STEP_MODELS } from '../../handbook/step-models.ts';
import { LANGUAGES, TACTICS, type Tactic } from '../../scenario/vocabulary.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { aRun } from '../../testing/turns.ts';
import { episodesOf } from './episodes.ts';
import { stepViews } from './steps.ts';

const by = (tactic: Tactic, delta: number): Reason => ({ rule: 'T0', source: 'ours', channel: 'anger', delta, tactic });
const modelOf = (id: string) => STEP_MODELS.find((model) => model.id === id) ?? { steps: [] };

function statesOf(
  id: string,
  turns: readonly Partial<Turn>[],
  done: readonly (typeof STAGES)[number][] = [],
): string[] {
  const model = STEP_MODELS.find((one) => one.id === id);
  if (!model) throw new Error(`There is no step model "${id}".`);
  const episodes = episodesOf(aRun({}, ...turns), aScenario());
  return stepViews(model, episodes, done).map(({ step, state, turns: at }) =>
    `${step.id} ${state} ${at.join(',')}`.trim(),
  );
}

describe('a step', () => {
  it('is done in the turns whose tactics show it', () => {
    expect(
      statesOf('last', [
        { reasons: [by('letFinish', -4)] },
        { reasons: [by('apologise', -8), by('offerOptions', -4)] },
        { reasons: [by('offerOptions', -4)] },
      ]),
    ).toEqual(['listen done 1', 'apologise done 2', 'solve done 2,3', 'thank missed']);
  });

  it('was tried when its tactic did harm every time, such as a solution before any listening', () => {
    expect(statesOf('last', [{ reasons: [by('offerOptions', 4)] }])[2]).toBe('solve tried 1');
  });

  it('can be shown by a move or by what came of it', () => {
    expect(
      statesOf('five', [
        { move: { kind: 'record', slots: {} } },
        { move: { kind: 'hold', announced: true, reason: 'policy' } },
        { kept: ['courier'] },
      ]),
    ).toEqual(['listen missed', 'record done 1', 'analyse done 2', 'handle missed', 'callBack done 3']);
  });

  it('of the handling chain is done when the rules say so, whatever the tactics were', () => {
    expect(statesOf('chain', [{ reasons: [by('validate', -4)] }], ['calm'])).toEqual([
      'attune tried 1',
      'calm done',
      'reason missed',
      'propose missed',
      'reduceImpact missed',
      'visibleProgress missed',
      'result missed',
      'lift missed',
    ]);
  });
});

describe('the step models', () => {
  it('begin with the handling chain, link by link', () => {
    expect(modelOf('chain').steps.map(({ signs }) => signs.stage)).toEqual([...STAGES]);
  });

  it.each(STEP_MODELS.map((model) => [model.id, model] as const))(
    '%s names only tactics there are, each step once',
    (_, model) => {
      const tactics: readonly string[] = TACTICS;
      for (const { signs } of model.steps) expect(tactics).toEqual(expect.arrayContaining([...(signs.tactics ?? [])]));
      expect(new Set(model.steps.map(({ id }) => id)).size).toBe(model.steps.length);
    },
  );

  it.each(LANGUAGES)('have words in %s, punctuated as it is written there', (language) => {
    const words = STEP_MODELS.flatMap(({ name, about, steps }) => [name, about, ...steps.map((step) => step.name)]);
    for (const { [language]: text } of words) expect(text).not.toMatch(/^$|[\u4e00-\u9fff][,;:!?]/);
  });
});
