import type * as Phaser from 'phaser';
import { build } from './figure/build.ts';
import { FIGURE, type Look } from './figure/frame.ts';
import type { Identity } from './figure/identity.ts';
import { paint } from './figure/paint.ts';
import { PARAM_NAMES, PARAMS } from './figure/params.ts';
import { createActor, type Actor } from './motion/actor.ts';
import { hashOf, personOf } from './people.table.ts';
import { sheet, type Sheet } from './scene-canvas.ts';
import type { Layout } from './set/layout.ts';
import type { Moment, StageView } from './view.ts';

/** Units left and right of the figure for arms held wide. */
const MARGIN = 70;

/** The customer: an actor, painted again whenever something about them has moved. */
export class Sitter {
  private readonly picture: Sheet;
  private cast: { readonly key: string; readonly who: Identity; readonly actor: Actor } | undefined;
  private layout: Layout | undefined;
  private size = '';
  private shown = '';
  private hidden = false;

  constructor(scene: Phaser.Scene) {
    this.picture = sheet(scene, 'customer', 3);
  }

  arrange(view: StageView, layout: Layout, calm: boolean): void {
    this.layout = layout;
    if (this.cast?.key !== view.person) {
      this.cast = { key: view.person, who: personOf(view.person), actor: createActor(view, hashOf(view.person)) };
      this.cast.actor.calm(calm);
      this.shown = '';
    }
    this.cast.actor.cue(view);
    this.picture.image.setVisible(view.voiceOnly !== true);
    this.hidden = view.voiceOnly === true;
    this.draw();
  }

  calm(calm: boolean): void {
    this.cast?.actor.calm(calm);
  }

  /** Plays a micro-expression. */
  play(moment: Moment): void {
    this.cast?.actor.play(moment);
  }

  hear(level: number | undefined): void {
    this.cast?.actor.hear(level);
  }

  /** Lets the customer live on; says whether that can be seen. */
  step(seconds: number): boolean {
    this.cast?.actor.step(seconds);
    return this.draw();
  }

  private draw(): boolean {
    if (this.cast === undefined || this.layout === undefined || this.hidden) return false;
    const look = this.cast.actor.look();
    const { figure } = this.layout;
    const size = `${this.layout.width} ${this.layout.height}`;
    const trace = traceOf(look);
    if (trace === this.shown && size === this.size) return false;
    const { who } = this.cast;
    const onto = (context: CanvasRenderingContext2D): void => {
      context.setTransform(figure.scale, 0, 0, figure.scale, MARGIN * figure.scale, 0);
      paint(context, build(who, look));
    };
    if (size === this.size) this.picture.repaint(onto);
    else this.place(onto);
    this.size = size;
    this.shown = trace;
    return true;
  }

  private place(onto: (context: CanvasRenderingContext2D) => void): void {
    if (this.layout === undefined) return;
    const { deskY, figure } = this.layout;
    this.picture.bake((FIGURE.width + MARGIN * 2) * figure.scale, (figure.cut + 6) * figure.scale, onto);
    const x = Math.round(figure.x - (FIGURE.middle + MARGIN) * figure.scale);
    this.picture.image.setPosition(x, Math.round(deskY - figure.cut * figure.scale));
  }
}

/** Two looks with the same trace cannot be told apart by eye, so the second need not be painted. */
function traceOf({ arms, params, seconds }: Look): string {
  let trace = `${[...arms.left.elbow, ...arms.left.hand, ...arms.right.elbow, ...arms.right.hand].map(Math.round).join()}${arms.left.shape}${arms.right.shape}`;
  for (const name of PARAM_NAMES) {
    const [low, high] = PARAMS[name];
    trace += `,${Math.round(((params[name] - low) / (high - low)) * 220)}`;
  }
  const runs = params.tear > 0.8 || params.sweat > 0.6;
  return runs ? `${trace},${Math.round(seconds * 15)}` : trace;
}
