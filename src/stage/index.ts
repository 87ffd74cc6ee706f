import type { Stage, StageOptions } from './stage.ts';

export type { Stage, StageOptions } from './stage.ts';
export * from './view.ts';

/**
 * Opens the stage inside `host`, which decides its size. Rejects with a readable error when the browser can draw
 * neither with WebGL nor with a canvas; the page should then go on without a picture.
 */
export async function openStage(host: HTMLElement, options: StageOptions): Promise<Stage> {
  const { openTheatre } = await import('./theatre.ts');
  return openTheatre(host, options);
}
