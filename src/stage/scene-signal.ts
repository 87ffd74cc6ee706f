import type * as Phaser from 'phaser';
import { paint } from './figure/paint.ts';
import { spoken, type Talk } from './motion/talk.ts';
import { sheet, type Sheet } from './scene-canvas.ts';
import { reachOf, type Layout } from './set/layout.ts';
import { signalOf, ticksAfter, type Signal } from './set/signal.ts';
import type { StageView } from './view.ts';

/** The living part of the foreground: the wave of a voice, the dots of somebody typing. Painted only while it moves. */
export class Line {
  private readonly sheet: Sheet;
  private signal: Signal | undefined;
  private layout: Layout | undefined;
  private view: StageView | undefined;
  private talk: Talk = { jaw: 0, clock: 0, level: undefined };
  private since = 0;
  private shown = '';

  constructor(scene: Phaser.Scene) {
    this.sheet = sheet(scene, 'signal', 5.5);
  }

  arrange(view: StageView, layout: Layout): void {
    if (this.view?.beatId !== view.beatId) this.since = 0;
    this.view = view;
    this.layout = layout;
    this.signal = signalOf(view, reachOf(layout));
    this.sheet.image.setVisible(this.signal !== undefined);
    this.shown = '';
    this.draw();
  }

  hear(level: number | undefined): void {
    this.talk = { ...this.talk, level };
  }

  /** `calm`: typing dots and waves keep still. Says whether it was painted. */
  step(seconds: number, calm: boolean): boolean {
    if (this.view === undefined || this.signal === undefined) return false;
    this.since += seconds;
    this.talk = spoken(this.talk, { energy: this.view.energy, speaking: this.view.speaking && !calm }, seconds);
    return this.draw();
  }

  private draw(): boolean {
    if (this.layout === undefined || this.signal === undefined || this.view === undefined) return false;
    const { clock, jaw } = this.talk;
    const { light, speaking } = this.view;
    const pulse = { speaking, level: Math.min(1, jaw * 1.5), clock, since: this.since, tone: light.tone };
    const [x, y, width, height] = this.signal.frame;
    const trace = [Math.round(clock * 12), Math.round(jaw * 40), speaking, ticksAfter(this.since, speaking)].join(' ');
    if (trace === this.shown) return false;
    this.shown = trace;
    const { deskY, figure } = this.layout;
    const shapes = this.signal.shapes(pulse);
    this.sheet.bake(width * figure.scale, height * figure.scale, (context) => {
      context.setTransform(figure.scale, 0, 0, figure.scale, 0, 0);
      paint(context, shapes);
    });
    this.sheet.image.setPosition(Math.round(figure.x + x * figure.scale), Math.round(deskY + y * figure.scale));
    return true;
  }
}
