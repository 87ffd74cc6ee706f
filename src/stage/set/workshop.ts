import { box, circle, path, rounded, type Shape } from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import { filled, lampLight, lined, outdoors, pendant, pendantSpot, room, shelf, wallWithWindows } from './props.ts';

const HORIZON = 700;
const WALL = '#d3d6d2';

/** A workshop: tools on a board, shelves of boxes, a roller door to the yard. */
export const workshop = (light: Daylight): SetDrawing => ({
  far: outdoors(light, 500),
  wall: [
    ...room(WALL, '#8f9296', HORIZON).slice(1),
    wallWithWindows(WALL, HORIZON, [[1120, 220, 420, 480]]),
    ...roller(),
    ...tools(),
    filled(rounded(8, [670, 110, 260, 130]), '#e0a84c'),
    lined(rounded(8, [682, 122, 236, 106]), '#7a5a2a', 5, 0.7),
    filled(
      path`M 776 206 l 46 -46 q -12 -30 18 -40 l 4 22 l 18 4 l 16 -16 q 8 32 -26 36 l -46 46 q -20 10 -30 -6 Z`,
      '#7a5a2a',
      0.85,
    ),
    filled(box(-200, HORIZON - 10, 2000, 10), '#b4b8b4'),
  ],
  near: [...pendant(330, 150, '#51606b'), ...pendant(1240, 150, '#51606b'), ...bench(), ...tyres(), ...boxes()],
  lights: [330, 1240].flatMap((x) => lampLight(pendantSpot(x, 150), light)),
});

function roller(): readonly Shape[] {
  return [
    filled(box(1100, 180, 460, 150), '#9aa3a8'),
    ...Array.from({ length: 5 }, (_, slat) => lined(path`M 1100 ${206 + slat * 26} h 460`, '#848e94', 5)),
    lined(path`M 1110 180 V 700 M 1550 180 V 700`, '#6d777d', 20),
  ];
}

/** A board with spanners, a hammer, a saw and pliers. */
function tools(): readonly Shape[] {
  const iron = '#59636b';
  return [
    filled(rounded(6, [80, 150, 470, 260]), '#b98d63'),
    lined(rounded(6, [80, 150, 470, 260]), '#9a7148', 8),
    ...[120, 165, 210].flatMap((x, index) => [
      lined(path`M ${x} 200 V ${300 + index * 22}`, iron, 11),
      lined(circle(x, 192, 13), iron, 8),
      lined(circle(x, 308 + index * 22, 11), iron, 8),
    ]),
    lined(path`M 290 210 V 350`, '#8a4a32', 13),
    filled(rounded(5, [258, 186, 74, 30]), iron),
    filled(path`M 380 190 h 130 v 16 l -130 46 Z`, '#a9b4bb'),
    filled(rounded(12, [360, 186, 40, 74]), '#c9584a'),
    lined(path`M 410 300 q 26 30 10 84 M 450 300 q -26 30 -10 84`, '#c9584a', 11),
    lined(path`M 418 272 L 432 312 M 444 272 L 430 312`, iron, 11),
  ];
}

function bench(): readonly Shape[] {
  return [
    filled(box(20, 590, 560, 30), '#9a7148'),
    filled(box(20, 620, 560, 8), '#000000', 0.15),
    filled(box(50, 626, 36, 210), '#7d5a38'),
    filled(box(510, 626, 36, 210), '#7d5a38'),
    ...shelf(60, 720, 480),
    filled(rounded(8, [90, 640, 130, 80]), '#c9584a'),
    lined(path`M 125 640 q 0 -18 30 -18 t 30 18`, '#8f3b30', 8),
    filled(rounded(4, [250, 660, 110, 60]), '#7f8f5a'),
    filled(rounded(6, [400, 510, 110, 82]), '#51606b'),
    filled(path`M 120 590 v -40 h 44 v -22 h 60 v 22 h 40 v 40 Z`, '#4f7f8a'),
  ];
}

function tyres(): readonly Shape[] {
  return [0, 1, 2].map((row) =>
    filled(rounded(26, [1020, 640 + row * 54, 170, 52]), row % 2 === 0 ? '#3a4046' : '#454c53'),
  );
}

function boxes(): readonly Shape[] {
  return [
    filled(box(1400, 660, 180, 150), '#c49a6a'),
    filled(box(1475, 660, 30, 150), '#dab98c'),
    filled(box(1430, 570, 130, 92), '#b98d5c'),
    filled(box(1484, 570, 22, 92), '#d0ab7c'),
  ];
}
