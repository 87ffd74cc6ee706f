import type * as Phaser from 'phaser';
import { clamp } from './figure/shape.ts';
import { follow, type Spring } from './motion/spring.ts';
import { sheet, type Sheet } from './scene-canvas.ts';
import { AIR, paintAir, TUNNEL } from './set/air.ts';
import type { Layout } from './set/layout.ts';
import { LIGHTS, type Light, type StageView } from './view.ts';

/** The air is soft: a small picture, stretched. */
const GRAIN = 160;
/** 1/s: the light takes about a second to turn. */
const PACE = 3.2;

interface Layer {
  readonly sheet: Sheet;
  readonly spring: Spring;
  target: number;
}

/** The light of the mood over the whole picture, and edges that close in when the trainee is worn down. */
export class Atmosphere {
  private readonly layers: Readonly<Record<Light, Layer>>;
  private readonly tunnel: Layer;
  private size: Pick<Layout, 'height' | 'width'> = { width: 1, height: 1 };

  constructor(scene: Phaser.Scene) {
    const layer = (key: string, air: (typeof AIR)[Light], clearTo: number, depth: number): Layer => {
      const made = sheet(scene, key, depth);
      made.bake(GRAIN, GRAIN, (context) => {
        paintAir(context, air, clearTo);
      });
      return { sheet: made, spring: { value: 0, velocity: 0 }, target: 0 };
    };
    const layers: Partial<Record<Light, Layer>> = {};
    for (const light of LIGHTS) layers[light] = layer(`air-${light}`, AIR[light], 0.3, 6);
    this.layers = layers as Record<Light, Layer>; // every light has just been set
    this.tunnel = layer('tunnel', TUNNEL, 0.35, 7);
  }

  arrange({ composure, light }: StageView, layout: Layout): void {
    this.size = layout;
    for (const tone of LIGHTS) this.layers[tone].target = tone === light.tone ? clamp(light.strength) : 0;
    this.tunnel.target = clamp((1 - clamp(composure)) * 1.25 - 0.25);
    this.step(0);
  }

  step(seconds: number): void {
    for (const tone of LIGHTS) this.settle(this.layers[tone], seconds, 1);
    // The lower the composure, the closer the edges come.
    this.settle(this.tunnel, seconds, 1.4 - 0.5 * this.tunnel.spring.value);
  }

  private settle({ sheet: { image }, spring, target }: Layer, seconds: number, zoom: number): void {
    follow(spring, target, PACE, seconds);
    const { height, width } = this.size;
    image.setVisible(spring.value > 0.004).setAlpha(clamp(spring.value));
    image.setDisplaySize(width * zoom, height * zoom).setPosition((width * (1 - zoom)) / 2, (height * (1 - zoom)) / 2);
  }
}
