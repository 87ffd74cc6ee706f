import type { Code, PeoplePage, Team, WayBack } from '../protocol/people.ts';
import type { Published, Revision, Upload } from '../protocol/publishing.ts';
import type { RouteName } from '../protocol/routes.ts';

/** What each route answers, of those that trainers and administrators ask. */
export interface Replies {
  scenarios: readonly Published[];
  upload: Upload;
  uploads: readonly Upload[];
  trial: Revision;
  publish: Published;
  discard: undefined;
  withdraw: undefined;
  allTeams: readonly Team[];
  makeTeam: Team;
  renameTeam: Team;
  endTeam: undefined;
  codes: readonly Code[];
  makeCode: Code;
  endCode: undefined;
  people: PeoplePage;
  changePerson: undefined;
  exportPerson: unknown;
  endSessionsOf: undefined;
  dropSecondFactorOf: undefined;
  makeWayBack: WayBack;
  erasePerson: undefined;
}

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  /** A `Blob` is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  /** How long an answer may take; a quarter of a minute unless told. */
  readonly patienceMs?: number;
}

/** Asks the server; a name of `ROUTES` says what. */
export type Ask = <Name extends keyof Replies & RouteName>(name: Name, asked?: Asked) => Promise<Replies[Name]>;
