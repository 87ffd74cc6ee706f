import type { Speech } from './speak.ts';

/** Mean loudness (root of the mean square) of the parts that sound. */
export function loudness({ pcm }: Speech): number {
  const heard = pcm.filter((sample) => Math.abs(sample) > 0.002);
  return Math.sqrt(heard.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, heard.length));
}

/**
 * Hz: the median of the pitch in a quarter of a second around this share (0..1) of the speech, found by
 * autocorrelation. A different way than the one it was made in, so that one can hold the other.
 */
export function pitchAround({ pcm, rate }: Speech, place: number): number {
  const found: number[] = [];
  for (let shift = -0.12; shift <= 0.12; shift += 0.02) {
    const at = Math.round(place * pcm.length + shift * rate);
    const window = pcm.subarray(Math.max(0, at - 600), at + 600);
    const hz = window.length > 800 ? pitchOf(window, rate) : undefined;
    if (hz !== undefined) found.push(hz);
  }
  found.sort((a, b) => a - b);
  return found[Math.floor(found.length / 2)] ?? 0;
}

function pitchOf(window: Float32Array, rate: number): number | undefined {
  let best = { lag: 0, likeness: 0.5 };
  for (let lag = Math.floor(rate / 520); lag < Math.min(rate / 60, window.length / 2); lag += 1) {
    const likeness = likenessAt(window, lag);
    if (likeness > best.likeness * 1.06) best = { lag, likeness };
  }
  return best.lag === 0 ? undefined : rate / best.lag;
}

/** How like the window is to itself `lag` samples later, -1..1. */
function likenessAt(window: Float32Array, lag: number): number {
  let [product, here, there] = [0, 0, 0];
  for (let i = 0; i + lag < window.length; i += 1) {
    const [a = 0, b = 0] = [window[i], window[i + lag]];
    product += a * b;
    here += a * a;
    there += b * b;
  }
  return here > 1e-4 && there > 1e-4 ? product / Math.sqrt(here * there) : 0;
}
