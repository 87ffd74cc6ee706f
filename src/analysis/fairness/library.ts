import type { Analysis, GiveAway } from './analysis.ts';

/** The same signs over a whole library: each beat of each scenario counts once. */
export function libraryGiveAways(analyses: readonly Pick<Analysis, 'giveAways'>[]): readonly GiveAway[] {
  const all = analyses.flatMap(({ giveAways }) => giveAways);
  const kinds = new Map(all.map((one) => [`${one.sign} ${one.language ?? ''}`, one]));
  return [...kinds.values()].map(({ sign, language }) => {
    const alike = all.filter((one) => one.sign === sign && one.language === language);
    const beats = alike.reduce((sum, one) => sum + one.beats, 0);
    const mean = (of: 'rightPerMille' | 'chancePerMille'): number =>
      beats === 0 ? 0 : Math.round(alike.reduce((sum, one) => sum + one.beats * one[of], 0) / beats);
    return {
      sign,
      language,
      how: alike.every(({ how }) => how === 'exact') ? 'exact' : 'sampled',
      beats,
      rightPerMille: mean('rightPerMille'),
      chancePerMille: mean('chancePerMille'),
    };
  });
}
