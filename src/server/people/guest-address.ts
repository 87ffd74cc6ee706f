/** Everybody needs an address in the library's table. Those of guests are made up at this host, and belong to nobody. */
export const GUEST_HOST = 'guest.invalid';

/** The address that somebody gave, or that the company did; undefined for a made-up one, which a guest of the company keeps. */
export const ownAddress = (email: string): string | undefined => (email.endsWith(`@${GUEST_HOST}`) ? undefined : email);
