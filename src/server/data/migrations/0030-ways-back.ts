/** Links by which somebody who forgot the password gives a new one: at most one a person, known by its hash only. */
export const waysBack = [
  `create table way_back (
    person_id text primary key,
    hash text not null unique,
    expires_at bigint not null
  )`,
] as const;
