/** Who is there: people, teams, invitations, and what only the server knows. */
export const people = [
  `create table team (
    id text primary key,
    name text not null,
    created_at bigint not null
  )`,
  `create table person (
    id text primary key,
    nickname text not null,
    nickname_key text not null,
    role text not null,
    team_id text,
    hidden integer not null,
    created_at bigint not null
  )`,
  `create unique index person_nickname on person (team_id, nickname_key)`,
  `create table code (
    code text primary key,
    team_id text not null,
    role text not null,
    expires_at bigint not null,
    uses_left integer not null,
    made_by text
  )`,
  `create index code_team on code (team_id)`,
  `create table secret (
    id text primary key,
    kind text not null,
    value text not null,
    created_at bigint not null,
    retired_at bigint
  )`,
] as const;
