import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import './choice.css';

interface Props<Value extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: ComponentChildren; readonly lang?: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** The legend is read but not seen. */
  readonly quietLegend?: boolean;
}

/** One of a few, all in sight: radio buttons drawn as a strip. */
export function Choice<Value extends string>({ legend, options, value, onChange, quietLegend }: Props<Value>): VNode {
  const name = useId();
  return (
    <fieldset class="choice">
      <legend class={quietLegend ? 'visually-hidden' : ''}>{legend}</legend>
      <div class="choice-strip">
        {options.map((option) => (
          <label key={option.value} class="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span lang={option.lang}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
