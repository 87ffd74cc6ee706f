/** Short sounds of the page and the telephone, made of numbers only. Each gives one channel. */
import { RATE, band, bell, full, randomFrom, shaped, silence } from './noise.mjs';

/** A tone gliding from one height to another, with soft edges. */
const glide = ({ from, to, seconds, harmonics = [1, 0.15] }) => {
  let phase = 0;
  return silence(seconds).map((_, i) => {
    const share = i / (seconds * RATE);
    phase += (from * (to / from) ** share) / RATE;
    const edge = Math.min(1, share * 12) * (1 - share) ** 1.5;
    return harmonics.reduce((sum, level, n) => sum + level * Math.sin(2 * Math.PI * phase * (n + 1)), 0) * edge;
  });
};

/** Sounds one after the other, or over each other: `[start in seconds, sound, level]`. */
const together = (seconds, ...parts) => {
  const all = silence(seconds);
  for (const [at, sound, level = 1] of parts)
    sound.forEach((value, i) => (all[Math.round(at * RATE) + i] += value * level));
  return all;
};

const soft = (hz, seconds = 0.4, decay = 0.11) =>
  bell({
    hz,
    seconds,
    decay,
    partials: [
      [1, 1],
      [2, 0.22],
      [3.01, 0.08],
    ],
    attack: 0.004,
  });

const hiss = (seconds, { hz, width, shape, seed }) =>
  full(shaped(band(Math.round(seconds * RATE), { hz, width, random: randomFrom(seed) }), shape));

/** Two tones of a telephone, twice, with the little tremble of a bell. */
function ring() {
  const one = silence(0.42).map((_, i) => {
    const [t, share] = [i / RATE, i / (0.42 * RATE)];
    const tremble = 0.7 + 0.3 * Math.sin(2 * Math.PI * 20 * t);
    const edge = Math.min(1, share * 20) * Math.min(1, (1 - share) * 12);
    return (
      (Math.sin(2 * Math.PI * 587 * t) +
        0.8 * Math.sin(2 * Math.PI * 740 * t) +
        0.15 * Math.sin(2 * Math.PI * 1480 * t)) *
      tremble *
      edge
    );
  });
  return together(1.1, [0, one], [0.6, one]);
}

const rising = (share) => Math.sin((Math.PI / 2) * Math.min(1, share)) ** 2;

/** In for 3.2 seconds, out for 3.8: the circle to breathe with takes as long. */
function breath() {
  const [inward, outward] = [3.2, 3.8];
  const total = inward + outward;
  const shape = (share) => {
    const t = share * total;
    return t < inward
      ? rising(t / inward) * 0.8 * (t > inward - 0.25 ? (inward - t) / 0.25 : 1)
      : rising((t - inward) / 0.4) * (1 - (t - inward) / outward) ** 1.3;
  };
  return together(
    total,
    [0, hiss(total, { hz: 900, width: 900, shape, seed: 3 }), 0.8],
    [
      0,
      hiss(total, { hz: 2600, width: 1500, shape: (share) => (share * total < inward ? shape(share) : 0), seed: 4 }),
      0.3,
    ],
  );
}

const click = () => together(0.06, [0, glide({ from: 1250, to: 820, seconds: 0.05 }), 1]);
const paper = (seed) => hiss(0.09, { hz: 4200, width: 3000, seed, shape: (share) => Math.sin(Math.PI * share) ** 2 });

/** Peak of each in decibels below full scale: what happens often is soft. */
export const EFFECTS = {
  click: { peak: -16, make: click },
  open: { peak: -15, make: () => glide({ from: 420, to: 840, seconds: 0.16 }) },
  close: { peak: -16, make: () => glide({ from: 840, to: 420, seconds: 0.16 }) },
  messageIn: { peak: -11, make: () => together(0.6, [0, soft(659)], [0.09, soft(988), 0.9]) },
  messageOut: {
    peak: -13,
    make: () => together(0.3, [0, glide({ from: 520, to: 780, seconds: 0.13 })], [0.02, paper(9), 0.12]),
  },
  typing: {
    peak: -20,
    make: () =>
      together(
        0.9,
        ...[0, 0.13, 0.24, 0.41, 0.52, 0.66].map((at, i) => [
          at,
          hiss(0.03, { hz: 2400 + i * 160, width: 1600, seed: 20 + i, shape: (share) => (1 - share) ** 3 }),
          0.6 + 0.07 * i,
        ]),
      ),
  },
  ring: { peak: -10, make: ring },
  pickUp: {
    peak: -12,
    make: () =>
      together(
        0.4,
        [0, hiss(0.05, { hz: 1500, width: 1500, seed: 31, shape: (s) => (1 - s) ** 3 })],
        [0.12, hiss(0.2, { hz: 700, width: 700, seed: 32, shape: (s) => Math.sin(Math.PI * s) ** 2 }), 0.25],
      ),
  },
  hangUp: {
    peak: -12,
    make: () =>
      together(
        0.9,
        [0, hiss(0.07, { hz: 900, width: 900, seed: 33, shape: (s) => (1 - s) ** 3 })],
        [0.25, soft(425, 0.5, 0.3), 0.3],
      ),
  },
  hold: { peak: -14, make: () => together(1.3, [0, soft(523, 0.9, 0.25)], [0.28, soft(392, 0.9, 0.3), 0.9]) },
  resume: { peak: -14, make: () => together(1, [0, soft(392, 0.6, 0.16)], [0.16, soft(523, 0.7, 0.22), 0.9]) },
  note: { peak: -17, make: () => together(0.5, ...[0, 0.1, 0.23].map((at, i) => [at, paper(40 + i), 1 - i * 0.2])) },
  step: { peak: -14, make: () => together(0.9, [0, soft(784, 0.5, 0.14)], [0.1, soft(1175, 0.7, 0.2), 0.8]) },
  breath: { peak: -15, make: breath },
  error: {
    peak: -14,
    make: () =>
      together(
        0.4,
        [0, glide({ from: 233, to: 220, seconds: 0.14, harmonics: [1, 0.4, 0.2] })],
        [0.16, glide({ from: 196, to: 175, seconds: 0.2, harmonics: [1, 0.4, 0.2] })],
      ),
  },
};
