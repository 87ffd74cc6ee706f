import { describe, expect, it } from 'vitest';
import { VOICES, voiceOf } from '../audio/voice/voices.table.ts';
import { ROOMS } from '../audio/sound.ts';
import { open, play, standing, type Turn } from '../engine/index.ts';
import { CUSTOMER_STATES, ENDINGS, type CustomerState, type Emotion } from '../scenario/vocabulary.ts';
import { PEOPLE, personOf } from '../stage/people.table.ts';
import { PLACES } from '../stage/view.ts';
import { aScenario } from '../testing/scenarios.ts';
import { cueOfEnding, cuesOf, soundView, voiceLine, voiceMood } from './sound.ts';

const scenario = aScenario();
const session = open(scenario, { seed: 1 });
const [firstTurn] = session.turns;
const turn = (given: Partial<Turn> = {}): Turn => {
  if (!firstTurn) throw new Error('A session begins with a turn.');
  return { ...firstTurn, number: 3, customer: 'venting', stage: 'attune', phase: 'talking', said: [], ...given };
};
const at = (customer: CustomerState, emotion: Emotion, level: number) => ({
  ...standing(session),
  customer,
  emotion,
  levels: { anger: 0, anxiety: 0, disappointment: 0, trust: 0, composure: 80, [emotion]: level },
});

describe('picture and sound', () => {
  it('know the same people, in the same order', () => {
    expect(Object.keys(VOICES)).toEqual(Object.keys(PEOPLE));
  });

  it('send the same stand-in', () => {
    for (const key of ['somebody', 'x', '陌生人'])
      expect(Object.values(VOICES).indexOf(voiceOf(key))).toBe(Object.values(PEOPLE).indexOf(personOf(key)));
  });

  it('know the same places', () => {
    expect([...ROOMS].toSorted()).toEqual([...PLACES].toSorted());
  });
});

describe('the music', () => {
  it.each<[CustomerState, Emotion, number, object]>([
    ['venting', 'anger', 80, { mood: 'tension', strength: 0.8, quiet: false }],
    ['spiralling', 'anxiety', 60, { mood: 'tension', strength: 0.6 }],
    ['reasoning', 'anger', 30, { mood: 'neutral', strength: 0.7 }],
    ['appreciative', 'anger', 10, { mood: 'warm', strength: 0.9 }],
    ['withdrawn', 'disappointment', 70, { mood: 'neutral', quiet: true }],
    ['trusting', 'disappointment', 5, { mood: 'warm', quiet: false }],
  ])('of %s with %s at %i', (state, emotion, level, heard) => {
    expect(soundView(scenario, at(state, emotion, level))).toMatchObject(heard);
  });

  it('steps back on hold', () => {
    let held = session;
    while (standing(held).moreToSay) held = play(held, { kind: 'wait' });
    held = play(held, { kind: 'hold', announced: true, reason: 'policy' });
    expect(soundView(scenario, standing(held)).quiet).toBe(true);
  });
});

describe('the voice', () => {
  it('has what leads in full, and what lies under it by half', () => {
    const mixed = { ...at('venting', 'anger', 80), levels: { ...at('venting', 'anger', 80).levels, anxiety: 40 } };
    expect(voiceMood(mixed)).toMatchObject({ anger: 0.8, anxiety: 0.2, disappointment: 0 });
  });

  it('keeps every number between 0 and 1', () => {
    for (const state of Object.values(CUSTOMER_STATES).flat())
      for (const level of [0, 50, 100])
        for (const value of Object.values(voiceMood(at(state, 'anxiety', level)))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
  });

  it('comes through the telephone, across the counter, and not at all in a chat', () => {
    const line = (channel: 'phone' | 'counter' | 'chat') =>
      voiceLine(aScenario({ channel }), at('venting', 'anger', 50), 'Well?');
    expect(line('phone')?.phone).toBe(true);
    expect(line('counter')?.phone).toBe(false);
    expect(line('chat')).toBeUndefined();
  });

  it('says nothing where there is nothing to say', () => {
    expect(voiceLine(scenario, at('venting', 'anger', 50), ' ')).toBeUndefined();
  });
});

describe('short sounds', () => {
  it.each<[string, Partial<Turn>, Partial<Turn>, readonly string[]]>([
    ['nothing much', {}, {}, []],
    ['calmer', {}, { customer: 'receptive' }, ['better']],
    ['angrier', { customer: 'reasoning' }, { customer: 'receptive' }, ['worse']],
    ['out of hand', {}, { customer: 'escalating' }, ['escalation']],
    ['a step done', {}, { stage: 'calm' }, ['step']],
    ['calmer and a step done', {}, { customer: 'receptive', stage: 'calm' }, ['better']],
    ['another feeling leads', { customer: 'reasoning' }, { customer: 'spiralling' }, ['worse']],
    ['hung up', { customer: 'escalating' }, { customer: 'hangsUp' }, ['hangUp']],
    ['the end, which is heard by itself', {}, { customer: 'receptive', phase: 'ended' }, []],
    ['still gone', { customer: 'hangsUp' }, { customer: 'hangsUp', phase: 'ended' }, []],
    ['a note', {}, { move: { kind: 'note', fact: 'ordered' } }, ['note']],
    ['back from hold, calmer', {}, { move: { kind: 'resume' }, customer: 'receptive' }, ['resume', 'better']],
  ])('after %s', (_, before, after, cues) => {
    expect(cuesOf(scenario, turn(after), turn(before))).toEqual(cues);
  });

  it.each([
    ['phone', ['pickUp']],
    ['chat', ['messageIn']],
    ['counter', []],
  ] as const)('a %s call begins with %j', (channel, cues) => {
    expect(cuesOf(aScenario({ channel }), turn(), undefined)).toEqual(cues);
  });

  it('in a chat what is sent and what comes can be told apart', () => {
    const said = [
      { by: 'trainee', line: 'a' },
      { by: 'customer', line: 'b' },
    ] as const;
    expect(cuesOf(aScenario({ channel: 'chat' }), turn({ said }), turn())).toEqual(['messageOut', 'messageIn']);
  });

  it('every end has one', () => {
    expect(ENDINGS.map(cueOfEnding)).toEqual(['resolution', 'hold', 'lost', 'lost', 'lost']);
  });
});
