import { describe, expect, it } from 'vitest';
import { FACE_PARAMS } from '../figure/faces.table.ts';
import { PARAM_NAMES } from '../figure/params.ts';
import type { Face } from '../view.ts';
import { createActor, type Actor } from './actor.ts';
import type { Cue } from './cue.ts';

const cue = (face: Face, more: Partial<Cue> = {}): Cue => ({
  face: { from: face, to: face, blend: 0 },
  pose: 'rest',
  speaking: false,
  energy: 0.5,
  ...more,
});

function run(actor: Actor, seconds: number, step = 1 / 30): readonly string[] {
  const looks: string[] = [];
  for (let passed = 0; passed < seconds; passed += step) {
    actor.step(step);
    looks.push(JSON.stringify(actor.look()));
  }
  return looks;
}

describe('an actor', () => {
  it('does the same again with the same seed, and something else with another', () => {
    const play = (seed: number): readonly string[] => run(createActor(cue('worried', { speaking: true }), seed), 12);
    expect(play(7)).toEqual(play(7));
    expect(play(7)).not.toEqual(play(8));
  });

  it('begins with the first face and arrives at the next within a second and a half', () => {
    const actor = createActor(cue('furious'), 1);
    actor.calm(true);
    expect(actor.look().params.flush).toBeCloseTo(1);
    actor.cue(cue('grateful'));
    run(actor, 1.5);
    expect(actor.look().params.smile).toBeCloseTo(FACE_PARAMS.grateful.smile, 1);
    expect(actor.look().params.flush).toBeCloseTo(FACE_PARAMS.grateful.flush, 1);
  });

  it('never jumps: no parameter but the eyelids moves by more than a fifth of its range in one thirtieth of a second', () => {
    const actor = createActor(cue('neutral'), 3);
    let last = actor.look().params;
    for (const face of ['panicked', 'crushed', 'grateful', 'furious', 'relieved'] as const) {
      actor.cue(cue(face, { energy: 1 }));
      for (let frame = 0; frame < 40; frame += 1) {
        actor.step(1 / 30);
        const next = actor.look().params;
        for (const name of PARAM_NAMES.filter((each) => each !== 'lid')) {
          expect(Math.abs(next[name] - last[name]), name).toBeLessThan(0.2 * (name === 'tilt' ? 28 : 2));
        }
        last = next;
      }
    }
  });

  it('blinks now and then, and shuts its eyes fully', () => {
    const actor = createActor(cue('neutral'), 5);
    const lids: number[] = [];
    for (let frame = 0; frame < 60 * 20; frame += 1) {
      actor.step(1 / 60);
      lids.push(actor.look().params.lid);
    }
    const blinks = lids.filter((lid, index) => lid < 0.3 && (lids[index - 1] ?? 1) >= 0.3).length;
    expect(blinks).toBeGreaterThanOrEqual(4);
    expect(blinks).toBeLessThanOrEqual(14);
  });

  it('moves its mouth only while speaking', () => {
    const widest = (speaking: boolean): number => {
      const actor = createActor(cue('neutral', { speaking }), 2);
      let most = 0;
      for (let frame = 0; frame < 60; frame += 1) {
        actor.step(1 / 30);
        most = Math.max(most, actor.look().params.open);
      }
      return most;
    };
    expect(widest(true)).toBeGreaterThan(0.2);
    expect(widest(false)).toBe(0);
  });

  it('follows the voice when there is one', () => {
    const actor = createActor(cue('neutral', { speaking: true }), 2);
    actor.hear(0);
    run(actor, 0.5);
    expect(actor.look().params.open).toBeCloseTo(0, 2);
    actor.hear(1);
    run(actor, 0.5);
    expect(actor.look().params.open).toBeGreaterThan(0.3);
  });

  it('keeps still when asked to be calm: no tremble, sway, lean or heaving chest', () => {
    const actor = createActor(cue('furious', { energy: 1 }), 4);
    actor.calm(true);
    run(actor, 3);
    const { params: first } = actor.look();
    run(actor, 0.7);
    const { params: second } = actor.look();
    expect(second.lean).toBe(0);
    for (const name of PARAM_NAMES.filter((each) => each !== 'lid')) {
      expect(second[name], name).toBeCloseTo(first[name], 4);
    }
  });

  it('plays a micro-expression once and comes back', () => {
    const actor = createActor(cue('neutral'), 4);
    actor.calm(true);
    actor.play('flinch');
    run(actor, 0.15);
    expect(actor.look().params.browPinch).toBeGreaterThan(0.4);
    run(actor, 1.5);
    expect(actor.look().params.browPinch).toBeCloseTo(0, 3);
  });
});
