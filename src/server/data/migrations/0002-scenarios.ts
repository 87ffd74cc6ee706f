/** What is played: published revisions, and what waits to be published. */
export const scenarios = [
  `create table scenario_revision (
    scenario text not null,
    hash text not null,
    revision integer not null,
    content text not null,
    card text not null,
    "range" text not null,
    built integer not null,
    published_at bigint not null,
    published_by text,
    withdrawn_at bigint,
    primary key (scenario, hash)
  )`,
  `create table upload (
    id text primary key,
    person_id text not null,
    outcome text not null,
    ready text,
    created_at bigint not null,
    expires_at bigint not null
  )`,
  `create index upload_person on upload (person_id, created_at)`,
] as const;
