/** Before the id of a scenario that is tried out. No scenario has two hyphens in a row, so it is never taken for a published one. */
const TRIAL = 'trial--';

export const trialOf = (id: string): string => `${TRIAL}${id}`;

/** Is this a scenario that a trainer only tries out? */
export const isTrial = (id: string): boolean => id.startsWith(TRIAL);
