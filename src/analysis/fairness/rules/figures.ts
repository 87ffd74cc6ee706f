import type { Analysis } from '../analysis.ts';

/** Everything that the rules look at: an analysis but for the problems it comes to. */
export type Figures = Omit<Analysis, 'problems'>;

/** Tenths in words: `637` is "63.7". */
export const inTenths = (tenths: number): string => `${Math.trunc(tenths / 10)}.${Math.abs(tenths % 10)}`;
/** Per mille as per cent in words: `375` is "38 %". */
export const inPerCent = (thousandths: number): string => `${Math.round(thousandths / 10)} %`;
