import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Arms } from '../figure/poses.table.ts';
import { POSES, type Pose } from '../view.ts';
import { advanced, armsOf, settled, towards, type ArmChange } from './arm-change.ts';

const pose = fc.constantFrom(...POSES);
const uncrossed = fc.constantFrom(...POSES.filter((each) => each !== 'crossed'));
const step = fc.double({ min: 0.001, max: 0.2, noNaN: true });

/** All arms on the way through these poses, each held for some steps. */
function way(poses: readonly Pose[], steps: readonly number[]): readonly Arms[] {
  let change: ArmChange = settled('rest');
  const seen: Arms[] = [armsOf(change)];
  for (const each of poses) {
    change = towards(change, each);
    for (const seconds of steps) {
      change = advanced(change, seconds, 0.5);
      seen.push(armsOf(change));
    }
  }
  return seen;
}

it('elbows always stay on their own side', () => {
  fc.assert(
    fc.property(fc.array(pose, { maxLength: 6 }), fc.array(step, { minLength: 1, maxLength: 12 }), (poses, steps) => {
      for (const { left, right } of way(poses, steps)) {
        expect(left.elbow[0]).toBeGreaterThan(100);
        expect(right.elbow[0]).toBeGreaterThan(100);
      }
    }),
  );
});

it('hands stay on their own side unless the arms are being crossed', () => {
  fc.assert(
    fc.property(
      fc.array(uncrossed, { maxLength: 6 }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      (poses, steps) => {
        for (const { left, right } of way(poses, steps)) {
          expect(left.hand[0]).toBeGreaterThan(0);
          expect(right.hand[0]).toBeGreaterThan(0);
        }
      },
    ),
  );
});

it('the order of the forearms and the shape of a hand change only when the hands are low', () => {
  fc.assert(
    fc.property(pose, pose, (from, to) => {
      let change = towards(settled(from), to);
      let last = armsOf(change);
      for (let frame = 0; frame < 200; frame += 1) {
        change = advanced(change, 0.004, 0.5);
        const next = armsOf(change);
        if (next.top !== last.top || next.right.shape !== last.right.shape || next.overFace !== last.overFace) {
          expect(next.right.hand[1]).toBeGreaterThan(660);
          expect(next.left.hand[1]).toBeGreaterThan(660);
        }
        last = next;
      }
    }),
  );
});

it('arrives within half a second, and at once when already there', () => {
  fc.assert(
    fc.property(pose, pose, (from, to) => {
      const change = advanced(towards(settled(from), to), 0.501, 0);
      expect(armsOf(change)).toEqual(armsOf(settled(to)));
      expect(towards(settled(to), to)).toEqual(settled(to));
    }),
  );
});
