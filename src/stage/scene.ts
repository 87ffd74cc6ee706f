import * as Phaser from 'phaser';
import { Atmosphere } from './scene-air.ts';
import { Backdrop } from './scene-backdrop.ts';
import { Sitter } from './scene-sitter.ts';
import { layoutOf } from './set/layout.ts';
import type { StageView } from './view.ts';

/** Longest step in seconds: after a pause the customer goes on where they were. */
const LONGEST = 0.1;

/** The one scene: a place, the customer, what stands in front, the air. */
export class StageScene extends Phaser.Scene {
  /** Kept when the first picture can be drawn. */
  readonly opened: Promise<void>;
  private resolveOpened: () => void = () => undefined;
  private view: StageView | undefined;
  private calm: boolean;
  private rearranged = false;
  private parts: { readonly backdrop: Backdrop; readonly sitter: Sitter; readonly air: Atmosphere } | undefined;

  constructor(calm: boolean) {
    super('stage');
    this.calm = calm;
    this.opened = new Promise((resolve) => {
      this.resolveOpened = resolve;
    });
  }

  create(): void {
    this.parts = { backdrop: new Backdrop(this), sitter: new Sitter(this), air: new Atmosphere(this) };
    this.scale.on(Phaser.Scale.Events.RESIZE, () => {
      this.arrange();
    });
    this.arrange();
    this.resolveOpened();
  }

  show(view: StageView): void {
    this.view = view;
    this.arrange();
  }

  setCalm(calm: boolean): void {
    this.calm = calm;
    this.parts?.sitter.calm(calm);
  }

  hear(level: number | undefined): void {
    this.parts?.sitter.hear(level);
  }

  /** Lets `seconds` pass; says whether the picture has changed since it was last asked. */
  advance(seconds: number): boolean {
    if (this.parts === undefined || this.view === undefined) return false;
    const step = Math.min(LONGEST, seconds);
    const { air, backdrop, sitter } = this.parts;
    const moved = [sitter.step(step), backdrop.step(step, this.calm), air.step(step), this.rearranged];
    this.rearranged = false;
    return moved.includes(true);
  }

  /** Brings everything in line with the view and the size. Each part does only what has changed. */
  private arrange(): void {
    if (this.parts === undefined || this.view === undefined) return;
    this.rearranged = true;
    const layout = layoutOf(this.scale.width, this.scale.height, 1 / this.scale.zoom);
    this.cameras.main.setSize(layout.width, layout.height);
    this.parts.backdrop.arrange(this.view, layout);
    this.parts.sitter.arrange(this.view, layout, this.calm);
    this.parts.air.arrange(this.view, layout);
  }
}
