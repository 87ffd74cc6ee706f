/** Short pieces for turns in the talk: tempo and instruments. */
export const STINGERS = {
  better: [
    112,
    [
      {
        program: 11,
        volume: 88,
        reverb: 80,
        notes: [
          [0, 0.5, 72, 58],
          [0.5, 1.2, 76, 62],
          [0.5, 1.2, 81, 46],
        ],
      },
      {
        program: 4,
        volume: 70,
        reverb: 60,
        notes: [
          [0, 0.5, 57, 44],
          [0.5, 1.2, 65, 48],
        ],
      },
    ],
  ],
  worse: [
    112,
    [
      {
        program: 4,
        volume: 88,
        reverb: 60,
        notes: [
          [0, 0.5, 63, 58],
          [0.5, 1.1, 61, 60],
          [0.5, 1.1, 55, 48],
        ],
      },
    ],
  ],
  escalation: [
    100,
    [
      {
        program: 48,
        volume: 90,
        reverb: 60,
        notes: [
          [0, 1.5, 50, 78],
          [0, 1.5, 51, 74],
          [0, 1.5, 57, 70],
          [0.02, 1.5, 63, 66],
        ],
      },
      {
        program: 47,
        volume: 108,
        reverb: 70,
        notes: [
          [0, 1.2, 38, 96],
          [0.25, 0.9, 38, 66],
        ],
      },
      {
        program: 57,
        volume: 76,
        reverb: 70,
        notes: [
          [0, 1.1, 38, 76],
          [0, 1.1, 45, 68],
        ],
      },
    ],
  ],
  resolution: [
    104,
    [
      {
        program: 0,
        volume: 98,
        reverb: 78,
        notes: [
          [0, 1, 60, 68],
          [0, 1, 64, 62],
          [0.5, 1, 67, 72],
          [1, 1, 72, 76],
          [1.5, 2.2, 65, 68],
          [1.5, 2.2, 69, 68],
          [1.5, 2.2, 72, 74],
          [1.5, 2.2, 77, 82],
          [1.5, 2.2, 79, 56],
        ],
      },
      {
        program: 9,
        volume: 76,
        reverb: 88,
        notes: [
          [1.5, 1, 89, 56],
          [1.75, 1, 93, 52],
          [2, 1.5, 96, 56],
        ],
      },
      {
        program: 48,
        volume: 64,
        reverb: 88,
        notes: [
          [0, 1.5, 48, 48],
          [1.5, 2.4, 53, 58],
          [1.5, 2.4, 60, 52],
          [1.5, 2.4, 65, 52],
        ],
      },
    ],
  ],
  lost: [
    84,
    [
      {
        program: 0,
        volume: 92,
        reverb: 84,
        notes: [
          [0, 1, 69, 54],
          [0.75, 1, 65, 50],
          [1.5, 2.2, 62, 52],
          [1.5, 2.2, 50, 46],
        ],
      },
      {
        program: 42,
        volume: 66,
        reverb: 90,
        pan: 56,
        notes: [
          [0, 1.5, 50, 46],
          [1.5, 2.2, 46, 48],
        ],
      },
    ],
  ],
};
