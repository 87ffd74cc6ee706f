import type { ButtonHTMLAttributes, ComponentChildren, VNode } from 'preact';
import './button.css';
import { Icon, type IconName } from './icon.tsx';
import { Key } from './key.tsx';

interface Props extends Omit<ButtonHTMLAttributes, 'icon'> {
  /** `primary` once per view; `quiet` beside it; `plain` among text. */
  readonly kind?: 'primary' | 'quiet' | 'plain';
  readonly icon?: IconName;
  /** The key that does the same, shown at the end. */
  readonly hint?: string | undefined;
  readonly children?: ComponentChildren;
}

export function Button({ kind = 'quiet', icon, hint, children, class: extra, ...rest }: Props): VNode {
  const name = ['button', `button-${kind}`, typeof extra === 'string' ? extra : ''].join(' ').trim();
  return (
    <button type="button" {...rest} class={name}>
      {icon && <Icon name={icon} />}
      <span class="button-words">{children}</span>
      {hint && <Key name={hint} />}
    </button>
  );
}

/** A button that is only a picture; `label` is what it is called. */
export function IconButton({
  icon,
  label,
  ...rest
}: Omit<Props, 'kind' | 'children'> & { icon: IconName; label: string }): VNode {
  return (
    <button type="button" {...rest} class="icon-button" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
