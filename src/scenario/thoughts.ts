/** The shared thoughts a trainee can reframe with, when a scenario has none of its own; one helps. */
export const SHARED_THOUGHTS = [
  { id: 'signal', helps: true },
  { id: 'attack', helps: false },
  { id: 'endure', helps: false },
] as const;
export type SharedThought = (typeof SHARED_THOUGHTS)[number]['id'];
