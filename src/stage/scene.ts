import * as Phaser from 'phaser';
import { Atmosphere } from './scene-air.ts';
import { Backdrop } from './scene-backdrop.ts';
import { Curtain } from './scene-curtain.ts';
import { Effects } from './scene-effects.ts';
import { Line } from './scene-signal.ts';
import { Sitter } from './scene-sitter.ts';
import { layoutOf } from './set/layout.ts';
import type { StageView } from './view.ts';

/** Longest step in seconds: after a pause the customer goes on where they were. */
const LONGEST = 0.1;

interface Parts {
  readonly backdrop: Backdrop;
  readonly sitter: Sitter;
  readonly line: Line;
  readonly effects: Effects;
  readonly air: Atmosphere;
  readonly curtain: Curtain;
}

/** The one scene: a place, the customer, what stands in front, the air. */
export class StageScene extends Phaser.Scene {
  /** Kept when the first picture can be drawn. */
  readonly opened: Promise<void>;
  private resolveOpened: () => void = () => undefined;
  /** What is to be shown, and what can be seen until the curtain has fallen. */
  private wanted: StageView | undefined;
  private shown: StageView | undefined;
  private calm: boolean;
  /** For slow devices: nothing moves but the customer. */
  private readonly light: boolean;
  private rearranged = false;
  private parts: Parts | undefined;

  constructor({ calm, light }: { readonly calm: boolean; readonly light: boolean }) {
    super('stage');
    this.calm = calm;
    this.light = light;
    this.opened = new Promise((resolve) => {
      this.resolveOpened = resolve;
    });
  }

  create(): void {
    this.parts = {
      backdrop: new Backdrop(this),
      sitter: new Sitter(this),
      line: new Line(this),
      effects: new Effects(this),
      air: new Atmosphere(this),
      curtain: new Curtain(this),
    };
    this.scale.on(Phaser.Scale.Events.RESIZE, () => {
      if (this.shown !== undefined) this.arrange(this.shown);
    });
    if (this.wanted !== undefined) this.arrange(this.wanted);
    this.resolveOpened();
  }

  show(view: StageView): void {
    this.wanted = view;
    if (this.parts === undefined) return;
    const isElsewhere = this.shown !== undefined && sightOf(view) !== sightOf(this.shown);
    if (isElsewhere && !this.calm) this.parts.curtain.fall();
    else this.arrange(view);
  }

  setCalm(calm: boolean): void {
    this.calm = calm;
    this.parts?.sitter.calm(calm);
    if (calm) this.parts?.effects.stop();
    this.rearranged = true;
  }

  hear(level: number | undefined): void {
    this.parts?.sitter.hear(level);
    this.parts?.line.hear(level);
  }

  /** Where the pointer is, -1 left to 1 right. */
  glance(x: number): void {
    this.parts?.backdrop.glance(x);
  }

  /** Lets `seconds` pass; says whether the picture has changed since it was last asked. */
  advance(seconds: number): boolean {
    if (this.parts === undefined || this.wanted === undefined) return false;
    const { air, backdrop, curtain, effects, line, sitter } = this.parts;
    const step = Math.min(LONGEST, seconds);
    const curtainMoved = curtain.step(step);
    if (curtain.isDown) {
      this.arrange(this.wanted);
      curtain.rise();
    }
    const moved = [
      curtainMoved,
      sitter.step(step),
      line.step(step, this.calm),
      effects.step(step),
      backdrop.step(step, this.calm || this.light),
      air.step(step),
      this.rearranged,
    ];
    this.rearranged = false;
    return moved.includes(true);
  }

  /** Brings everything in line with the view and the size. Each part does only what has changed. */
  private arrange(view: StageView): void {
    if (this.parts === undefined) return;
    const { air, backdrop, curtain, effects, line, sitter } = this.parts;
    const layout = layoutOf(this.scale.width, this.scale.height, 1 / this.scale.zoom);
    this.cameras.main.setSize(layout.width, layout.height);
    backdrop.arrange(view, layout);
    sitter.arrange(view, layout, this.calm);
    line.arrange(view, layout);
    effects.arrange(layout);
    air.arrange(view, layout);
    curtain.arrange(layout);
    this.react(view);
    this.shown = view;
    this.rearranged = true;
  }

  /** A moment plays once for each beat. */
  private react(view: StageView): void {
    const { moment } = view;
    if (moment === undefined || beatOf(view) === (this.shown && beatOf(this.shown))) return;
    this.parts?.sitter.play(moment);
    if (!this.calm && !this.light && view.voiceOnly !== true) this.parts?.effects.play(moment);
  }
}

const beatOf = ({ beatId = '', moment }: StageView): string => `${beatId} ${moment ?? ''}`;

/** Two views with different sights need a curtain between them. */
const sightOf = ({ channel, hour = 'day', person, place, voiceOnly = false }: StageView): string =>
  [person, place, hour, channel, voiceOnly].join(' ');
