/** Written by .config/sounds/make.mjs: where each sound stands in its file, as [start, length] in milliseconds. */
export const MUSIC_TURN = [247.563, 36000] as const;
export const ROOM_TURNS = {
  home: [76.063, 24000],
  shop: [78.938, 24000],
  office: [425.104, 24000],
  street: [412.938, 24000],
  cafe: [435.167, 24000],
  workshop: [267.292, 24000],
  hotel: [270.229, 24000],
  clinic: [54.688, 24000],
} as const;
export const EFFECTS = {
  click: [190, 120],
  open: [450, 220],
  close: [810, 220],
  messageIn: [1170, 660],
  messageOut: [1970, 360],
  typing: [2470, 960],
  ring: [3570, 1160],
  pickUp: [4870, 460],
  hangUp: [5470, 960],
  hold: [6570, 1360],
  resume: [8070, 1060],
  note: [9270, 560],
  step: [9970, 960],
  breath: [11070, 7060],
  error: [18270, 460],
  better: [18870, 1102],
  worse: [20112, 1016],
  escalation: [21268, 1951],
  resolution: [23359, 2495],
  lost: [25995, 2790],
} as const;
