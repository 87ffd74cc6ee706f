import { box, rounded, circle, path } from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import {
  books,
  curtains,
  filled,
  floorLamp,
  floorLampSpot,
  lampLight,
  lined,
  outdoors,
  pictureFrame,
  plant,
  room,
  shelf,
  wallWithWindows,
  windowFrame,
} from './props.ts';

const HORIZON = 700;
const WALL = '#e7d9c6';

/** A living room: window on the left, shelf, lamp and sofa on the right. */
export const home = (light: Daylight): SetDrawing => ({
  far: outdoors(light, 430),
  wall: [
    ...room(WALL, '#b98d63', HORIZON).slice(1),
    wallWithWindows(WALL, HORIZON, [[110, 120, 330, 360]]),
    ...windowFrame(110, 120, 330, 360),
    ...pictureFrame(640, 110, [120, 150], '#8fb0b5'),
    ...pictureFrame(790, 150, [96, 96], '#d0a070'),
    ...shelf(1110, 240, 360),
    ...books(1130, 240, 6),
    ...plant(1400, 196, 60),
    ...shelf(1180, 400, 300),
    ...books(1300, 400, 5, 3),
    filled(circle(1236, 366, 32), '#c9764f'),
    filled(rounded(4, [1222, 330, 28, 20]), '#b0623d'),
    filled(box(-200, HORIZON - 14, 2000, 14), '#f3eadd'),
  ],
  near: [
    ...curtains(110, 100, [330, 560], '#c98b6b'),
    ...floorLamp(1040, HORIZON + 60),
    filled(path`M 1110 760 V 560 q 0 -70 70 -70 h 330 q 70 0 70 70 V 760 Z`, '#7d8fa3'),
    lined(path`M 1345 500 V 640`, '#6d7f94', 4),
    filled(path`M 1080 780 v -130 q 0 -42 42 -42 t 42 42 v 50 H 1530 v -50 q 0 -42 42 -42 t 42 42 V 780 Z`, '#6d7f94'),
    filled(rounded(18, [1200, 590, 96, 92]), '#d8a95c'),
    filled(rounded(18, [1390, 596, 90, 86]), '#c7694f'),
    ...plant(480, 690, 120, '#a9896c'),
  ],
  lights: lampLight(floorLampSpot(1040, HORIZON + 60), light),
});
