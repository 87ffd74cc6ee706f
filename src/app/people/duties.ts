import type { Role } from '../../protocol/names.ts';

/** Pages for those who do more than take calls, and whom they are for. */
export const DUTIES: Readonly<Record<'trainer' | 'admin', readonly Role[]>> = {
  trainer: ['trainer', 'lead', 'administrator'],
  admin: ['lead', 'administrator'],
};
export type Duty = keyof typeof DUTIES;
