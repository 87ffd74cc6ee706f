import type { Role, Ranked, Span } from '../../protocol/names.ts';
import type { AccountTables } from './account-tables.ts';

/**
 * Every table of ours, one interface each; better-auth's own stand in account-tables.ts. Moments are whole milliseconds since
 * 1970, yes and no are 1 and 0, ids are UUIDv7 made here, and lists and objects are JSON in text.
 */
export interface Tables extends AccountTables {
  person: PersonTable;
  team: TeamTable;
  code: CodeTable;
  secret: SecretTable;
  tries: TriesTable;
  came_along: CameAlongTable;
  way_back: WayBackTable;
  scenario_revision: RevisionTable;
  upload: UploadTable;
  run: RunTable;
  board: BoardTable;
  best: BestTable;
  hist: HistTable;
}

/** Yes and no, as both databases keep them. */
export type Flag = 0 | 1;

export interface PersonTable {
  /** The same as better-auth's `user.id`. */
  id: string;
  nickname: string;
  /** The nickname as it is compared (NFKC, lower case): unique in a team. */
  nickname_key: string;
  role: Role;
  team_id: string | null;
  /** Left public boards. */
  hidden: Flag;
  created_at: number;
}

export interface TeamTable {
  id: string;
  name: string;
  created_at: number;
}

/** Invitations. */
export interface CodeTable {
  /** Without the dash, upper case. */
  code: string;
  team_id: string;
  role: Role;
  expires_at: number;
  uses_left: number;
  /** The person who made it; null for the one of the demo team. */
  made_by: string | null;
}

/** What only the server knows. */
export interface SecretTable {
  id: string;
  kind: 'ticket-key' | 'welcome-link' | 'session-key';
  /** A key in base64url, or the hash of a link's token. */
  value: string;
  created_at: number;
  /** When it stopped being used for new things; null while it is. */
  retired_at: number | null;
}

/** How often something was tried lately, by everybody's processes together. */
export interface TriesTable {
  /** What, and by whom: never an address or a name in clear. */
  id: string;
  counted: number;
  ends_at: number;
}

/** Somebody whom only one browser knew, and whose runs an account has now. */
export interface CameAlongTable {
  /** Nobody any more. */
  person_id: string;
  /** Whose account it is. */
  now_id: string;
  came_at: number;
}

/** The link by which somebody gives a new password. */
export interface WayBackTable {
  person_id: string;
  /** Of the link's token. */
  hash: string;
  expires_at: number;
}

/** Key: scenario and hash. Never deleted, so that every run can be replayed. */
export interface RevisionTable {
  scenario: string;
  hash: string;
  revision: number;
  /** JSON: the scenario as it is played, and every language. */
  content: string;
  /** JSON: the card of the library. */
  card: string;
  /** JSON: `ScoreRange` of the protocol. */
  range: string;
  /** Comes with the pages. */
  built: Flag;
  published_at: number;
  published_by: string | null;
  withdrawn_at: number | null;
}

export interface UploadTable {
  id: string;
  person_id: string;
  /** JSON: `Upload` of the protocol, what the uploader is told. */
  outcome: string;
  /** JSON: what publishing stores; null when there were errors. */
  ready: string | null;
  created_at: number;
  expires_at: number;
}

/** A run that was sent and counted. Its columns never change, but for whose it is: a guest's become those of their account. */
export interface RunTable {
  /** The ticket's. */
  id: string;
  person_id: string;
  scenario: string;
  hash: string;
  rules: number;
  seed: number;
  timed: Flag;
  /** JSON: the list of moves. */
  moves: string;
  /** SHA-256 of what was sent besides the ticket: tells the same run sent twice from another. */
  body_hash: string;
  overall: number;
  listening: number;
  empathy: number;
  solution: number;
  overall_tenths: number;
  listening_tenths: number;
  empathy_tenths: number;
  solution_tenths: number;
  achieved_at: number;
  /** What the receipt said, so that it says the same again. */
  was_best: Flag;
  rank: number | null;
  rank_of: number | null;
}

/** One board: a scenario, a season, what is ranked. */
export interface BoardTable {
  /** Worked out from the other columns (`boardId`), so that nobody has to ask for it. */
  id: number;
  scenario: string;
  span: Span;
  /** `2026-W47`, `2026-Q4`, or `all`. */
  season: string;
  ranked: Ranked;
  /** Rises with every change. */
  version: number;
}

/** The best of each person on each board; only of people who are in a team and not hidden. */
export interface BestTable {
  board_id: number;
  person_id: string;
  tenths: number;
  /** -tenths: makes one ascending key of all that a board is ordered by. */
  neg: number;
  achieved_at: number;
  run_id: string;
}

/** How many bests have these tenths. Several rows (shards) add up, so that servers do not wait for one another. */
export interface HistTable {
  board_id: number;
  tenths: number;
  shard: number;
  n: number;
}
