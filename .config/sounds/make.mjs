/**
 * Makes everything in assets/sounds, and the table of what stands where in it (src/audio/files.generated.ts).
 * Needs fluidsynth, the soundfont MuseScore General Lite, sox and ffmpeg; see assets/README.md. Run it from anywhere:
 * `node .config/sounds/make.mjs`. The same machine and versions give the same files.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EFFECTS } from './effects.mjs';
import { midi } from './midi.mjs';
import { RATE, wav } from './noise.mjs';
import { ROOMS, SECONDS as ROOM_SECONDS, room } from './rooms.mjs';
import { BARS, SECONDS as MUSIC_SECONDS, STEMS, TEMPO } from './scores.mjs';
import { STINGERS } from './stingers.mjs';

const SOUNDFONT = process.env.SOUNDFONT ?? '/usr/share/sounds/sf3/MuseScore_General_Lite.sf3';
const OUT = fileURLToPath(new URL('../../assets/sounds/', import.meta.url));
const TABLE = fileURLToPath(new URL('../../src/audio/files.generated.ts', import.meta.url));
const WORK = mkdtempSync(join(tmpdir(), 'sounds-'));

/**
 * A loop is stored with this much of its end before it and of its beginning after it. Whatever an encoder adds or loses
 * at the edges, and however much it delays, any stretch of the right length inside is one whole turn.
 */
const LAP = 0.25;

/** Loudness of all that is longer than a moment, in LUFS; how loud it is beside the rest, the mixer decides. */
const LOUDNESS = -20;
/** Silence between two effects in their common file, in seconds. */
const GAP = 0.2;

const work = (name) => join(WORK, name);
const run = (program, ...args) =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
/** Repeatable: the noise it adds when rounding is always the same. */
const sox = (...args) => run('sox', '-R', ...args);

/** Integrated loudness (LUFS) and true peak (dBFS) by EBU R128. */
function loudness(file) {
  const text = execFileSync(
    'sh',
    ['-c', `ffmpeg -hide_banner -nostats -i "${file}" -af ebur128=peak=true -f null - 2>&1`],
    { encoding: 'utf8' },
  );
  const last = text.slice(text.lastIndexOf('Summary:'));
  return {
    lufs: Number(/I:\s+(-?[\d.]+) LUFS/.exec(last)?.[1]),
    peak: Number(/Peak:\s+(-?[\d.]+|-inf)/.exec(last)?.[1]),
  };
}

/** The same sound at our loudness; it is repeated to be measured, for there are short ones. */
function atLoudness(from, to) {
  sox(from, work('measured.wav'), 'repeat', '7');
  const gain = LOUDNESS - loudness(work('measured.wav')).lufs;
  sox('-G', from, to, 'gain', gain.toFixed(2));
}

/** Plays a score: 16 bit stereo at our rate. */
function play(name, tempo, instruments) {
  writeFileSync(work(`${name}.mid`), midi(tempo, instruments));
  run(
    'fluidsynth',
    '-ni',
    '-q',
    '-r',
    String(RATE),
    '-g',
    '0.6',
    '-F',
    work(`${name}-raw.wav`),
    SOUNDFONT,
    work(`${name}.mid`),
  );
}

/** Plays a stem three times over and keeps the middle, with its laps: by then the echo of the end lies under the beginning. */
function stem(name, instruments) {
  const whole = BARS * 4;
  const thrice = instruments.map((one) => ({
    ...one,
    notes: [0, 1, 2].flatMap((turn) => one.notes.map(([at, ...rest]) => [at + turn * whole, ...rest])),
  }));
  play(name, TEMPO, thrice);
  sox(
    work(`${name}-raw.wav`),
    work(`${name}-cut.wav`),
    'trim',
    String(MUSIC_SECONDS - LAP),
    String(MUSIC_SECONDS + 2 * LAP),
  );
  atLoudness(work(`${name}-cut.wav`), work(`${name}.wav`));
}

function lapped(channel) {
  const lap = Math.round(LAP * RATE);
  return [channel.subarray(-lap), channel, channel.subarray(0, lap)].reduce(
    (all, part) => Float64Array.from([...all, ...part]),
    [],
  );
}

function stinger(name, [tempo, instruments]) {
  play(name, tempo, instruments);
  sox(
    work(`${name}-raw.wav`),
    work(`${name}-cut.wav`),
    ...'remix 1,2 silence 1 0.01 0.05% reverse silence 1 0.05 0.1% fade t 0.3 reverse'.split(' '),
  );
  atLoudness(work(`${name}-cut.wav`), work(`${name}.wav`));
}

/** Everything short in one file, a gap between each two; gives where each begins and how long it is, in milliseconds. */
function effects() {
  for (const [name, { peak, make }] of Object.entries(EFFECTS)) {
    writeFileSync(work(`${name}-raw.wav`), wav([make().map((value) => value * 0.3)]));
    sox(work(`${name}-raw.wav`), work(`${name}.wav`), 'gain', '-n', String(peak));
  }
  for (const [name, score] of Object.entries(STINGERS)) stinger(name, score);
  const names = [...Object.keys(EFFECTS), ...Object.keys(STINGERS)];
  sox('-n', '-r', String(RATE), '-c', '1', '-b', '16', work('gap.wav'), 'trim', '0', String(GAP));
  sox(work('gap.wav'), ...names.flatMap((name) => [work(`${name}.wav`), work('gap.wav')]), work('effects.wav'));
  let at = GAP;
  return Object.fromEntries(
    names.map((name) => {
      const seconds = Number(run('soxi', '-D', work(`${name}.wav`)));
      const place = [Math.round(at * 1000 - 10), Math.round(seconds * 1000 + 60)];
      at += seconds + GAP;
      return [name, place];
    }),
  );
}

/**
 * Where a loop of `seconds` is best begun, in milliseconds: where, in all these files as they are decoded, the sound at
 * the beginning and one turn later is most alike.
 */
function seam(names, seconds) {
  const files = names.flatMap((name) => ['webm', 'mp3'].map((end) => decoded(join(OUT, `${name}.${end}`))));
  const turn = seconds * RATE * 2;
  let best = { at: 0, difference: Infinity };
  for (let at = 0.05 * RATE; at < (2 * LAP - 0.05) * RATE; at += 1) {
    const apart = files.map((samples) =>
      [-2, -1, 0, 1].reduce((sum, i) => sum + Math.abs(samples[at * 2 + i] - samples[at * 2 + i + turn]), 0),
    );
    const difference = Math.max(...apart);
    if (difference < best.difference) best = { at, difference };
  }
  return [Math.round((best.at / RATE) * 1e6) / 1e3, seconds * 1000];
}

const decoded = (file) => {
  const bytes = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-f', 'f32le', '-ac', '2', '-ar', String(RATE), '-'],
    { maxBuffer: 1e8 },
  );
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
};

/** Opus for nearly everybody, MP3 for the rest. */
function encode(name, kbps, kbpsFallback) {
  const from = work(`${name}.wav`);
  const quiet = [
    '-v',
    'error',
    '-y',
    '-i',
    from,
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
  ];
  run('ffmpeg', ...quiet, '-c:a', 'libopus', '-b:a', `${kbps}k`, '-application', 'audio', join(OUT, `${name}.webm`));
  run('ffmpeg', ...quiet, '-c:a', 'libmp3lame', '-b:a', `${kbpsFallback}k`, join(OUT, `${name}.mp3`));
}

function figures(name) {
  const { lufs, peak } = loudness(work(`${name}.wav`));
  const kB = (end) => (statSync(join(OUT, `${name}.${end}`)).size / 1000).toFixed(0);
  const seconds = Number(run('soxi', '-D', work(`${name}.wav`))).toFixed(1);
  console.log(`| \`${name}\` | ${seconds} | ${lufs.toFixed(1)} | ${peak.toFixed(1)} | ${kB('webm')} | ${kB('mp3')} |`);
}

mkdirSync(OUT, { recursive: true });
console.log('| file | seconds | LUFS | peak dBFS | webm kB | mp3 kB |\n| --- | --- | --- | --- | --- | --- |');
for (const [name, instruments] of Object.entries(STEMS)) {
  stem(`music-${name}`, instruments);
  encode(`music-${name}`, 28, 56);
  figures(`music-${name}`);
}
for (const name of ROOMS) {
  writeFileSync(work('room-raw.wav'), wav(room(name).map(lapped)));
  atLoudness(work('room-raw.wav'), work(`room-${name}.wav`));
  encode(`room-${name}`, 20, 40);
  figures(`room-${name}`);
}
const places = effects();
encode('effects', 28, 48);
figures('effects');

const table = {
  MUSIC_TURN: seam(
    Object.keys(STEMS).map((name) => `music-${name}`),
    MUSIC_SECONDS,
  ),
  ROOM_TURNS: Object.fromEntries(ROOMS.map((name) => [name, seam([`room-${name}`], ROOM_SECONDS)])),
  EFFECTS: places,
};
const literal = (value) =>
  JSON.stringify(value, undefined, 2)
    .replace(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, '[$1, $2]')
    .replace(/"(\w+)":/g, '$1:');
writeFileSync(
  TABLE,
  `/** Written by .config/sounds/make.mjs: where each sound stands in its file, as [start, length] in milliseconds. */\n${Object.entries(
    table,
  )
    .map(([name, value]) => `export const ${name} = ${literal(value)} as const;\n`)
    .join('')}`,
);
if (readFileSync(TABLE, 'utf8').includes('NaN')) throw new Error('A sound could not be measured.');
if (process.env.KEEP) console.log(`Kept: ${WORK}`);
else rmSync(WORK, { recursive: true });
