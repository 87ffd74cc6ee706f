import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FIGURE } from '../figure/frame.ts';
import { layoutOf } from './layout.ts';
import { SET } from './props.ts';

it('never cuts off the head, always shows a desk, and leaves no gap around the place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 120, max: 4000 }), fc.integer({ min: 120, max: 4000 }), (width, height) => {
      const { deskY, figure, set } = layoutOf(width, height);
      const crown = deskY - (figure.cut - 92) * figure.scale;
      expect(crown).toBeGreaterThanOrEqual(-1);
      expect(deskY).toBeLessThan(height);
      expect(figure.cut).toBeLessThanOrEqual(FIGURE.desk);
      expect(set.x).toBeLessThanOrEqual(0);
      expect(set.y).toBeLessThanOrEqual(0);
      expect(set.x + SET.width * set.scale).toBeGreaterThanOrEqual(width);
    }),
  );
});
