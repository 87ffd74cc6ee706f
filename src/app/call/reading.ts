import type { Speed } from '../settings.ts';

/** Milliseconds per word or Han character at the normal speed: about 230 words or 330 characters a minute, read calmly. */
const PER_WORD = 260;
const PER_HAN = 180;
const PAUSE = 700;
const LEAST = 1400;
const SLOWER: Readonly<Record<Speed, number>> = { slow: 1.8, normal: 1, once: 0, demand: 0 };

/** How long a text wants to be read, in milliseconds, before the next sentence may come. */
export function readingMs(text: string, speed: Speed): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{Script=Latin}\d]+(['’][\p{Script=Latin}]+)?/gu)?.length ?? 0;
  return Math.round(Math.max(LEAST, PAUSE + words * PER_WORD + han * PER_HAN) * SLOWER[speed]);
}
