import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: ComponentChildren; readonly quiet?: boolean }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of the record: a few wordings, of which one is chosen. */
export function Question({ legend, options, value, onChange }: Props): VNode {
  const name = useId();
  return (
    <fieldset class="question">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class={option.quiet ? 'answer answer-quiet' : 'answer'}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
