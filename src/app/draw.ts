/** Our own drawings name shapes and colours only; anything that could run or fetch something is none of ours. */
const NOT_OURS = /<(script|foreignObject|iframe|use|image|a)\b|\son\w+\s*=|javascript:/i;

const plain = (svg: string): string => {
  if (!svg.startsWith('<svg') || NOT_OURS.test(svg)) throw new Error('This is not a drawing of ours.');
  return svg;
};

const drawings = globalThis.trustedTypes?.createPolicy('attune-drawing', { createHTML: plain }) ?? {
  createHTML: plain,
};

/** Shows a drawing in place of what was there. */
export function draw(svg: string, place: Element): void {
  place.replaceChildren(new DOMParser().parseFromString(drawings.createHTML(svg), 'image/svg+xml').documentElement);
}
