import type { VNode } from 'preact';

/** Voices, music, rooms and effects are listed here as soon as src/audio can play them. */
export function Sounds(): VNode {
  return <p>Nothing to hear yet.</p>;
}
