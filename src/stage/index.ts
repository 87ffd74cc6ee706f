import type { Stage, StageOptions } from './stage.ts';

export type { Stage, StageOptions } from './stage.ts';
export type * from './view.ts';

/** Fetches the stage ahead of the call, where it can be of use. Never fails: opening it says what is wrong. */
export async function fetchStage(): Promise<void> {
  if (canPaint()) await import('./theatre.ts').catch(() => undefined);
}

/**
 * Opens the stage inside `host`, which decides its size. Rejects with a readable error when the browser can draw
 * neither with WebGL nor with a canvas; the page should then go on without a picture.
 */
export async function openStage(host: HTMLElement, options: StageOptions): Promise<Stage> {
  if (!canPaint()) throw new Error('This browser can paint neither with WebGL nor on a canvas.');
  const { openTheatre } = await import('./theatre.ts');
  return openTheatre(host, options);
}

/** Asked before anything heavy is fetched, since Phaser fails as soon as it arrives where nothing can be painted. */
const canPaint = (): boolean => document.createElement('canvas').getContext('2d') !== null;
