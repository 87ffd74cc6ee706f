import { distance } from 'fastest-levenshtein';
import { alternatives } from './lists.ts';
import { say, type Phrase } from './phrase.ts';

/** Names longer than this are not typing mistakes, and comparing them would take long. */
const LONGEST = 60;
const MOST = 400;

/** The candidate that someone who typed `name` most likely meant, if any is near enough: about a third of its letters may differ. */
export function closest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  const typed = name.toLowerCase();
  let best: string | undefined;
  let nearest = Infinity;
  for (const candidate of candidates.slice(0, MOST)) {
    const allowed = Math.max(1, Math.floor((Math.max(name.length, candidate.length) + 1) / 3));
    if (Math.abs(candidate.length - name.length) > allowed || candidate.length > LONGEST) continue;
    const far = distance(typed, candidate.toLowerCase());
    if (far <= allowed && far < nearest) [best, nearest] = [candidate, far];
  }
  return best;
}

/** `Did you mean "needBy"?`, or else what there is to choose from. */
export function didYouMean(name: string, candidates: readonly string[]): Phrase {
  const best = closest(name, candidates);
  if (best !== undefined) return say`Did you mean "${best}"?`;
  return candidates.length === 0 ? say`There is none to choose from yet.` : say`Use ${alternatives(candidates)}.`;
}
