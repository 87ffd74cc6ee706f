import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { LANGUAGES } from '../../scenario/vocabulary.ts';
import { folderWith, heard } from '../listening.ts';

const typing = async (keys: readonly string[], ...words: readonly string[]) => {
  using disk = folderWith({ 'a.json': aScenarioFile() });
  const result = await heard(['play', 'a.json', ...words], { ...disk, typed: keys.join('\n') });
  const saved = join(disk.folder, 'mine.json');
  return { ...result, saved: existsSync(saved) ? readFileSync(saved, 'utf8') : undefined };
};

/** The whole call: listening, noting, reading, holding, recording. */
const WHOLE = ['w', 'l', 'n', '2', 'reply(hear)', 'f', '1', 'h', '1', 'r', 'reply(courier)', '1', 'd', '1', 'x'];

describe('a call at the keyboard', () => {
  it('goes from the briefing to the debrief', async () => {
    const { out, err, code } = await typing(WHOLE);
    expect([err, code]).toEqual(['', 0]);
    expect(out.indexOf('You answer the phone')).toBeLessThan(out.indexOf('FINALLY. Two calls!'));
    expect(out).toContain('Amara Okafor is still talking. A reply now cuts in.');
    expect(out).toContain("(You noted: Friday, her daughter's birthday)");
    expect(out).toContain('Express fees are refunded when we deliver late.');
    expect(out).toContain('The call is over.\n\nResolved');
    expect(out).not.toMatch(/Anger \d/); // words, not numbers
  });

  it('shows numbers to whoever asks for them', async () => {
    expect((await typing(WHOLE, '--numbers')).out).toMatch(/Anger \d+ \(−\d+\)/);
  });

  it('offers better words at the end', async () => {
    const { out } = await typing(['reply(policy)', 'reply(courier)', '1', 'x']);
    expect(out).toContain('Better wording\n  You said: Delivery dates are estimates');
    expect(out).toContain('Say first what you see, then what you can do');
  });

  it.each(LANGUAGES)('speaks %s without a missing word', async (language) => {
    const { out } = await typing(['?', 'i', 'zz', 'b', 'save', ...WHOLE], '--lang', language);
    expect(out).not.toMatch(/(debrief|terminal|call|common)\.[a-z]|undefined/);
    if (language !== 'en')
      expect(out).not.toMatch(/What do you do|Which one|Type a number|You (waited|read|noted)|Your role/);
  });

  it('replies are numbered in the order of the seed, full-width digits are digits', async () => {
    const { out } = await typing(['１', 'q']);
    const first = /\n1 {2}(.+)\n/.exec(out)?.[1] ?? 'nothing';
    expect(out).toContain(`You: ${first}`);
  });

  it.each([
    [['zz'], '“zz” is not one of the choices.'],
    [['9'], '“9” is not one of the choices.'],
    [['b'], '“b” is not possible now.'],
    [['reply(sorry)'], '“reply(sorry)” is not possible now.'],
    [['w', 'n', '7', ''], '“7” is not one of the choices.'],
  ])('%j is explained, and asked again', async (keys, message) => {
    const { out, code } = await typing([...keys, 'q']);
    expect(out).toContain(message);
    expect(code).toBe(0);
  });

  it('asks before it ends a conversation', async () => {
    const { out } = await typing(['w', 'w', 'x', '', 'x', '1', 'q']);
    expect(out.split('End the conversation here?')).toHaveLength(3);
    expect(out).toContain('The conversation is over');
  });
});

describe('keeping a call', () => {
  it('saves it, and again, but never over a file that is not its own', async () => {
    const { out, saved } = await typing(['w', 'save mine.json', 'w', 'save mine.json', 'save a.json', 'q']);
    expect(out).toContain(
      'Kept in mine.json. Go on later with: npm run attune -- replay mine.json --scenario a.json --continue',
    );
    expect(JSON.parse(saved ?? '')).toMatchObject({ scenario: 'late-parcel', moves: ['wait', 'wait'] });
    expect(out).toContain('a.json is already there. Choose another name.');
  });

  it.each([[['w']], [['w', 'q']], [['w', 'w', 'h']]])('leaving after %j tells how to come back', async (keys) => {
    const { out, code } = await typing(keys);
    expect(code).toBe(0);
    const line = out.split('\n').find((one) => one.startsWith('{"format":1')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ scenario: 'late-parcel' });
    expect(out).toContain('replay FILE --scenario a.json --continue');
  });
});
