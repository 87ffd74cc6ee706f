/** What stands behind a rule: a study, something near one, a theory, practice, the scenario's author, or our judgement. */
export type Basis = 'study' | 'near' | 'theory' | 'handbook' | 'cards' | 'author' | 'ours';

export interface Source {
  readonly basis: Basis;
  /** Names and years of studies, as cited; empty for the rest. */
  readonly names: string;
}

/** "Lewicki, Polin & Lount 2016 (n = 755); course notes on shirking; size ours", gathered by what stands behind it. */
export function sourcesOf(source: string): Source[] {
  const parts = source
    .replaceAll(/\([^)]*\)/g, '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !SIZE_ONLY.test(part));
  const sources = parts.map(sourceOf).filter(({ basis, names }) => basis !== 'study' || names !== '');
  const bases = [...new Set(sources.map(({ basis }) => basis))];
  if (bases.length === 0) return [{ basis: 'ours', names: '' }];
  return bases.map((basis) => ({ basis, names: namesOf(sources, basis) }));
}

const namesOf = (sources: readonly Source[], basis: Basis): string =>
  [...new Set(sources.filter((one) => one.basis === basis).map(({ names }) => names))].join('; ');

/** That the size is ours holds for every rule, and is said once for all. */
const SIZE_ONLY = /^(sizes?|weight|half-life in turns) ours$/i;

/** The first that fits a part of a source tells what it is; what is left is a study. */
const SIGNS: readonly (readonly [RegExp, Basis])[] = [
  [/\bours\b|^table of effects/i, 'ours'],
  [/^the author/i, 'author'],
  [/course notes/i, 'handbook'],
  [/quality cards|etiquette/i, 'cards'],
  [/^appraisal/i, 'theory'],
];

function sourceOf(part: string): Source {
  const basis = SIGNS.find(([sign]) => sign.test(part))?.[1];
  if (basis) return { basis, names: '' };
  if (/^near:/i.test(part)) return { basis: 'near', names: part.replace(/^near:\s*/i, '') };
  return { basis: 'study', names: cited(part) };
}

/**
 * The citation, without what it is cited for: "MITI 4: a ratio of 1:1 is fair", "ceiling from Marinova et al. 2018".
 * Citations begin with a capital and end with a year, if there is one; without a capital the part is a remark.
 */
function cited(part: string): string {
  const citation = /^study of .*|[A-Z].*/.exec(part.split(': ')[0] ?? '')?.[0] ?? '';
  return /^.*\b(?:19|20)\d\d\b/.exec(citation)?.[0] ?? citation;
}
