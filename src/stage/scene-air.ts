import type * as Phaser from 'phaser';
import { clamp } from './figure/shape.ts';
import { follow, type Spring } from './motion/spring.ts';
import { sheet, type Sheet } from './scene-canvas.ts';
import { AIR, paintAir, TUNNEL, type Air } from './set/air.ts';
import type { Layout } from './set/layout.ts';
import { LIGHTS, type Light, type StageView } from './view.ts';

/** The air is soft: each tone is painted once in this many pixels square, and stretched. */
const GRAIN = 160;
/** 1/s: the light takes about a second to turn. */
const PACE = 3.2;
/** Differences of opacity below this are not painted. */
const FINE = 1 / 200;

interface Layer {
  readonly picture: HTMLCanvasElement;
  readonly spring: Spring;
  target: number;
  /** Opacity as last painted. */
  painted: number;
}

/** The light of the mood over the whole picture, and edges that close in when the trainee is worn down. */
export class Atmosphere {
  private readonly tones: Readonly<Record<Light, Layer>>;
  private readonly tunnel = layer(TUNNEL, 0.12);
  private readonly all: readonly Layer[];
  private readonly sheet: Sheet;
  private size = '';

  constructor(scene: Phaser.Scene) {
    this.sheet = sheet(scene, 'air', 6);
    const tones: Partial<Record<Light, Layer>> = {};
    for (const light of LIGHTS) tones[light] = layer(AIR[light], 0.3);
    this.tones = tones as Record<Light, Layer>; // every light has just been set
    this.all = [...Object.values(this.tones), this.tunnel];
  }

  arrange({ composure, light }: StageView, { height, width }: Layout): void {
    for (const tone of LIGHTS) this.tones[tone].target = tone === light.tone ? clamp(light.strength) : 0;
    this.tunnel.target = clamp((1 - clamp(composure)) * 1.25 - 0.25);
    const size = `${width} ${height}`;
    if (size === this.size) return;
    this.size = size;
    this.sheet.bake(width, height, (context) => {
      this.paint(context);
    });
  }

  /** Lets the light turn; says whether that can be seen. */
  step(seconds: number): boolean {
    for (const { spring, target } of this.all) follow(spring, target, PACE, seconds);
    if (this.all.every(({ painted, spring }) => Math.abs(painted - spring.value) < FINE)) return false;
    this.sheet.repaint((context) => {
      this.paint(context);
    });
    return true;
  }

  private paint(context: CanvasRenderingContext2D): void {
    const { height, width } = context.canvas;
    for (const each of this.all) {
      const opacity = clamp(each.spring.value);
      each.painted = each.spring.value;
      if (opacity < FINE) continue;
      // The lower the composure, the closer the edges come.
      const zoom = each === this.tunnel ? 1.3 - 0.3 * opacity : 1;
      const [w, h] = [width * zoom, height * zoom];
      context.globalAlpha = opacity;
      context.drawImage(each.picture, (width - w) / 2, (height - h) / 2, w, h);
    }
    context.globalAlpha = 1;
  }
}

function layer(air: Air, clearTo: number): Layer {
  const picture = document.createElement('canvas');
  picture.width = GRAIN;
  picture.height = GRAIN;
  const context = picture.getContext('2d');
  if (context !== null) paintAir(context, air, clearTo);
  return { picture, spring: { value: 0, velocity: 0 }, target: 0, painted: 0 };
}
