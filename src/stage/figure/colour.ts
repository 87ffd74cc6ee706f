/** A colour as '#rrggbb'. */
export type Colour = `#${string}`;

type Channels = readonly [red: number, green: number, blue: number];

/** The colour `share` (0..1) of the way from `from` to `to`. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const [r0, g0, b0] = channels(from);
  const [r1, g1, b1] = channels(to);
  return colour([r0 + (r1 - r0) * share, g0 + (g1 - g0) * share, b0 + (b1 - b0) * share]);
}

export const lighten = (base: Colour, share: number): Colour => mix(base, '#ffffff', share);
export const darken = (base: Colour, share: number): Colour => mix(base, '#101420', share);

/** How bright a colour looks, 0 (black) .. 255 (white). */
export function brightness(of: Colour): number {
  const [red, green, blue] = channels(of);
  return red * 0.3 + green * 0.59 + blue * 0.11;
}

/** The same brightness with the red drained out: what pallor does to any skin, light or dark. */
export function drained(skin: Colour): Colour {
  const light = brightness(skin);
  const [red, green, blue] = channels(skin);
  const towards = (channel: number, grey: number): number => channel * 0.35 + grey * 0.65;
  return colour([towards(red, light * 1.05), towards(green, light * 1.02), towards(blue, light)]);
}

function channels(of: Colour): Channels {
  const all = Number.parseInt(of.slice(1), 16);
  return [(all >> 16) & 255, (all >> 8) & 255, all & 255];
}

function colour([red, green, blue]: Channels): Colour {
  const part = (value: number): number => Math.round(Math.min(255, Math.max(0, value)));
  const all = (part(red) << 16) | (part(green) << 8) | part(blue);
  return `#${all.toString(16).padStart(6, '0')}`;
}
