import { describe, expect, it } from 'vitest';
import { RULES } from '../../engine/index.ts';
import { sourcesOf } from './sources.ts';

describe('what stands behind a rule', () => {
  it.each([
    {
      source: 'Lewicki, Polin & Lount 2016 (n = 755); course notes on shirking; size ours',
      is: ['study Lewicki, Polin & Lount 2016', 'handbook'],
    },
    { source: 'Gelbrich 2010 (explaining why lowers anger); Lee 2023', is: ['study Gelbrich 2010; Lee 2023'] },
    { source: 'near: SQM on call-backs; size ours', is: ['near SQM on call-backs'] },
    { source: 'quality cards: main issue found', is: ['cards'] },
    {
      source: 'Herhausen et al. 2023; ceiling from Marinova, Singh & Singh 2018',
      is: ['study Herhausen et al. 2023; Marinova, Singh & Singh 2018'],
    },
    { source: 'Reger et al. 2020; MITI 4: a ratio of 1:1 is fair', is: ['study Reger et al. 2020; MITI 4'] },
    { source: 'appraisal theory; size ours', is: ['theory'] },
    { source: 'ours, from the appraisal of relief', is: ['ours'] },
    { source: 'table of effects; weight ours', is: ['ours'] },
    { source: 'the author of the scenario', is: ['author'] },
    { source: 'size ours', is: ['ours'] },
  ])('$source', ({ source, is }) => {
    expect(sourcesOf(source).map(({ basis, names }) => `${basis} ${names}`.trim())).toEqual(is);
  });

  it.each(Object.entries(RULES))('%s: a study is a name, never a remark', (_, { source }) => {
    for (const { basis, names } of sourcesOf(source))
      if (basis === 'study') expect(names).toMatch(/^(?:[A-Z]|study of)/);
  });
});
