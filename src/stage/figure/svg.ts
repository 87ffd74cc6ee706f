import type { Gradient, Shape } from './shape.ts';

/** The inside of an <svg>: shapes and the definitions they need. `prefix` keeps ids apart when several are inlined. */
export function toSvg(shapes: readonly Shape[], prefix = 's'): string {
  const definitions: string[] = [];
  const define = (element: (id: string) => string): string => {
    const id = `${prefix}${String(definitions.length)}`;
    definitions.push(element(id));
    return id;
  };
  const body = shapes.map((shape) => element(shape, define)).join('');
  return `${definitions.length === 0 ? '' : `<defs>${definitions.join('')}</defs>`}${body}`;
}

type Define = (element: (id: string) => string) => string;

function element(shape: Shape, define: Define): string {
  const clip = shape.clip;
  const inner = shape.glow === undefined ? pathElement(shape, define) : glowElement(shape, shape.glow, define);
  const transform = `transform="matrix(${shape.m.map(fourDigits).join(' ')})"`;
  if (clip === undefined) return `<g ${transform}>${inner}</g>`;
  const id = define((name) => `<clipPath id="${name}"><path d="${clip}"/></clipPath>`);
  return `<g ${transform}><g clip-path="url(#${id})">${inner}</g></g>`;
}

function pathElement({ d, fill, fillOpacity, opacity, stroke, width }: Shape, define: Define): string {
  const paint = fill === undefined ? 'none' : typeof fill === 'string' ? fill : `url(#${linear(fill, define)})`;
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${stroke}" stroke-width="${String(width ?? 2)}" stroke-linecap="round" stroke-linejoin="round"`;
  return `<path d="${d}" fill="${paint}" fill-rule="evenodd"${attribute('fill-opacity', fillOpacity)}${attribute('opacity', opacity)}${line}/>`;
}

function linear({ from, stops, to }: Gradient, define: Define): string {
  return define(
    (id) =>
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${String(from[0])}" y1="${String(from[1])}" x2="${String(to[0])}" y2="${String(to[1])}">` +
      `<stop offset="0" stop-color="${stops[0]}"/><stop offset="1" stop-color="${stops[1]}"/></linearGradient>`,
  );
}

function glowElement({ fill, opacity }: Shape, [x, y, rx, ry]: NonNullable<Shape['glow']>, define: Define): string {
  const colour = typeof fill === 'string' ? fill : '#ffffff';
  const id = define(
    (name) =>
      `<radialGradient id="${name}"><stop offset="0" stop-color="${colour}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`,
  );
  const centre = `cx="${String(fourDigits(x))}" cy="${String(fourDigits(y))}" rx="${String(fourDigits(rx))}" ry="${String(fourDigits(ry))}"`;
  return `<ellipse ${centre} fill="url(#${id})"${attribute('opacity', opacity)}/>`;
}

const attribute = (name: string, value: number | undefined): string =>
  value === undefined ? '' : ` ${name}="${String(fourDigits(value))}"`;

const fourDigits = (value: number): number => Math.round(value * 10000) / 10000;
