/** What one hears of a place without listening to it: a floor of air, and a few things that happen. Made of numbers only. */
import { RATE, band, bell, full, place, randomFrom, shaped, silence, swell } from './noise.mjs';

export const SECONDS = 24;

/** A floor of noise on both sides: bands `[hz, width, level]`, each swelling slowly. */
function air(room, random, bands) {
  for (const [hz, width, level, periods = [1, 2, 5]] of bands)
    room.forEach((channel) => {
      const noise = shaped(full(band(channel.length, { hz, width, random })), swell(random, periods));
      noise.forEach((value, i) => (channel[i] += value * level));
    });
}

/** Hum of a motor: whole numbers of periods in the loop. */
function hum(room, [hz, level, partials = [1, 0.5, 0.3]]) {
  room.forEach((channel, side) =>
    channel.forEach((_, i) => {
      const t = (2 * Math.PI * Math.round(hz * SECONDS) * i) / channel.length;
      channel[i] += level * partials.reduce((sum, part, n) => sum + part * Math.sin(t * (n + 1) + side * 0.4), 0);
    }),
  );
}

/** People talking at the back of a room: voices are bands of noise that come and go in the rhythm of syllables. */
function murmur(room, random, { voices, level }) {
  for (let voice = 0; voice < voices; voice += 1) {
    const pitch = 180 + random() * 160;
    const talk = silence(SECONDS);
    for (let at = random() * 2; at < SECONDS - 1;) {
      const phrase = 0.8 + random() * 2.2;
      for (let t = at; t < Math.min(at + phrase, SECONDS - 0.4); t += 0.17 + random() * 0.1)
        syllable(talk, { at: t, pitch, random });
      at += phrase + 0.6 + random() * 2.5;
    }
    place(room, full(talk), {
      at: random() * SECONDS,
      pan: random() * 1.6 - 0.8,
      level: level * (0.6 + 0.4 * random()),
    });
  }
}

function syllable(talk, { at, pitch, random }) {
  const length = Math.round((0.12 + random() * 0.1) * RATE);
  const tone = 350 + random() * 500;
  const bend = 0.9 + random() * 0.25;
  const weight = 0.7 + 0.6 * random();
  for (let i = 0; i < length; i += 1) {
    const [share, t] = [i / length, i / RATE];
    const voice = Math.sin(2 * Math.PI * pitch * (1 + (bend - 1) * share) * t);
    const mouth = Math.sin(2 * Math.PI * tone * t) * 0.6 + voice;
    const where = Math.round(at * RATE) + i;
    if (where < talk.length) talk[where] += mouth * Math.sin(Math.PI * share) ** 2 * weight;
  }
}

/** A short knock of noise. */
const knock = (random, { hz, width, seconds }) =>
  full(
    shaped(
      band(Math.round(seconds * RATE), { hz, width, random }),
      (share) => Math.min(1, share * 60) * (1 - share) ** 3,
    ),
  );

/** Something small that happens now and then. */
function nowAndThen(room, random, { times, make, level, spread = 0.8 }) {
  for (let i = 0; i < times; i += 1) {
    const at = ((i + 0.15 + random() * 0.7) / times) * SECONDS;
    place(room, make(random), { at, pan: (random() * 2 - 1) * spread, level: level * (0.5 + 0.5 * random()) });
  }
}

const cup = (random) =>
  bell({
    hz: 2100 + random() * 1600,
    seconds: 0.35,
    decay: 0.05,
    partials: [
      [1, 1],
      [2.76, 0.5],
      [5.4, 0.25],
    ],
  });
const beep =
  (hz, decay = 0.06) =>
  () =>
    bell({ hz, seconds: 0.3, decay, attack: 0.01 });
const bird = (random) => {
  const base = 2600 + random() * 900;
  return silence(0.22).map((_, i) => {
    const [share, t] = [i / (0.22 * RATE), i / RATE];
    return (
      Math.sin(2 * Math.PI * (base * t + (220 / 38) * Math.sin(2 * Math.PI * 38 * t))) * Math.sin(Math.PI * share) ** 2
    );
  });
};
const keys = (random) => {
  const run = silence(1.6);
  for (let t = 0; t < 1.4; t += 0.09 + random() * 0.16)
    knock(random, { hz: 2600 + random() * 1500, width: 1800, seconds: 0.03 }).forEach(
      (value, i) => (run[Math.round(t * RATE) + i] += value * (0.5 + random() / 2)),
    );
  return run;
};
const car = (random) =>
  full(
    shaped(band(6 * RATE, { hz: 380 + random() * 150, width: 700, random }), (share) => Math.sin(Math.PI * share) ** 3),
  );
const steps = (random) => {
  const walk = silence(2.6);
  for (let t = 0; t < 2.4; t += 0.56)
    knock(random, { hz: 420, width: 500, seconds: 0.09 }).forEach(
      (value, i) => (walk[Math.round(t * RATE) + i] += value * (1 - t / 4)),
    );
  return walk;
};
const ratchet = (random) => {
  const run = silence(0.9);
  for (let t = 0; t < 0.7; t += 0.055)
    knock(random, { hz: 3200, width: 1500, seconds: 0.03 }).forEach(
      (value, i) => (run[Math.round(t * RATE) + i] += value),
    );
  return run;
};
const hammer = () =>
  bell({
    hz: 640,
    seconds: 0.4,
    decay: 0.06,
    partials: [
      [1, 1],
      [2.4, 0.7],
      [4.1, 0.4],
    ],
  });
const steam = (random) =>
  full(
    shaped(
      band(Math.round(2.2 * RATE), { hz: 5200, width: 3500, random }),
      (share) => Math.min(1, share * 8) * (1 - share) ** 1.5,
    ),
  );
const tick = (random) => knock(random, { hz: 3000, width: 1200, seconds: 0.02 });

/** What each place is made of. */
const RECIPES = {
  home: (room, random) => {
    air(room, random, [
      [160, 160, 0.05],
      [900, 900, 0.02],
    ]);
    hum(room, [50, 0.018]);
    nowAndThen(room, random, { times: 24, make: tick, level: 0.018, spread: 0.3 });
    nowAndThen(room, random, { times: 5, make: bird, level: 0.022 });
  },
  shop: (room, random) => {
    air(room, random, [
      [250, 300, 0.06],
      [1400, 1600, 0.025],
    ]);
    hum(room, [100, 0.008]);
    murmur(room, random, { voices: 5, level: 0.05 });
    nowAndThen(room, random, { times: 4, make: beep(1720), level: 0.03 });
    nowAndThen(room, random, { times: 3, make: steps, level: 0.05 });
  },
  office: (room, random) => {
    air(room, random, [
      [220, 260, 0.07, [1, 2]],
      [1100, 1200, 0.02],
    ]);
    murmur(room, random, { voices: 3, level: 0.035 });
    nowAndThen(room, random, { times: 7, make: keys, level: 0.035 });
    nowAndThen(room, random, { times: 1, make: beep(880, 0.12), level: 0.02 });
  },
  street: (room, random) => {
    air(room, random, [
      [130, 180, 0.1],
      [600, 700, 0.05],
      [2500, 2500, 0.012],
    ]);
    nowAndThen(room, random, { times: 5, make: car, level: 0.14 });
    nowAndThen(room, random, { times: 4, make: steps, level: 0.04 });
    nowAndThen(room, random, { times: 4, make: bird, level: 0.02 });
  },
  cafe: (room, random) => {
    air(room, random, [
      [300, 350, 0.05],
      [1500, 1500, 0.02],
    ]);
    murmur(room, random, { voices: 9, level: 0.05 });
    nowAndThen(room, random, { times: 11, make: cup, level: 0.035 });
    nowAndThen(room, random, { times: 2, make: steam, level: 0.03 });
  },
  workshop: (room, random) => {
    air(room, random, [
      [180, 200, 0.08],
      [2000, 2500, 0.015],
    ]);
    hum(room, [75, 0.025, [1, 0.7, 0.5, 0.3]]);
    nowAndThen(room, random, { times: 5, make: ratchet, level: 0.035 });
    nowAndThen(room, random, { times: 6, make: hammer, level: 0.035 });
  },
  hotel: (room, random) => {
    air(room, random, [
      [200, 240, 0.05],
      [3200, 3000, 0.02, [3, 7]],
    ]);
    murmur(room, random, { voices: 4, level: 0.035 });
    nowAndThen(room, random, { times: 4, make: steps, level: 0.05 });
    nowAndThen(room, random, {
      times: 1,
      make: () =>
        bell({
          hz: 1568,
          seconds: 1.4,
          decay: 0.35,
          partials: [
            [1, 1],
            [2.7, 0.3],
          ],
        }),
      level: 0.025,
    });
  },
  clinic: (room, random) => {
    air(room, random, [
      [240, 200, 0.08, [1]],
      [1000, 900, 0.015],
    ]);
    murmur(room, random, { voices: 2, level: 0.03 });
    nowAndThen(room, random, { times: 3, make: steps, level: 0.05 });
    nowAndThen(room, random, { times: 2, make: beep(1046, 0.1), level: 0.02 });
  },
};

export const ROOMS = Object.keys(RECIPES);

/** The two sides of a room, 24 seconds that loop. */
export function room(name) {
  const sides = [silence(SECONDS), silence(SECONDS)];
  RECIPES[name](sides, randomFrom(ROOMS.indexOf(name) * 977 + 5));
  return sides;
}
