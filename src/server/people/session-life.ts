const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/**
 * How long sessions last. Who has a password or a company can always come back: a session nobody uses ends after a month, and one
 * in use half a year after signing in. A guest has no other key than the session, and would lose team and results with it: it lasts
 * as long as somebody comes back every three months.
 */
const GUEST = { idleMs: 90 * DAY, mostMs: Infinity } as const;
const ACCOUNT = { idleMs: 30 * DAY, mostMs: 180 * DAY } as const;

/** Longest time without a visit, of all kinds. */
export const LONGEST_IDLE_MS = Math.max(GUEST.idleMs, ACCOUNT.idleMs);

/** A visit counts once a day: that is exact enough, and saves a write on every other page. */
export const RENEWED_AFTER_MS = DAY;

/** Whoever signed in within this time is not asked for the password again. */
export const FRESH_MS = 15 * MINUTE;

/** When a session ends that was begun at `began` and is used now. */
export function sessionEnd({ isGuest, began, now }: { isGuest: boolean; began: number; now: number }): number {
  const { idleMs, mostMs } = isGuest ? GUEST : ACCOUNT;
  return Math.min(now + idleMs, began + mostMs);
}
