import { lighten, mix } from './colour.ts';
import { drawn, FIGURE, SIDES, type Frame } from './frame.ts';
import type { Clothes } from './identity.ts';
import { circle, path, type Shape } from './shape.ts';

const X = FIGURE.middle;

/** What is worn, drawn over the plain trunk in the coordinates of the body. */
export const clothes = (frame: Frame): readonly Shape[] => WARDROBE[frame.who.clothes.style](frame);

const WARDROBE: Readonly<Record<Clothes, (frame: Frame) => readonly Shape[]>> = {
  blazer: (frame) => [...shirtFront(frame), ...openCollar(frame), ...lapels(frame)],
  suit: (frame) => [...shirtFront(frame), ...openCollar(frame), ...tie(frame), ...lapels(frame)],
  shirt: (frame) => [...openCollar(frame), ...placket(frame, 790)],
  polo: (frame) => [...openCollar(frame), ...placket(frame, 600)],
  tee,
  cardigan,
  turtleneck,
  hoodie,
  blouse,
  overalls,
};

/** Height of the neckline at the side of the neck: it goes half way with the shoulders. */
const collarY = (frame: Frame, y: number): number => y + frame.shoulderY * 0.35;

function shirtFront(frame: Frame): readonly Shape[] {
  const { body, tones, who } = frame;
  const n = who.body.neck + 14;
  const y = collarY(frame, 462);
  const d = path`M ${X - n} ${y} C ${X - 30} 520 ${X - 8} 640 ${X} 790
    C ${X + 8} 640 ${X + 30} 520 ${X + n} ${y} C ${X + 20} 512 ${X - 20} 512 ${X - n} ${y} Z`;
  return [drawn(body, d, { fill: tones.second })];
}

/** A shirt collar standing open, with the skin between. */
function openCollar(frame: Frame): readonly Shape[] {
  const { body, tones, who } = frame;
  const inner = who.clothes.style === 'blazer' || who.clothes.style === 'suit';
  const n = who.body.neck;
  const y = collarY(frame, 454);
  const cloth = inner ? lighten(tones.second, 0.4) : tones.clothLight;
  const edge = inner ? mix(tones.second, '#556070', 0.35) : tones.clothDark;
  const skin = path`M ${X - n + 2} 440 L ${X} 530 L ${X + n - 2} 440 Z`;
  const wing = (s: number): string => path`M ${X + s * (n + 12)} ${y} L ${X + s * 46} 550 L ${X} 526
    L ${X + s * (n - 6)} 440 Z`;
  return [
    drawn(body, skin, { fill: tones.skin }),
    drawn(
      body,
      path`M ${X - n + 2} 440 C ${X - n * 0.5} 472 ${X + n * 0.5} 472 ${X + n - 2} 440
      L ${X + n - 2} 424 L ${X - n + 2} 424 Z`,
      { fill: tones.shade, opacity: 0.55 },
    ),
    ...SIDES.map((s) => drawn(body, wing(s), { fill: cloth, stroke: edge, width: 2.2 })),
  ];
}

function lapels(frame: Frame): readonly Shape[] {
  const { body, tones, who } = frame;
  const n = who.body.neck + 18;
  const y = collarY(frame, 458);
  const lapel = (s: number): string =>
    path`M ${X + s * n} ${y} C ${X + s * (n + 12)} 520 ${X + s * 50} 600 ${X + s * 6} 730 L ${X + s * 78} 618
      L ${X + s * 62} 604 L ${X + s * 92} 580 C ${X + s * 86} 540 ${X + s * 72} 500 ${X + s * n} ${y} Z`;
  return [
    ...SIDES.map((s) => drawn(body, lapel(s), { fill: tones.clothDark })),
    drawn(body, path`M ${X} 730 L ${X} 790`, { stroke: tones.clothDark, width: 3 }),
    drawn(body, circle(X + 8, 742, 5), { fill: tones.clothDark }),
  ];
}

function tie({ body }: Frame): readonly Shape[] {
  const d = path`M ${X - 13} 528 L ${X + 13} 528 L ${X + 9} 548 L ${X + 17} 690 L ${X} 722 L ${X - 17} 690
    L ${X - 9} 548 Z`;
  return [
    drawn(body, d, { fill: '#8c2f3a' }),
    drawn(body, path`M ${X - 9} 548 L ${X + 9} 548`, { stroke: '#6d2029', width: 2.5 }),
    drawn(
      body,
      path`M ${X - 12} 600 L ${X + 14} 578 M ${X - 13} 640 L ${X + 15} 616 M ${X - 14} 680
      L ${X + 16} 654`,
      { stroke: '#b9656d', width: 3, opacity: 0.7 },
    ),
  ];
}

function placket({ body, tones }: Frame, end: number): readonly Shape[] {
  const buttons = [560, 620, 680].filter((y) => y < end);
  return [
    drawn(body, path`M ${X} 526 L ${X} ${end}`, { stroke: tones.clothDark, width: 3 }),
    ...buttons.map((y) => drawn(body, circle(X + 8, y, 4), { fill: tones.clothDark })),
  ];
}

function neckband(frame: Frame, depth: number, width: number): Shape {
  const { body, tones, who } = frame;
  const n = who.body.neck;
  const y = collarY(frame, 462);
  const d = path`M ${X - n - width} ${y}
    C ${X - 24} ${512 + depth} ${X + 24} ${512 + depth} ${X + n + width} ${y} L ${X + n + width - 12} ${y - 10}
    C ${X + 20} ${496 + depth} ${X - 20} ${496 + depth} ${X - n - width + 12} ${y - 10} Z`;
  return drawn(body, d, { fill: tones.second });
}

function tee(frame: Frame): readonly Shape[] {
  return [neckband(frame, 8, 18)];
}

function blouse(frame: Frame): readonly Shape[] {
  const { body, tones, who } = frame;
  const n = who.body.neck;
  const skin = path`M ${X - n - 6} ${collarY(frame, 452)} L ${X} 566 L ${X + n + 6} ${collarY(frame, 452)} Z`;
  const edge = path`M ${X - n - 14} ${collarY(frame, 460)} L ${X} 574 L ${X + n + 14} ${collarY(frame, 460)}`;
  const fold = (s: number): string => path`M ${X + s * 12} 590
    C ${X + s * 20} 640 ${X + s * 26} 700 ${X + s * 22} 780`;
  return [
    drawn(body, skin, { fill: tones.skin }),
    drawn(body, path`M ${X - n} 430 C ${X - 20} 476 ${X + 20} 476 ${X + n} 430 Z`, { fill: tones.shade, opacity: 0.5 }),
    drawn(body, edge, { stroke: tones.second, width: 9 }),
    ...SIDES.map((s) => drawn(body, fold(s), { stroke: tones.clothDark, width: 2.6, opacity: 0.5 })),
    drawn(body, circle(X, 540, 5), { fill: '#e8d9a8' }),
    drawn(body, path`M ${X - n * 0.8} 456 Q ${X - 16} 520 ${X} 536 Q ${X + 16} 520 ${X + n * 0.8} 456`, {
      stroke: '#e8d9a8',
      width: 1.8,
    }),
  ];
}

function cardigan(frame: Frame): readonly Shape[] {
  const { body, tones, who } = frame;
  const n = who.body.neck;
  const y = collarY(frame, 462);
  const inner = path`M ${X - n - 14} ${y} C ${X - 60} 560 ${X - 34} 680 ${X - 30} 790 L ${X + 30} 790
    C ${X + 34} 680 ${X + 60} 560 ${X + n + 14} ${y} C ${X + 20} 512 ${X - 20} 512 ${X - n - 14} ${y} Z`;
  const band = (s: number): string => path`M ${X + s * (n + 16)} ${y - 2}
    C ${X + s * 66} 560 ${X + s * 38} 680 ${X + s * 34} 790`;
  return [
    drawn(body, inner, { fill: tones.second }),
    ...SIDES.map((s) => drawn(body, band(s), { stroke: tones.clothDark, width: 11 })),
    ...[620, 680].map((at) => drawn(body, circle(X + 42, at, 4), { fill: tones.clothLight })),
  ];
}

function turtleneck(frame: Frame): readonly Shape[] {
  const { body, tones, who } = frame;
  const n = who.body.neck;
  const y = collarY(frame, 470);
  const roll = path`M ${X - n - 6} 420 C ${X - 20} 444 ${X + 20} 444 ${X + n + 6} 420 L ${X + n + 16} ${y}
    C ${X + 24} 520 ${X - 24} 520 ${X - n - 16} ${y} Z`;
  const rib = (dx: number): string => path`M ${X + dx} 440 Q ${X + dx * 1.15} 470 ${X + dx * 1.2} 498`;
  return [
    drawn(body, roll, { fill: tones.cloth }),
    drawn(body, path`M ${X - n - 16} ${y - 2} C ${X - 24} 512 ${X + 24} 512 ${X + n + 16} ${y - 2}`, {
      stroke: tones.clothDark,
      width: 2.5,
    }),
    ...[-26, -9, 9, 26].map((dx) => drawn(body, rib(dx), { stroke: tones.clothDark, width: 2, opacity: 0.35 })),
  ];
}

function hoodie(frame: Frame): readonly Shape[] {
  const { body, tones, who } = frame;
  const n = who.body.neck;
  const y = frame.shoulderY * 0.4;
  const hood = path`M ${X - n - 34} ${474 + y} C ${X - n - 20} 440 ${X - n - 4} 430 ${X - n + 2} 440
    C ${X - 30} 500 ${X - 14} 520 ${X} 532 C ${X + 14} 520 ${X + 30} 500 ${X + n - 2} 440
    C ${X + n + 4} 430 ${X + n + 20} 440 ${X + n + 34} ${474 + y} C ${X + 40} 540 ${X + 16} 560 ${X} 566
    C ${X - 16} 560 ${X - 40} 540 ${X - n - 34} ${474 + y} Z`;
  return [
    drawn(body, hood, { fill: tones.clothDark }),
    drawn(body, path`M ${X - 18} 552 L ${X - 22} 630 M ${X + 18} 552 L ${X + 22} 622`, {
      stroke: tones.second,
      width: 5,
    }),
    drawn(body, path`M ${X - 70} 800 L ${X - 52} 690 L ${X + 52} 690 L ${X + 70} 800`, {
      stroke: tones.clothDark,
      width: 3,
      opacity: 0.7,
    }),
  ];
}

function overalls(frame: Frame): readonly Shape[] {
  const { body, tones, who } = frame;
  const w = who.body.shoulders;
  const bib = path`M ${X - 66} 600 Q ${X} 590 ${X + 66} 600 L ${X + 96} 790 L ${X - 96} 790 Z`;
  const strap = (s: number): string => path`M ${X + s * (w - 78)} ${496 + frame.shoulderY * 0.7}
    L ${X + s * 58} 618`;
  return [
    neckband(frame, 4, 16),
    ...SIDES.map((s) => drawn(body, strap(s), { stroke: tones.second, width: 24 })),
    drawn(body, bib, { fill: tones.second }),
    drawn(body, path`M ${X - 34} 640 h 68 v 34 q -34 14 -68 0 Z`, { stroke: lighten(tones.second, 0.35), width: 2.5 }),
    ...SIDES.map((s) => drawn(body, circle(X + s * 58, 612, 6), { fill: '#d9c27a' })),
  ];
}
