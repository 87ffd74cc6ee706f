import type * as Phaser from 'phaser';

/** A picture in the scene that is painted with a canvas of its own. */
export interface Sheet {
  readonly image: Phaser.GameObjects.Image;
  /** Gives the sheet a size in pixels (rounded up, at least 1) and paints it. */
  readonly bake: (width: number, height: number, draw: (context: CanvasRenderingContext2D) => void) => void;
  /** Paints over what is there. */
  readonly overlay: (draw: (context: CanvasRenderingContext2D) => void) => void;
  /** Paints it again in the size it has. */
  readonly repaint: (draw: (context: CanvasRenderingContext2D) => void) => void;
}

/** `depth`: those with higher numbers lie in front. */
export function sheet(scene: Phaser.Scene, key: string, depth: number): Sheet {
  const texture = scene.textures.createCanvas(key, 1, 1);
  if (texture === null) throw new Error(`A picture called "${key}" exists already. Choose another name.`);
  const image = scene.add.image(0, 0, key).setOrigin(0, 0).setDepth(depth);
  const repaint = (draw: (context: CanvasRenderingContext2D) => void): void => {
    texture.context.setTransform(1, 0, 0, 1, 0, 0);
    texture.context.clearRect(0, 0, texture.width, texture.height);
    draw(texture.context);
    texture.refresh();
  };
  return {
    image,
    repaint,
    overlay: (draw) => {
      draw(texture.context);
      texture.refresh();
    },
    bake: (width, height, draw) => {
      const [w, h] = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))];
      if (texture.width !== w || texture.height !== h) {
        texture.setSize(w, h);
        image.setTexture(key);
        image.setSizeToFrame();
      }
      repaint(draw);
    },
  };
}
