import type * as Phaser from 'phaser';
import { sheet, type Sheet } from './scene-canvas.ts';
import type { Layout } from './set/layout.ts';

/** 1/s: a quarter of a second down, a little longer up. */
const PACE = { down: 4, up: 2.6 } as const;
const COLOUR = '#1b262b';

/** Falls before another person, place or hour is shown, and rises again. */
export class Curtain {
  private readonly sheet: Sheet;
  private share = 0;
  private falling = false;

  constructor(scene: Phaser.Scene) {
    this.sheet = sheet(scene, 'curtain', 9);
    this.sheet.bake(2, 2, (context) => {
      context.fillStyle = COLOUR;
      context.fillRect(0, 0, 2, 2);
    });
    this.sheet.image.setVisible(false);
  }

  /** Whether nothing can be seen behind it. */
  get isDown(): boolean {
    return this.falling && this.share >= 1;
  }

  arrange({ height, width }: Layout): void {
    this.sheet.image.setDisplaySize(width, height);
  }

  fall(): void {
    this.falling = true;
  }

  rise(): void {
    this.falling = false;
  }

  /** Says whether it has moved. */
  step(seconds: number): boolean {
    const next = this.falling
      ? Math.min(1, this.share + seconds * PACE.down)
      : Math.max(0, this.share - seconds * PACE.up);
    if (next === this.share) return false;
    this.share = next;
    this.sheet.image.setVisible(next > 0).setAlpha(next);
    return true;
  }
}
