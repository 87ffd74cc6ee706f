import type { VNode } from 'preact';

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly of: readonly T[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of several names. */
export function Choice<T extends string>({ name, of, value, onChange }: ChoiceProps<T>): VNode {
  return (
    <label class="field">
      {name}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const found = of.find((each) => each === currentTarget.value);
          if (found !== undefined) onChange(found);
        }}
      >
        {of.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  );
}

interface ShareProps {
  readonly name: string;
  readonly value: number;
  readonly max?: number;
  readonly onChange: (value: number) => void;
}

/** A number from 0 to 1, or to `max`. */
export function Share({ name, value, max = 1, onChange }: ShareProps): VNode {
  return (
    <label class="field">
      {name} {value.toFixed(2)}
      <input
        type="range"
        min={0}
        max={max}
        step={0.01}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
      />
    </label>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Switch({ name, value, onChange }: SwitchProps): VNode {
  return (
    <label class="field field-switch">
      <input type="checkbox" checked={value} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {name}
    </label>
  );
}
