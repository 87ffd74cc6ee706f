/**
 * Every way in which the server says no (RFC 9457). The name is the last part of the problem's `type`; the pages word it in the
 * reader's language by this name, so it never changes.
 */
export const PROBLEMS = {
  // The request itself
  'bad-request': { status: 400, title: 'The request is not what this route expects.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'method-not-allowed': { status: 405, title: 'This route does not know that method.' },
  'too-large': { status: 413, title: 'The request is larger than this route allows.' },
  'too-slow': { status: 408, title: 'The request took too long to arrive.' },
  'wrong-media-type': { status: 415, title: 'This route expects another kind of content.' },
  'too-many-requests': { status: 429, title: 'Too many requests. Wait a moment.' },
  'foreign-origin': { status: 403, title: 'The request came from another site.' },

  // Who asks
  'sign-in-needed': { status: 401, title: 'Sign in or join a team first.' },
  'sign-in-failed': { status: 401, title: 'The e-mail address or the password is wrong.' },
  'code-needed': { status: 401, title: 'This account asks for a code besides the password.' },
  'code-wrong': { status: 401, title: 'The code is wrong, or was used already.' },
  'second-factor-on': { status: 409, title: 'The second factor is on already.' },
  'password-needed': { status: 403, title: 'This needs the password once more.' },
  'email-taken': { status: 409, title: 'There is an account with this e-mail address.' },
  'password-guessable': { status: 422, title: 'This password is one of the first that anybody would try.' },
  'already-signed-in': { status: 409, title: 'This person has an account already.' },
  'no-provider': { status: 404, title: 'No company sign-in is set up.' },
  'provider-away': { status: 503, title: 'The company sign-in cannot be reached.' },
  'not-allowed': { status: 403, title: 'Your role does not allow this.' },
  'other-team': { status: 403, title: 'This belongs to another team.' },
  'code-unknown': { status: 404, title: 'There is no such invitation code.' },
  'code-expired': { status: 410, title: 'This invitation code is no longer valid.' },
  'nickname-taken': { status: 409, title: 'Somebody in this team already has this nickname.' },
  'link-used': { status: 410, title: 'This link was used already, or is too old.' },
  'password-link-used': { status: 410, title: 'This link for a new password was used already, or is too old.' },
  'no-password': { status: 409, title: 'This person does not sign in with a password.' },
  'team-name-taken': { status: 409, title: 'There is a team of this name.' },
  'last-administrator': { status: 409, title: 'There must be at least one administrator.' },

  // A run that was sent
  'ticket-malformed': { status: 400, title: 'This is not a ticket.' },
  'ticket-forged': { status: 403, title: 'This ticket was not issued here, or was changed.' },
  'ticket-expired': { status: 410, title: 'This ticket has expired.' },
  'ticket-foreign': { status: 403, title: 'This ticket was issued to somebody else.' },
  'ticket-used': { status: 409, title: 'This ticket was already used for other moves.' },
  'rules-unknown': { status: 409, title: 'The ticket was issued for rules that this server does not know.' },
  'scenario-unknown': { status: 404, title: 'There is no such scenario.' },
  'revision-unknown': { status: 409, title: 'This revision of the scenario was never published here.' },
  'scenario-withdrawn': { status: 410, title: 'This scenario was withdrawn.' },
  'score-not-accepted': { status: 400, title: 'A score is worked out here and never taken from a request.' },
  'moves-malformed': { status: 400, title: 'One of the moves is not a move.' },
  'moves-too-many': { status: 400, title: 'There are more moves than any run can have.' },
  'moves-illegal': { status: 422, title: 'One of the moves was not possible where it was played.' },
  'run-unfinished': { status: 422, title: 'The run had not ended after these moves.' },

  // Scenarios
  'scenario-broken': { status: 422, title: 'The scenario has errors.' },
  'scenario-too-slow': { status: 422, title: 'Checking the scenario took too long.' },
  'name-taken': { status: 409, title: 'Another scenario has this name.' },
  'revision-older': { status: 409, title: 'A later revision is published already.' },
  'revision-exists': { status: 409, title: 'This revision was published before with other content.' },

  // The server itself
  busy: { status: 503, title: 'More is coming in than can be written. Try again in a few seconds.' },
  stopping: { status: 503, title: 'The server is stopping. Try again in a moment.' },
  'storage-full': { status: 507, title: 'The server has no room left. Nothing was stored.' },
  'storage-away': { status: 503, title: 'The database cannot be reached. Nothing was stored; try again.' },
  internal: { status: 500, title: 'Something went wrong on the server.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemName = keyof typeof PROBLEMS;

/** What stands in the body, as application/problem+json. */
export interface ProblemBody {
  /** `/api/problems/NAME`: a page that explains it. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** This occurrence: what was wrong and what to do. */
  readonly detail?: string | undefined;
  /** Every field that was wrong, as JSON pointers. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] | undefined;
}
