import { path } from '../shape.ts';
import { area, strand, type HairShape } from './lock.ts';

export const hijab: HairShape = {
  coversEars: true,
  back: ({ temple: f }) => [
    area(
      path`M 0 -158 C ${f + 46} -158 ${f + 44} 0 ${f + 34} 90 C ${f + 30} 150 ${f + 50} 190 ${f + 40} 230
      L ${-f - 40} 230 C ${-f - 50} 190 ${-f - 30} 150 ${-f - 34} 90 C ${-f - 44} 0 ${-f - 46} -158 0 -158 Z`,
      'dark',
    ),
  ],
  front: ({ temple: f, down }) => [
    area(path`M 0 -158 C ${f + 44} -158 ${f + 40} 10 ${f + 24} 90 C ${f + 10} 140 60 190 10 206
      C -50 200 ${-f - 8} 150 ${-f - 24} 90 C ${-f - 40} 10 ${-f - 44} -158 0 -158 Z M 0 -96
      C ${-f + 6} -96 ${-f + 4} -30 ${-f + 8} 10 C ${-f + 10} 70 -44 ${down + 2} 0 ${down + 6}
      C 44 ${down + 2} ${f - 10} 70 ${f - 8} 10 C ${f - 4} -30 ${f - 6} -96 0 -96 Z`),
    strand(
      path`M ${-f + 6} 40 C ${-f + 10} 90 -40 ${down + 14} 10 ${down + 20} M ${-f - 20} 60
      C ${-f} 130 -40 170 0 190`,
      3.5,
      0.6,
      'dark',
    ),
    strand(path`M -40 -146 C -80 -130 -100 -80 -104 -30`, 4, 0.5),
  ],
};

export const turban: HairShape = {
  coversEars: false,
  back: () => [],
  front: ({ temple: f }) => [
    area(path`M ${-f - 6} -34 C ${-f - 40} -90 ${-f - 20} -176 0 -182
      C ${f + 20} -176 ${f + 40} -90 ${f + 6} -34 C ${f - 20} -50 30 -66 0 -96
      C -30 -66 ${-f + 20} -50 ${-f - 6} -34 Z`),
    area(path`M -26 -76 C -10 -96 10 -96 26 -76 L 0 -104 Z`, 'dark'),
    strand(path`M 0 -104 C -40 -112 -80 -100 ${-f - 12} -60 M 0 -104 C 40 -112 80 -100 ${f + 12} -60`, 4, 0.6, 'dark'),
    strand(path`M 4 -128 C -40 -140 -84 -130 ${-f - 16} -92 M 10 -150 C 50 -156 84 -140 ${f + 16} -98`, 4, 0.6, 'dark'),
    strand(path`M -50 -160 C -20 -172 20 -172 50 -158`, 4, 0.35),
  ],
};
