/** The smallest MIDI writer that a score needs. Times in quarter notes. */

const PER_QUARTER = 480;

function variableLength(value) {
  const bytes = [value & 127];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 127) | 128);
  return bytes;
}

function chunk(name, body) {
  const head = Buffer.alloc(8);
  head.write(name);
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, Buffer.from(body)]);
}

/** Events are `{ at, order, bytes }`; at the same time, the lower order comes first. */
function track(events) {
  const body = [];
  let last = 0;
  for (const { at, bytes } of events.toSorted((a, b) => a.at - b.at || a.order - b.order)) {
    const tick = Math.round(at * PER_QUARTER);
    body.push(...variableLength(tick - last), ...bytes);
    last = tick;
  }
  return chunk('MTrk', [...body, 0, 255, 47, 0]);
}

/** An instrument: General MIDI program, volume, pan (64 is the middle), reverb 0..127, notes `[at, length, key, velocity]`. */
function instrument({ program = 0, volume = 90, pan = 64, reverb = 60, notes }, number) {
  const channel = number >= 9 ? number + 1 : number;
  const control = (which, value) => ({ at: 0, order: 0, bytes: [0xb0 | channel, which, value] });
  return track([
    ...[control(7, volume), control(10, pan), control(91, reverb)],
    { at: 0, order: 1, bytes: [0xc0 | channel, program] },
    ...notes.flatMap(([at, length, key, velocity]) => [
      { at, order: 3, bytes: [0x90 | channel, key, velocity] },
      { at: at + length * 0.98, order: 2, bytes: [0x80 | channel, key, 0] },
    ]),
  ]);
}

/** A file of instruments playing together at this many quarters a minute. */
export function midi(tempo, instruments) {
  const micros = Math.round(6e7 / tempo);
  const head = Buffer.alloc(6);
  head.writeUInt16BE(1, 0);
  head.writeUInt16BE(instruments.length + 1, 2);
  head.writeUInt16BE(PER_QUARTER, 4);
  const setTempo = { at: 0, order: 0, bytes: [255, 81, 3, (micros >> 16) & 255, (micros >> 8) & 255, micros & 255] };
  return Buffer.concat([chunk('MThd', head), track([setTempo]), ...instruments.map(instrument)]);
}
