import type { Colour } from '../figure/colour.ts';
import { circle, path, rounded, type Shape } from '../figure/shape.ts';
import type { Place, StageView } from '../view.ts';
import { belongings, deskTop, headset, telephone, type Reach } from './desk.ts';
import { handset } from './handset.ts';
import { OUR_DESK_Y, ourDesk, throughTheLine } from './line.ts';
import { filled, lined } from './props.ts';
import { telephoneAt } from './signal.ts';

/**
 * What stands between us and the customer. Counter: the desk we share. Phone: our own desk, and an opening in our own
 * wall through which the line lets us see them. Chat: their table, and our phone in our hand.
 */
export function foreground({ channel, place, voiceOnly }: Seen, reach: Reach): readonly Shape[] {
  if (channel === 'counter') return counter(COUNTER[place], reach);
  const table = deskTop(TABLE[place], reach);
  if (channel === 'chat') return [...table, ...handset(reach)];
  const room = voiceOnly === true ? ourDesk(reach) : [...table, ...throughTheLine(reach)];
  return [...room, ...atTheTelephone(reach, voiceOnly === true ? 0 : OUR_DESK_Y)];
}

type Seen = Pick<StageView, 'channel' | 'place' | 'voiceOnly'>;

const COUNTER: Readonly<Record<Place, Colour>> = {
  home: '#7a5a40',
  shop: '#8a6246',
  office: '#5d7388',
  street: '#6b6f76',
  hotel: '#5a3f35',
  clinic: '#6f9492',
  cafe: '#6f4e37',
  workshop: '#8d7a5e',
};
const TABLE: Readonly<Record<Place, Colour>> = {
  home: '#8b6544',
  shop: '#8a6246',
  office: '#7d8c9a',
  street: '#98938a',
  hotel: '#6b4a3c',
  clinic: '#8aa3a2',
  cafe: '#9a7450',
  workshop: '#a08a66',
};

function counter(wood: Colour, reach: Reach): readonly Shape[] {
  return [
    ...deskTop(wood, reach),
    ...belongings(reach, 0),
    ...bell(-0.66 * Math.min(reach.side, 380)),
    ...terminal(0.68 * Math.min(reach.side, 380)),
  ];
}

function atTheTelephone(reach: Reach, y: number): readonly Shape[] {
  return [
    ...belongings(reach, y),
    ...headset(-0.72 * Math.min(reach.side, 400), y + 34),
    ...telephone(...telephoneAt(reach)),
  ];
}

function bell(x: number): readonly Shape[] {
  return [
    filled(rounded(5, [x - 38, -6, 76, 12]), '#4a3b30'),
    filled(path`M ${x - 32} -8 a 32 30 0 0 1 64 0 Z`, '#d9b45a'),
    lined(path`M ${x - 20} -22 q 5 -11 15 -13`, '#fbe9b4', 4, 0.8),
    filled(circle(x, -41, 5), '#b8923d'),
  ];
}

/** A card reader, turned to us. */
function terminal(x: number): readonly Shape[] {
  return [
    filled(path`M ${x - 36} 16 L ${x - 28} -62 q 1 -8 9 -8 h 50 q 8 0 9 8 L ${x + 46} 16 Z`, '#2f3944'),
    filled(rounded(4, [x - 20, -60, 52, 28]), '#9fd0c0'),
    ...[0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) => filled(rounded(2, [x - 20 + column * 19, -24 + row * 12, 14, 8]), '#56626e')),
    ),
  ];
}
