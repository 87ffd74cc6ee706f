import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import './panel.css';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  readonly title: string;
  readonly icon?: IconName;
  /** Heading level on the page; 2 unless told. */
  readonly level?: 2 | 3;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A titled part of a page, found by its title. */
export function Panel({ title, icon, level = 2, class: extra = '', children }: Props): VNode {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class={`panel ${extra}`.trim()} aria-labelledby={id}>
      <Heading class="panel-title" id={id}>
        {icon && <Icon name={icon} size={18} />}
        {title}
      </Heading>
      {children}
    </section>
  );
}
