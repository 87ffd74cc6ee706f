import type * as Phaser from 'phaser';
import { FIGURE } from './figure/frame.ts';
import { paint } from './figure/paint.ts';
import { motesAt, SPREAD } from './motion/motes.ts';
import { AT_REST, shotAt } from './motion/shot.ts';
import { sheet, type Sheet } from './scene-canvas.ts';
import type { Layout } from './set/layout.ts';
import type { Moment } from './view.ts';

/** What a moment does to the picture: the camera goes a little nearer, and something small is set free. */
export class Effects {
  private readonly sheet: Sheet;
  private readonly camera: Phaser.Cameras.Scene2D.Camera;
  private layout: Layout | undefined;
  private playing: { readonly moment: Moment; since: number } | undefined;

  constructor(scene: Phaser.Scene) {
    this.sheet = sheet(scene, 'effects', 4);
    this.sheet.image.setVisible(false);
    this.camera = scene.cameras.main;
  }

  arrange(layout: Layout): void {
    this.layout = layout;
  }

  play(moment: Moment): void {
    this.playing = { moment, since: 0 };
  }

  stop(): void {
    this.playing = undefined;
    this.point(AT_REST);
    this.sheet.image.setVisible(false);
  }

  /** Lets the moment pass; says whether that can be seen. */
  step(seconds: number): boolean {
    if (this.playing === undefined || this.layout === undefined) return false;
    this.playing.since += seconds;
    const { moment, since } = this.playing;
    const shot = shotAt(moment, since);
    this.point(shot ?? AT_REST);
    const isLeft = this.draw(moment, since, this.layout);
    if (shot === undefined && !isLeft) this.stop();
    return true;
  }

  private point({ x, y, zoom }: typeof AT_REST): void {
    this.camera.setZoom(zoom);
    this.camera.setScroll(x * this.camera.width, y * this.camera.height);
  }

  private draw(moment: Moment, since: number, { deskY, figure }: Layout): boolean {
    const { image } = this.sheet;
    const shapes = motesAt(moment, since);
    image.setVisible(shapes !== undefined);
    if (shapes === undefined) return false;
    const { scale } = figure;
    this.sheet.bake(SPREAD.side * 2 * scale, (SPREAD.up + SPREAD.down) * scale, (context) => {
      context.setTransform(scale, 0, 0, scale, SPREAD.side * scale, SPREAD.up * scale);
      paint(context, shapes);
    });
    const faceY = deskY - (figure.cut - FIGURE.face) * scale;
    image.setPosition(figure.x - SPREAD.side * scale, faceY - SPREAD.up * scale);
    return true;
  }
}
