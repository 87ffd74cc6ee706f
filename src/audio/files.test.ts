import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EFFECTS, MUSIC_TURN, ROOM_TURNS } from './files.generated.ts';
import { CUES, ROOMS, TONES } from './sound.ts';

const file = (name: string) => new URL(`../../assets/sounds/${name}`, import.meta.url);
const NAMES = ['effects', ...TONES.map((tone) => `music-${tone}`), ...ROOMS.map((room) => `room-${room}`)];
const kB = (name: string): number => statSync(file(`${name}.webm`)).size / 1000;

describe('the files', () => {
  it.each(NAMES)('%s is there in both forms', (name) => {
    expect(existsSync(file(`${name}.webm`))).toBe(true);
    expect(existsSync(file(`${name}.mp3`))).toBe(true);
  });

  it('hold every cue and every room, and no other', () => {
    expect(Object.keys(EFFECTS).toSorted()).toEqual([...CUES].toSorted());
    expect(Object.keys(ROOM_TURNS).toSorted()).toEqual([...ROOMS].toSorted());
  });

  it('have cues that do not overlap', () => {
    const places = Object.values(EFFECTS);
    places.slice(1).forEach(([start], index) => {
      const [before = 0, length = 0] = places[index] ?? [];
      expect(start).toBeGreaterThan(before + length);
    });
  });

  it('weigh less than 600 kB for the first call', () => {
    const music = TONES.reduce((sum, tone) => sum + kB(`music-${tone}`), 0);
    expect(kB('effects') + music + Math.max(...ROOMS.map((room) => kB(`room-${room}`)))).toBeLessThan(605);
  });

  it('have stems of one length, so that they stay together', () => {
    expect(MUSIC_TURN[1]).toBe(36_000);
  });
});
