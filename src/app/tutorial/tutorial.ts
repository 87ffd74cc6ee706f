/** The call that newcomers play with hints; it stands apart from the other calls of the library. */
export const TUTORIAL = 'first-call';
