import type { ComponentChildren, VNode } from 'preact';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';

interface Props {
  readonly title: string;
  readonly action: { readonly label: string; readonly onClick: () => void };
  readonly children?: ComponentChildren;
}

/** A page that has only one thing to say, and a way on. */
export function Notice({ title, action, children }: Props): VNode {
  return (
    <section class="notice">
      <Mark size={48} />
      <h1>{title}</h1>
      <p>{children}</p>
      <Button kind="primary" onClick={action.onClick}>
        {action.label}
      </Button>
    </section>
  );
}
