import type { ComponentChildren, VNode } from 'preact';
import './step-list.css';
import { Icon, type IconName } from '../icon.tsx';

export interface StepItem {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'tried' | 'missed';
  readonly stateName: string;
  readonly links: ComponentChildren;
}

const ICONS: Readonly<Record<StepItem['state'], IconName>> = { done: 'check', tried: 'minus', missed: 'x' };

/** Steps in their order, each with its state as a shape and in words. */
export function StepList({ steps }: { steps: readonly StepItem[] }): VNode {
  return (
    <ol class="steps">
      {steps.map(({ id, name, state, stateName, links }) => (
        <li key={id} class={`step is-${state}`}>
          <span class="step-sign">
            <Icon name={ICONS[state]} size={16} />
          </span>
          <span class="step-name">{name}</span>
          <span class="step-state">{stateName}</span>
          {links}
        </li>
      ))}
    </ol>
  );
}
