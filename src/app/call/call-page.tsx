import type { VNode } from 'preact';
import { Waiting } from '../later.tsx';

export function CallPage({ id }: { id: string }): VNode {
  return <Waiting key={id} />;
}
