import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import './steps-section.css';
import { STEP_MODELS, type StepModel } from '../../handbook/step-models.ts';
import { t } from '../../i18n/index.ts';
import { StepList } from '../../ui/debrief/step-list.tsx';
import { TurnLinks } from '../../ui/debrief/turn-links.tsx';
import { stepViews } from './steps.ts';
import type { View } from './view.ts';
import { turnName } from './words.ts';

/** The handling chain, or another step model, over the same moves. */
export function StepsSection({ view }: { view: View }): VNode | null {
  const [chosen, choose] = useState(STEP_MODELS[0]?.id);
  const model = STEP_MODELS.find(({ id }) => id === chosen);
  if (!model) return null;
  const { episodes, standing } = view.report;
  const steps = stepViews(model, episodes, standing.done);
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <section class="chain sheet" aria-labelledby="steps-title">
      <div class="section-head">
        <h2 id="steps-title" class="section-title">
          {t('debrief.stepsTitle')}
        </h2>
        <ModelSelect model={model} onChoose={choose} view={view} />
      </div>
      <p class="section-note">
        {t('debrief.stepsCount', { done, all: steps.length })} · {model.about[view.language]}
      </p>
      <StepList
        steps={steps.map(({ step, state, turns }) => ({
          id: step.id,
          name: step.name[view.language],
          state,
          stateName: t(`debrief.step_${state}`),
          links: (
            <TurnLinks
              lead=""
              turns={turns.slice(0, 3).map((number) => ({ number, label: turnName(number) }))}
              onOpen={view.goTo}
            />
          ),
        }))}
      />
    </section>
  );
}

interface SelectProps {
  readonly model: StepModel;
  readonly onChoose: (id: string) => void;
  readonly view: View;
}

function ModelSelect({ model, onChoose, view }: SelectProps): VNode {
  const id = useId();
  return (
    <span class="model-select screen-only">
      <label for={id}>{t('debrief.stepsModel')}</label>
      <select id={id} value={model.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {STEP_MODELS.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name[view.language]}
          </option>
        ))}
      </select>
    </span>
  );
}
