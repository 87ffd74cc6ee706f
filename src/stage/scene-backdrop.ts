import type * as Phaser from 'phaser';
import { paint } from './figure/paint.ts';
import { clamp, type Shape } from './figure/shape.ts';
import { follow, type Spring } from './motion/spring.ts';
import { sheet, type Sheet } from './scene-canvas.ts';
import { DAYLIGHT } from './set/daylight.ts';
import { foreground } from './set/foreground.ts';
import { reachOf, type Layout } from './set/layout.ts';
import { ownRoom } from './set/line.ts';
import { drawPlace } from './set/place.ts';
import { SET } from './set/props.ts';
import type { StageView } from './view.ts';

/** Units of the place by which each depth moves at most, back to front: what is far moves less than what is near. */
const DRIFT = { far: 5, wall: 0, near: -7 } as const;
type Depth = keyof typeof DRIFT;
const DEPTHS: readonly Depth[] = ['far', 'wall', 'near'];
/** The place is a little out of focus, so that the eye stays with the customer. In units of the place. */
const BLUR: Readonly<Record<Depth, number>> = { far: 3, wall: 1.2, near: 0.8 };

/** Place and foreground, painted once for each size and then only moved. */
export class Backdrop {
  private readonly sheets: Readonly<Record<Depth, Sheet>>;
  private readonly front: Sheet;
  private painted = '';
  private layout: Layout | undefined;
  private seconds = 0;
  private glancing = 0;
  private readonly aside: Spring = { value: 0, velocity: 0 };

  constructor(scene: Phaser.Scene) {
    this.sheets = { far: sheet(scene, 'far', 0), wall: sheet(scene, 'wall', 1), near: sheet(scene, 'near', 2) };
    this.front = sheet(scene, 'front', 5);
  }

  arrange(view: StageView, layout: Layout): void {
    const { hour = 'day', voiceOnly = false } = view;
    const wanted = [view.place, hour, view.channel, voiceOnly, layout.width, layout.height].join(' ');
    if (wanted === this.painted) return;
    this.painted = wanted;
    this.layout = layout;
    const drawing = voiceOnly ? { far: [], wall: ownRoom(), near: [], lights: [] } : drawPlace(view.place, hour);
    for (const depth of DEPTHS) this.bakeSet(depth, drawing[depth], layout);
    if (!voiceOnly) this.shade(hour, layout);
    this.light(drawing.lights, layout);
    this.bakeFront(foreground(view, reachOf(layout)), layout);
    this.step(0, true);
  }

  /** Where the pointer is, -1 left to 1 right: one looks a little past the customer. */
  glance(x: number): void {
    this.glancing = clamp(x, -1, 1);
  }

  /** Lets the depths drift apart by whole pixels, as when a hand-held camera breathes; says whether they moved. */
  step(seconds: number, calm: boolean): boolean {
    if (this.layout === undefined) return false;
    if (!calm) this.seconds += seconds;
    follow(this.aside, this.glancing, 3, seconds);
    const sway = calm ? 0 : Math.sin(this.seconds * 0.21) * 0.5 + this.aside.value * 0.85;
    const { scale } = this.layout.set;
    let moved = false;
    for (const depth of DEPTHS) {
      const x = Math.round((sway * DRIFT[depth] - MARGIN) * scale);
      const { image } = this.sheets[depth];
      moved ||= image.x !== x;
      image.setPosition(x, 0);
    }
    return moved;
  }

  private bakeSet(depth: Depth, shapes: readonly Shape[], { deskY, set, width }: Layout): void {
    const margin = MARGIN * set.scale;
    const sharp = document.createElement('canvas');
    sharp.width = Math.ceil(width + margin * 2);
    sharp.height = deskY + 4;
    const pencil = sharp.getContext('2d');
    pencil?.setTransform(set.scale, 0, 0, set.scale, set.x + margin, set.y);
    if (pencil) paint(pencil, shapes);
    this.sheets[depth].bake(sharp.width, sharp.height, (context) => {
      // Blurring fades the borders; what fills the picture gets a sharp ground.
      if (depth !== 'near') context.drawImage(sharp, 0, 0);
      context.filter = `blur(${(BLUR[depth] * set.scale).toFixed(2)}px)`;
      context.drawImage(sharp, 0, 0);
      context.filter = 'none';
    });
  }

  /** The hour of the day lies over the room, not over the sky outside. */
  private shade(hour: NonNullable<StageView['hour']>, { set }: Layout): void {
    const { shade, shadeOpacity } = DAYLIGHT[hour];
    if (shadeOpacity === 0) return;
    for (const depth of ['wall', 'near'] as const) {
      this.sheets[depth].overlay((context) => {
        context.setTransform(set.scale, 0, 0, set.scale, set.x, set.y);
        context.globalCompositeOperation = 'source-atop';
        context.globalAlpha = shadeOpacity;
        context.fillStyle = shade;
        context.fillRect(-SET.width, -SET.height, SET.width * 3, SET.height * 3);
        context.globalAlpha = 1;
        context.globalCompositeOperation = 'source-over';
      });
    }
  }

  private light(shapes: readonly Shape[], { set }: Layout): void {
    this.sheets.near.overlay((context) => {
      context.setTransform(set.scale, 0, 0, set.scale, set.x + MARGIN * set.scale, set.y);
      paint(context, shapes);
    });
  }

  private bakeFront(shapes: readonly Shape[], layout: Layout): void {
    const { deskY, figure, height, width } = layout;
    this.front.bake(width, height, (context) => {
      context.setTransform(figure.scale, 0, 0, figure.scale, figure.x, deskY);
      paint(context, shapes);
    });
  }
}

/** Units painted beyond the edges, so that drifting shows no gap. */
const MARGIN = 10;
