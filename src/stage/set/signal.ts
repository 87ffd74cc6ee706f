import type { Colour } from '../figure/colour.ts';
import { circle, path, rounded, type Point, type Shape } from '../figure/shape.ts';
import type { Light, StageView } from '../view.ts';
import { DISPLAY, type Reach } from './desk.ts';
import { handsetAt, SCREEN } from './handset.ts';
import { filled, lined } from './props.ts';

/** What comes through the line just now. */
export interface Pulse {
  readonly speaking: boolean;
  /** Loudness, 0..1. */
  readonly level: number;
  /** Counted in syllables; it stands still when nobody speaks. */
  readonly clock: number;
  /** Seconds since something was last said or done. */
  readonly since: number;
  readonly tone: Light;
}

/** The living part of a foreground: where it lies (drawing units from the middle of the desk's edge) and its shapes. */
export interface Signal {
  readonly frame: readonly [x: number, y: number, w: number, h: number];
  readonly shapes: (pulse: Pulse) => readonly Shape[];
}

/** Where the telephone of a call stands. */
export const telephoneAt = ({ down, side }: Reach): Point => [
  Math.min(side * 0.66, 300),
  Math.min(78, Math.max(46, down * 0.5)),
];

export function signalOf(
  { channel, voiceOnly }: Pick<StageView, 'channel' | 'voiceOnly'>,
  reach: Reach,
): Signal | undefined {
  if (channel === 'counter') return undefined;
  if (channel === 'chat') {
    const [x, y] = handsetAt(reach);
    return { frame: [x + SCREEN[0], y + SCREEN[1], SCREEN[2], SCREEN[3]], shapes: written };
  }
  if (voiceOnly === true) {
    const [half, high] = [reach.side * 0.8, Math.min(reach.up * 0.62, 360)];
    const frame = [-half, -reach.up * 0.52 - high / 2, half * 2, high] as const;
    return { frame, shapes: (pulse) => wave(pulse, half * 2, high) };
  }
  const [x, y] = telephoneAt(reach);
  return { frame: [x + DISPLAY[0], y + DISPLAY[1], DISPLAY[2], DISPLAY[3]], shapes: bars };
}

const BARS = 11;

function bars({ clock, level }: Pulse): readonly Shape[] {
  return Array.from({ length: BARS }, (_, index) => {
    const swing = 0.55 + 0.45 * Math.sin(clock * 5 + index * 1.9);
    const half = 2 + level * 19 * swing * (1 - Math.abs(index - 5) * 0.09);
    return lined(path`M ${11 + index * 11} ${25 - half} v ${half * 2}`, '#a9e3d3', 5);
  });
}

/** Seconds until a message of ours has arrived, and until it has been read. */
const [ARRIVES, READ] = [0.6, 1.5];

/** Ticks on a message of ours: sent, arrived, read. */
export function ticksAfter(seconds: number, answering: boolean): 'sent' | 'arrived' | 'read' {
  if (answering || seconds >= READ) return 'read';
  return seconds >= ARRIVES ? 'arrived' : 'sent';
}

/** Our latest message with its ticks, and the dots while an answer is being typed. */
function written({ clock, since, speaking }: Pulse): readonly Shape[] {
  const ticks = ticksAfter(since, speaking);
  const tick = (x: number): Shape => lined(path`M ${x} 31 l 4 4 l 7 -9`, ticks === 'read' ? '#7fe0ff' : '#bfe3dc', 2.4);
  const dot = (index: number): Shape => {
    const lift = Math.max(0, Math.sin(clock * 2.4 - index * 0.9));
    return filled(circle(26 + index * 15, 71 - lift * 4, 4.6), '#6f7f84', 0.5 + 0.5 * lift);
  };
  return [
    filled(rounded(10, [38, 0, 92, 42]), '#2f7f78'),
    lined(path`M 48 13 h 70 M 48 25 h 34`, '#bfe3dc', 4),
    tick(104),
    ...(ticks === 'sent' ? [] : [tick(110)]),
    ...(speaking ? [filled(rounded(12, [6, 56, 70, 30]), '#ffffff'), ...[0, 1, 2].map(dot)] : []),
  ];
}

const WAVE: Readonly<Record<Light, Colour>> = {
  storm: '#ee8a76',
  chill: '#93b7f0',
  grey: '#b7c1c9',
  clear: '#9bdccd',
  warm: '#f5d093',
};
const POINTS = 72;

/** Only a voice: three waves over each other, flat in the pauses, jagged in anger. */
function wave({ clock, level, tone }: Pulse, width: number, height: number): readonly Shape[] {
  const rough = tone === 'storm' ? 0.5 : tone === 'chill' ? 0.3 : 0.08;
  const line = (layer: number): Shape => {
    const points = Array.from({ length: POINTS + 1 }, (_, index) => {
      const x = index / POINTS;
      const bulge = Math.sin(Math.PI * x) ** 2;
      const swing =
        Math.sin(x * (17 + layer * 5) + clock * 4 + layer) * (1 - rough) +
        Math.sin(x * 61 + clock * 9 + layer * 2) * rough;
      const y = height / 2 + swing * bulge * (4 + level * height * 0.44 * (1 - layer * 0.26));
      return path`${index === 0 ? 'M' : 'L'} ${x * width} ${y}`;
    });
    return lined(points.join(' '), WAVE[tone], 6 - layer * 1.5, 1 - layer * 0.32);
  };
  return [2, 1, 0].map(line);
}
