import type { ComponentChildren, TargetedInputEvent, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './field.css';
import { Icon } from './icon.tsx';

interface TextProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, and what to do. */
  readonly wrong?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What is typed is not shown. */
  readonly secret?: boolean;
  /** Which keyboard a phone shows. */
  readonly inputMode?: 'text' | 'email';
  /** What the browser may fill in. */
  readonly autocomplete?: string;
  readonly autocapitalize?: 'characters' | 'none';
  readonly spellcheck?: boolean;
  readonly maxLength?: number;
  /** It appears because it is to be filled in next. */
  readonly takesFocus?: boolean;
}

/** One line to be filled in, with its name above, help below it, and what is wrong said beside it. */
export function TextField(props: TextProps): VNode {
  const { label, hint, wrong, onInput, secret = false, takesFocus = false, ...rest } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, []);
  const said = [hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-wrong`].join(' ').trim();
  const filled = {
    ...rest,
    ...{ id, ref: input, class: 'input', 'aria-invalid': wrong !== undefined },
    ...(said === '' ? {} : { 'aria-describedby': said }),
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {secret ? <input {...filled} type="password" /> : <input {...filled} type="text" />}
      {wrong !== undefined && (
        <p class="field-wrong" id={`${id}-wrong`}>
          <Icon name="circle-alert" size={18} />
          {wrong}
        </p>
      )}
    </div>
  );
}

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly quietLabel?: boolean;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of many, by the browser's own list. */
export function SelectField<Value extends string>(props: SelectProps<Value>): VNode {
  const { label, quietLabel, options, value, onChange } = props;
  const id = useId();
  const choose = (chosen: string) => {
    const option = options.find((known) => known.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <div class="field">
      <label for={id} class={quietLabel ? 'visually-hidden' : ''}>
        {label}
      </label>
      <select id={id} class="input" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What went wrong with a whole form; read out at once. */
export function FormProblem({ children }: { children: ComponentChildren }): VNode {
  return (
    <p class="field-wrong" role="alert">
      <Icon name="circle-alert" size={18} />
      <span>{children}</span>
    </p>
  );
}
