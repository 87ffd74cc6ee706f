import type { Colour } from './colour.ts';

export const HAIR_STYLES = [
  'bob',
  'long',
  'bun',
  'curls',
  'balding',
  'sidepart',
  'crop',
  'hijab',
  'ponytail',
  'waves',
  'spiky',
  'braids',
  'pixie',
  'turban',
  'perm',
] as const;
export type HairStyle = (typeof HAIR_STYLES)[number];

export const CLOTHES = [
  'blazer',
  'shirt',
  'tee',
  'cardigan',
  'turtleneck',
  'hoodie',
  'suit',
  'blouse',
  'polo',
  'overalls',
] as const;
export type Clothes = (typeof CLOTHES)[number];

/** One customer as data. Lengths are in drawing units; the picture is 600 wide and 760 high. */
export interface Identity {
  /** 0 (twenty) .. 1 (eighty): how deep folds and lines go. */
  readonly age: number;
  readonly skin: Colour;
  /** What the skin darkens towards in shadow; a warm brown when left out. */
  readonly shadow?: Colour;
  readonly head: {
    /** Half widths at the temples, the jaw, the chin; lengths from between the eyes down and up. */
    readonly temple: number;
    readonly jaw: number;
    readonly chin: number;
    readonly down: number;
    readonly up: number;
  };
  readonly eyes: {
    readonly colour: Colour;
    /** 1 = usual opening. */
    readonly height: number;
    /** How much the outer corner lies above the inner one. */
    readonly slant: number;
    readonly apart: number;
    readonly width: number;
    readonly lashes: boolean;
    readonly monolid: boolean;
    /** 0..1 */
    readonly bags: number;
  };
  readonly brows: { readonly colour: Colour; readonly thickness: number; readonly raised: number };
  readonly nose: { readonly width: number; readonly length: number };
  readonly mouth: {
    readonly y: number;
    readonly halfWidth: number;
    readonly lip: number;
    readonly colour: Colour;
    readonly tint: number;
  };
  readonly hair: { readonly style: HairStyle; readonly colour: Colour };
  readonly beard?: 'moustache' | 'full' | 'goatee' | 'stubble';
  /** When it differs from the hair. */
  readonly beardColour?: Colour;
  readonly glasses?: { readonly shape: 'round' | 'square' | 'half'; readonly colour: Colour };
  readonly earrings?: Colour;
  readonly freckles?: boolean;
  /** A beauty spot or mole. */
  readonly mole?: readonly [x: number, y: number];
  readonly body: { readonly shoulders: number; readonly waist: number; readonly neck: number; readonly arm: number };
  readonly clothes: {
    readonly style: Clothes;
    readonly main: Colour;
    readonly second: Colour;
    readonly sleeves: 'long' | 'short';
  };
}

type Parts = 'head' | 'eyes' | 'brows' | 'nose' | 'mouth' | 'body' | 'clothes';
export type Sketch = Omit<Identity, Parts> & {
  readonly [Part in Exclude<Parts, 'clothes'>]?: Partial<Identity[Part]>;
} & { readonly clothes: Partial<Identity['clothes']> & Pick<Identity['clothes'], 'style' | 'main' | 'second'> };

const USUAL: Pick<Identity, Exclude<Parts, 'clothes'>> = {
  head: { temple: 93, jaw: 77, chin: 38, down: 135, up: 133 },
  eyes: { colour: '#3a2216', height: 1, slant: 2, apart: 40, width: 20, lashes: false, monolid: false, bags: 0 },
  brows: { colour: '#241a18', thickness: 8, raised: 0 },
  nose: { width: 17, length: 48 },
  mouth: { y: 85, halfWidth: 29, lip: 7, colour: '#a53a3a', tint: 0.42 },
  body: { shoulders: 148, waist: 112, neck: 42, arm: 57 },
};

/** Fills what a sketch leaves out with the usual measures. */
export function identity(sketch: Sketch): Identity {
  return {
    ...sketch,
    head: { ...USUAL.head, ...sketch.head },
    eyes: { ...USUAL.eyes, ...sketch.eyes },
    brows: { ...USUAL.brows, ...sketch.brows },
    nose: { ...USUAL.nose, ...sketch.nose },
    mouth: { ...USUAL.mouth, ...sketch.mouth },
    body: { ...USUAL.body, ...sketch.body },
    clothes: { sleeves: 'long', ...sketch.clothes },
  };
}
