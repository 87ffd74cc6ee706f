import type { VNode } from 'preact';
import { Waiting } from '../later.tsx';

export function DebriefPage({ id }: { id: string }): VNode {
  return <Waiting key={id} />;
}
