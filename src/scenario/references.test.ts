import { describe, expect, it } from 'vitest';
import { brokenFile } from '../testing/scenarios.ts';
import { parseScenario } from './parse.ts';
import type { ProblemCode } from './problem.ts';

const reply = 'beats.opening.replies.0';
const shown = (text: string) =>
  parseScenario('scenario.json', text).problems.map(({ code, pointer }) => `${code} ${pointer}`);

describe('every name must name something', () => {
  it.each<{ at: string; value: unknown; code: ProblemCode; pointer?: string }>([
    { at: 'start', value: 'opning', code: 'unknown-beat' },
    {
      at: 'acts',
      value: { later: { after: 'Later', start: 'nowhere' } },
      code: 'unknown-beat',
      pointer: '/acts/later/start',
    },
    {
      at: 'remedies.courier.solves',
      value: ['nothing'],
      code: 'unknown-concern',
      pointer: '/remedies/courier/solves/0',
    },
    { at: 'remedies.courier.needs', value: ['nothing'], code: 'unknown-fact', pointer: '/remedies/courier/needs/0' },
    {
      at: 'beats.opening.says.1.reveals',
      value: ['constructor'],
      code: 'unknown-fact',
      pointer: '/beats/opening/says/1/reveals/0',
    },
    {
      at: 'beats.opening.says.0.voices',
      value: ['x'],
      code: 'unknown-concern',
      pointer: '/beats/opening/says/0/voices/0',
    },
    {
      at: 'beats.opening.says.0.when',
      value: { not: { known: 'x' } },
      code: 'unknown-fact',
      pointer: '/beats/opening/says/0/when/not/known',
    },
    {
      at: 'beats.opening.says.0.variants.0.when',
      value: { any: [{ offered: 'x' }] },
      code: 'unknown-remedy',
      pointer: '/beats/opening/says/0/variants/0/when/any/0/offered',
    },
    {
      at: 'beats.opening.again',
      value: [{ text: 'So?', reveals: ['x'] }],
      code: 'unknown-fact',
      pointer: '/beats/opening/again/0/reveals/0',
    },
    {
      at: 'beats.opening.topics',
      value: [{ beat: 'x' }],
      code: 'unknown-beat',
      pointer: '/beats/opening/topics/0/beat',
    },
    { at: `${reply}.goto`, value: 'x', code: 'unknown-beat' },
    { at: `${reply}.about`, value: ['x'], code: 'unknown-fact', pointer: '/beats/opening/replies/0/about/0' },
    { at: `${reply}.asks`, value: ['x'], code: 'unknown-fact', pointer: '/beats/opening/replies/0/asks/0' },
    {
      at: `${reply}.addresses`,
      value: ['x'],
      code: 'unknown-concern',
      pointer: '/beats/opening/replies/0/addresses/0',
    },
    { at: `${reply}.offers`, value: ['x'], code: 'unknown-remedy', pointer: '/beats/opening/replies/0/offers/0' },
    { at: `${reply}.agrees`, value: 'x', code: 'unknown-remedy' },
    { at: `${reply}.gives`, value: 'x', code: 'unknown-remedy' },
    { at: `${reply}.fulfils`, value: 'x', code: 'unknown-remedy' },
    {
      at: `${reply}.promises`,
      value: { remedy: 'x', due: { turns: 2 } },
      code: 'unknown-remedy',
      pointer: '/beats/opening/replies/0/promises/remedy',
    },
    {
      at: `${reply}.promises`,
      value: { remedy: 'courier', due: { act: 'x' } },
      code: 'unknown-act',
      pointer: '/beats/opening/replies/0/promises/due/act',
    },
    ...['known', 'unknown', 'noted'].map((key) => ({
      at: `${reply}.when`,
      value: { [key]: ['x'] },
      code: 'unknown-fact' as const,
      pointer: `/beats/opening/replies/0/when/${key}/0`,
    })),
    ...['voiced', 'addressed', 'resolved', 'unresolved'].map((key) => ({
      at: `${reply}.when`,
      value: { [key]: 'x' },
      code: 'unknown-concern' as const,
      pointer: `/beats/opening/replies/0/when/${key}`,
    })),
    ...['offered', 'agreed', 'promised', 'kept', 'broken'].map((key) => ({
      at: `${reply}.when`,
      value: { [key]: 'x' },
      code: 'unknown-remedy' as const,
      pointer: `/beats/opening/replies/0/when/${key}`,
    })),
    ...['visited', 'unvisited'].map((key) => ({
      at: `${reply}.when`,
      value: { [key]: 'x' },
      code: 'unknown-beat' as const,
      pointer: `/beats/opening/replies/0/when/${key}`,
    })),
  ])('$code at $at', ({ at, value, code, pointer = `/${at.replaceAll('.', '/')}` }) => {
    expect(shown(brokenFile([at, value]))).toEqual([`${code} ${pointer}`]);
  });

  it('a malformed name that names nothing is one problem', () => {
    expect(shown(brokenFile([`${reply}.goto`, 'the end']))).toEqual(['unknown-beat /beats/opening/replies/0/goto']);
  });

  it('a section that is missing is one problem, not one for each name in it', () => {
    expect(shown(brokenFile(['facts', undefined]))).toEqual(['missing-field ']);
  });
});
