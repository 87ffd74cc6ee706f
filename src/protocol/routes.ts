import type { Role } from './names.ts';

/**
 * Every route of the server and who may use it. The server registers exactly these, the access test walks through all of them
 * with every role, and the description at /api/docs is made from them.
 *
 * `may`: `anyone` needs no session; `person` any session; a role means this role or a higher one. `team` further asks that
 * what is read belongs to the reader's own team, unless an administrator reads.
 */
export interface RouteInfo {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly may: 'anyone' | 'person' | Exclude<Role, 'guest'>;
  readonly team?: true;
  /** Whoever has a password and signed in a while ago gives it once more before this (`confirm`). */
  readonly fresh?: true;
  readonly does: string;
}

export const ROUTES = {
  // The server itself
  alive: { method: 'GET', path: '/healthz', may: 'anyone', does: 'Is the process alive?' },
  ready: { method: 'GET', path: '/readyz', may: 'anyone', does: 'Can it serve: is the database there?' },
  metrics: {
    method: 'GET',
    path: '/metrics',
    may: 'administrator',
    does: 'Figures for Prometheus (or with the METRICS_TOKEN).',
  },
  description: { method: 'GET', path: '/api/openapi.json', may: 'anyone', does: 'This description, as OpenAPI 3.1.' },
  docs: { method: 'GET', path: '/api/docs', may: 'anyone', does: 'The same, to read.' },
  problem: { method: 'GET', path: '/api/problems/:name', may: 'anyone', does: 'What a problem means and what to do.' },

  // People
  me: { method: 'GET', path: '/api/me', may: 'anyone', does: 'Who is asking.' },
  changeMe: {
    method: 'PATCH',
    path: '/api/me',
    may: 'person',
    does: 'Changes the nickname, leaves or rejoins public boards.',
  },
  exportMe: { method: 'GET', path: '/api/me/export', may: 'person', does: 'Everything kept about oneself.' },
  eraseMe: { method: 'DELETE', path: '/api/me', may: 'person', fresh: true, does: 'Erases everything about oneself.' },
  sessions: { method: 'GET', path: '/api/me/sessions', may: 'person', does: 'Where one is signed in.' },
  endSession: {
    method: 'DELETE',
    path: '/api/me/sessions/:id',
    may: 'person',
    fresh: true,
    does: 'Signs out one device.',
  },
  endSessions: {
    method: 'DELETE',
    path: '/api/me/sessions',
    may: 'person',
    fresh: true,
    does: 'Signs out everywhere.',
  },
  invitation: { method: 'GET', path: '/api/invitations/:code', may: 'anyone', does: 'Which team a code leads to.' },
  join: { method: 'POST', path: '/api/join', may: 'anyone', does: 'Joins a team by code and nickname.' },
  welcome: {
    method: 'POST',
    path: '/api/welcome',
    may: 'anyone',
    does: 'Makes the first administrator, by the one-time link.',
  },

  // Accounts: nobody needs one to play
  signUp: {
    method: 'POST',
    path: '/api/sign-up',
    may: 'anyone',
    does: 'An account with e-mail and password; somebody this browser knows keeps name, team and runs.',
  },
  signIn: {
    method: 'POST',
    path: '/api/sign-in',
    may: 'anyone',
    does: 'Signs in with e-mail and password; what somebody did whom only this browser knows comes along if wished.',
  },
  signInElsewhere: {
    method: 'POST',
    path: '/api/sign-in/provider',
    may: 'anyone',
    does: 'Where to go to sign in with the company; somebody this browser knows keeps name, team and runs, or brings the runs along.',
  },
  backFromElsewhere: {
    method: 'GET',
    path: '/api/auth/callback/company',
    may: 'anyone',
    does: 'Where the company’s sign-in sends people back to.',
  },
  signOut: { method: 'POST', path: '/api/sign-out', may: 'person', does: 'Signs this browser out.' },
  confirm: {
    method: 'POST',
    path: '/api/me/confirm',
    may: 'person',
    does: 'The own password once more, before something that matters; begins a new session.',
  },
  changePassword: {
    method: 'POST',
    path: '/api/me/password',
    may: 'person',
    does: 'Another password; signs out every other device.',
  },
  setUpSecondFactor: {
    method: 'POST',
    path: '/api/me/second-factor',
    may: 'person',
    does: 'A secret for an app that makes codes; nothing is asked for until it is switched on.',
  },
  switchOnSecondFactor: {
    method: 'POST',
    path: '/api/me/second-factor/on',
    may: 'person',
    does: 'Asks for a code at every sign-in from now on; tells the codes to keep, once.',
  },
  switchOffSecondFactor: {
    method: 'POST',
    path: '/api/me/second-factor/off',
    may: 'person',
    fresh: true,
    does: 'Asks for the password only from now on.',
  },
  newPassword: {
    method: 'POST',
    path: '/api/new-password',
    may: 'anyone',
    does: 'A new password by the one-time link of an administrator; signs out everywhere.',
  },

  // Runs
  tickets: { method: 'POST', path: '/api/tickets', may: 'anyone', does: 'Tickets for runs to come.' },
  submit: { method: 'POST', path: '/api/runs', may: 'person', does: 'A finished run: replayed, scored, ranked.' },
  myRuns: { method: 'GET', path: '/api/me/runs', may: 'person', does: 'Own runs, latest first.' },
  run: {
    method: 'GET',
    path: '/api/runs/:id',
    may: 'anyone',
    does: 'The moves of a run on the board, to check it again.',
  },

  // Boards
  standing: { method: 'GET', path: '/api/boards/:scenario', may: 'anyone', does: 'Own place and neighbours.' },
  board: { method: 'GET', path: '/api/boards/:scenario/all', may: 'anyone', does: 'The whole list, page by page.' },
  teamMates: { method: 'GET', path: '/api/boards/:scenario/team', may: 'trainee', does: 'The board of the own team.' },
  teamBoard: {
    method: 'GET',
    path: '/api/boards/:scenario/teams/:team',
    may: 'trainee',
    team: true,
    does: 'The board of one team.',
  },
  teams: {
    method: 'GET',
    path: '/api/boards-of-teams',
    may: 'anyone',
    does: 'Teams against teams, over all scenarios.',
  },
  live: { method: 'GET', path: '/api/live', may: 'anyone', does: 'Server-sent events: which boards changed.' },

  // Scenarios
  scenarios: { method: 'GET', path: '/api/scenarios', may: 'anyone', does: 'What is published.' },
  scenario: {
    method: 'GET',
    path: '/api/scenarios/:id/:hash',
    may: 'anyone',
    does: 'One revision, to play or to replay.',
  },
  download: { method: 'GET', path: '/api/scenarios/:id/:hash/zip', may: 'trainer', does: 'One revision as a folder.' },
  upload: {
    method: 'POST',
    path: '/api/uploads',
    may: 'trainer',
    does: 'Checks a scenario (JSON, or a zip of its folder).',
  },
  uploads: { method: 'GET', path: '/api/uploads', may: 'trainer', does: 'Own uploads that wait to be published.' },
  trial: {
    method: 'GET',
    path: '/api/uploads/:id',
    may: 'trainer',
    does: 'What an own upload holds, to play it before it is published.',
  },
  publish: {
    method: 'POST',
    path: '/api/uploads/:id/publish',
    may: 'trainer',
    does: 'Publishes an upload without errors.',
  },
  discard: { method: 'DELETE', path: '/api/uploads/:id', may: 'trainer', does: 'Throws an upload away.' },
  withdraw: { method: 'DELETE', path: '/api/scenarios/:id', may: 'trainer', does: 'No new runs; old ones stay.' },

  // Administration
  allTeams: { method: 'GET', path: '/api/teams', may: 'administrator', does: 'Every team.' },
  makeTeam: { method: 'POST', path: '/api/teams', may: 'administrator', does: 'A new team.' },
  renameTeam: { method: 'PATCH', path: '/api/teams/:id', may: 'administrator', does: 'Another name.' },
  endTeam: {
    method: 'DELETE',
    path: '/api/teams/:id',
    may: 'administrator',
    does: 'Dissolves a team; its people stay.',
  },
  codes: {
    method: 'GET',
    path: '/api/teams/:id/codes',
    may: 'lead',
    team: true,
    does: 'Invitation codes that are valid.',
  },
  makeCode: { method: 'POST', path: '/api/teams/:id/codes', may: 'lead', team: true, does: 'A new invitation code.' },
  endCode: { method: 'DELETE', path: '/api/teams/:id/codes/:code', may: 'lead', team: true, does: 'Ends a code.' },
  people: { method: 'GET', path: '/api/people', may: 'administrator', does: 'People, by page and by search.' },
  changePerson: {
    method: 'PATCH',
    path: '/api/people/:id',
    may: 'administrator',
    fresh: true,
    does: 'Another role or team.',
  },
  exportPerson: {
    method: 'GET',
    path: '/api/people/:id/export',
    may: 'administrator',
    does: 'Everything kept about a person.',
  },
  endSessionsOf: {
    method: 'DELETE',
    path: '/api/people/:id/sessions',
    may: 'administrator',
    fresh: true,
    does: 'Signs a person out everywhere.',
  },
  dropSecondFactorOf: {
    method: 'DELETE',
    path: '/api/people/:id/second-factor',
    may: 'administrator',
    fresh: true,
    does: 'Switches the second factor off for somebody who lost it.',
  },
  makeWayBack: {
    method: 'POST',
    path: '/api/people/:id/way-back',
    may: 'administrator',
    fresh: true,
    does: 'A one-time link for somebody who forgot the password; an earlier one ends.',
  },
  erasePerson: {
    method: 'DELETE',
    path: '/api/people/:id',
    may: 'administrator',
    fresh: true,
    does: 'Erases everything about a person.',
  },
} as const satisfies Readonly<Record<string, RouteInfo>>;

export type RouteName = keyof typeof ROUTES;
