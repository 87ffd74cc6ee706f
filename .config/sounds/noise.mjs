/** Sound made of numbers: stereo buffers that wrap around, so that whatever is put into them loops without a seam. */

export const RATE = 48_000;

export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const silence = (seconds) => new Float64Array(Math.round(seconds * RATE));

/** Noise through a band: middle in Hz, width in Hz. It begins and ends in the same state, so it loops. */
export function band(length, { hz, width, random }) {
  const radius = Math.exp((-Math.PI * width) / RATE);
  const [c, b] = [-radius * radius, 2 * radius * Math.cos((2 * Math.PI * hz) / RATE)];
  const gain = (1 - radius) * 2;
  const white = Float64Array.from({ length }, () => random() - 0.5);
  const out = new Float64Array(length);
  let [last, before] = [0, 0];
  for (let i = -RATE; i < length; i += 1) {
    const at = ((i % length) + length) % length;
    const next = gain * (white[at] - white[(at + length - 2) % length]) + b * last + c * before;
    before = last;
    last = next;
    if (i >= 0) out[i] = next;
  }
  return out;
}

/** Brings the loudest sample to 1. */
export function full(buffer) {
  const most = buffer.reduce((max, value) => Math.max(max, Math.abs(value)), 0) || 1;
  return buffer.map((value) => value / most);
}

/** Multiplies by a slow curve `shape(share)` of the whole length, share 0..1. */
export const shaped = (buffer, shape) => buffer.map((value, i) => value * shape(i / buffer.length));

/** A slow swell that fits the length: a few sines of whole numbers of periods, 0..1. */
export function swell(random, periods) {
  const waves = periods.map((count) => ({ count, phase: random() * 2 * Math.PI }));
  return (share) =>
    0.5 +
    (0.5 * waves.reduce((sum, { count, phase }) => sum + Math.sin(2 * Math.PI * count * share + phase), 0)) /
      waves.length;
}

/** A tone that dies away: `partials` are `[multiple, level]`. */
export function bell({ hz, seconds, decay, partials = [[1, 1]], attack = 0.002 }) {
  return silence(seconds).map((_, i) => {
    const t = i / RATE;
    const sum = partials.reduce(
      (total, [multiple, level]) =>
        total + level * Math.sin(2 * Math.PI * hz * multiple * t) * Math.exp((-t * multiple ** 0.5) / decay),
      0,
    );
    return sum * Math.min(1, t / attack) * Math.min(1, (seconds - t) / 0.01);
  });
}

/** Places a sound into a stereo pair at a time (seconds), a place (-1 left .. 1 right) and a level; it wraps around. */
export function place([left, right], sound, { at, pan = 0, level }) {
  const from = Math.round(at * RATE);
  const angle = ((pan + 1) * Math.PI) / 4;
  sound.forEach((value, i) => {
    const where = (from + i) % left.length;
    left[where] += value * level * Math.cos(angle);
    right[where] += value * level * Math.sin(angle);
  });
}

/** A stereo or mono WAV file, 16 bit, not louder than it is. */
export function wav(channels) {
  const [first] = channels;
  const data = Buffer.alloc(first.length * channels.length * 2);
  for (let i = 0; i < first.length; i += 1)
    channels.forEach((channel, number) => {
      if (!Number.isFinite(channel[i])) throw new Error(`Sample ${i} is not a number.`);
      const value = Math.max(-1, Math.min(1, channel[i]));
      data.writeInt16LE(Math.round(value * 32767), (i * channels.length + number) * 2);
    });
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels.length, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * channels.length * 2, 28);
  head.writeUInt16LE(channels.length * 2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}
