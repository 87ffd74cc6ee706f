/**
 * Our music. The three stems share tempo, length and bass, so that any of them can be faded into any other at any
 * moment; what differs is what stands above the bass. Keys are MIDI numbers (60 is middle C).
 */

export const TEMPO = 80;
export const BARS = 12;
const BEATS = 4;
export const SECONDS = (BARS * BEATS * 60) / TEMPO;

/** `write(value, start, bar)` for every bar, in quarter notes from the beginning. */
const bars = (values, write) => values.flatMap((value, bar) => write(value, bar * BEATS, bar));

//            Dm  Bb  F   C   Dm  Gm  Bb  A   Dm  Bb  Gm  A
const BASS = [38, 34, 41, 36, 38, 31, 34, 33, 38, 34, 31, 33];

const strained = [
  [50, 57, 62],
  [50, 58, 62],
  [53, 56, 62],
  [48, 55, 61],
  [50, 57, 63],
  [50, 55, 58],
  [50, 58, 64],
  [52, 57, 62],
  [50, 57, 62],
  [53, 58, 63],
  [50, 55, 61],
  [52, 57, 58],
];
const even = [
  [57, 60, 64, 65],
  [57, 62, 65, 69],
  [57, 60, 67, 69],
  [55, 60, 62, 67],
  [57, 60, 65, 69],
  [58, 62, 65, 70],
  [57, 62, 65, 69],
  [57, 62, 64, 67],
  [57, 60, 64, 65],
  [57, 62, 65, 70],
  [58, 62, 65, 69],
  [57, 62, 64, 67],
];
const tender = [
  [57, 62, 65, 69],
  [58, 62, 65, 70],
  [57, 60, 65, 72],
  [55, 60, 64, 67],
  [57, 62, 65, 69],
  [58, 62, 67, 70],
  [58, 62, 65, 74],
  [57, 60, 64, 69],
  [57, 62, 65, 77],
  [58, 62, 65, 74],
  [58, 62, 67, 70],
  [57, 60, 64, 69],
];

const tension = [
  // Trembling strings, one chord a bar, the upper note leaning on its neighbour.
  {
    program: 44,
    volume: 90,
    reverb: 84,
    pan: 58,
    notes: bars(strained, (chord, at) => chord.map((key, i) => [at, 4, key, 56 - i * 5])),
  },
  { program: 43, volume: 62, reverb: 50, notes: bars(BASS, (key, at) => [[at, 3.9, key, 70]]) },
  {
    program: 47,
    volume: 66,
    reverb: 64,
    notes: bars(BASS, (_, at, bar) => [
      [at, 0.4, 38, 56],
      [at + 0.5, 0.4, 38, 36],
      ...(bar % 2
        ? [
            [at + 2.5, 0.4, 38, 34],
            [at + 3, 0.4, 38, 46],
          ]
        : []),
    ]),
  },
  {
    program: 45,
    volume: 78,
    pan: 84,
    reverb: 60,
    notes: bars(strained, (chord, at, bar) =>
      [0.5, 1.5, 2, 3.5].map((offset, i) => [at + offset, 0.25, chord[(i + bar) % 3] + 12, 40 + ((i * 7 + bar) % 9)]),
    ),
  },
];

const neutral = [
  {
    program: 4,
    volume: 82,
    reverb: 72,
    pan: 54,
    notes: bars(even, (chord, at, bar) => [
      ...chord.map((key) => [at, 1.8, key, 44]),
      ...chord.slice(1).map((key) => [at + (bar % 2 ? 2 : 2.5), 1.2, key, 32]),
    ]),
  },
  {
    program: 89,
    volume: 60,
    reverb: 92,
    notes: bars(even, (chord, at) => [chord[1], chord[3]].map((key) => [at, 4, key, 44])),
  },
  {
    program: 32,
    volume: 62,
    reverb: 30,
    notes: bars(BASS, (key, at) => [
      [at, 1.4, key, 54],
      [at + 2, 0.9, key + 7, 38],
      [at + 3.5, 0.4, key, 34],
    ]),
  },
  {
    program: 11,
    volume: 50,
    pan: 40,
    reverb: 96,
    notes: bars(even, (chord, at, bar) =>
      bar % 4 === 1
        ? [
            [at + 1, 2, chord[3] + 12, 36],
            [at + 2.5, 2, chord[2] + 12, 32],
          ]
        : [],
    ),
  },
  {
    program: 46,
    volume: 62,
    pan: 82,
    reverb: 90,
    notes: bars(even, (chord, at, bar) =>
      bar % 3 === 2 ? chord.map((key, i) => [at + 1 + i * 0.5, 1.5, key + 12, 34]) : [],
    ),
  },
];

const warm = [
  {
    program: 0,
    volume: 90,
    reverb: 68,
    notes: bars(tender, (chord, at) =>
      [0, 1, 2, 3, 2, 1, 2, 3].map((i, n) => [at + n * 0.5, 0.95, chord[i], 44 + (n % 4 === 0 ? 12 : 0)]),
    ),
  },
  {
    program: 48,
    volume: 60,
    reverb: 92,
    pan: 58,
    notes: bars(tender, (chord, at) => chord.slice(0, 3).map((key) => [at, 4, key, 46])),
  },
  {
    program: 24,
    volume: 56,
    pan: 88,
    reverb: 54,
    notes: bars(tender, (chord, at) => [
      [at, 0.5, chord[1] + 12, 38],
      [at + 1.5, 0.5, chord[2] + 12, 34],
      [at + 2.5, 0.5, chord[0] + 12, 36],
    ]),
  },
  {
    program: 32,
    volume: 66,
    reverb: 30,
    notes: bars(BASS, (key, at) => [
      [at, 1.8, key, 54],
      [at + 2, 1.8, key + (key > 36 ? -5 : 7), 46],
    ]),
  },
  {
    program: 71,
    volume: 58,
    pan: 44,
    reverb: 92,
    // One phrase over four bars, answered, and let go.
    notes: [
      [
        [0, 2, 69],
        [2, 1, 67],
        [3, 1, 65],
        [4, 3, 62],
        [8, 2, 65],
        [10, 1, 67],
        [11, 1, 69],
        [12, 3.5, 67],
      ],
      [
        [16, 2, 69],
        [18, 1, 72],
        [19, 1, 70],
        [20, 3, 67],
        [24, 2, 70],
        [26, 2, 69],
        [28, 3.5, 64],
      ],
      [
        [32, 2, 65],
        [34, 2, 69],
        [36, 3, 65],
        [40, 2, 62],
        [42, 1, 65],
        [43, 1, 67],
        [44, 3.5, 64],
      ],
    ].flatMap((phrase) => phrase.map(([at, length, key]) => [at, length, key, 44])),
  },
];

export const STEMS = { tension, neutral, warm };
