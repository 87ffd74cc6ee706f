/** What was played. */
export const runs = [
  `create table run (
    id text primary key,
    person_id text not null,
    scenario text not null,
    hash text not null,
    rules integer not null,
    seed bigint not null,
    timed integer not null,
    moves text not null,
    body_hash text not null,
    overall integer not null,
    listening integer not null,
    empathy integer not null,
    solution integer not null,
    overall_tenths integer not null,
    listening_tenths integer not null,
    empathy_tenths integer not null,
    solution_tenths integer not null,
    achieved_at bigint not null,
    was_best integer not null,
    "rank" integer,
    rank_of integer
  )`,
  `create index run_person on run (person_id, scenario, achieved_at)`,
] as const;
