/** Who stands where. The index of `best` is the order of a board: one ascending key, so that neighbours are one short look away. */
export const boards = [
  `create table board (
    id bigint primary key,
    scenario text not null,
    span text not null,
    season text not null,
    ranked text not null,
    version bigint not null
  )`,
  `create unique index board_name on board (span, season, ranked, scenario)`,
  `create table best (
    board_id bigint not null,
    person_id text not null,
    tenths integer not null,
    neg integer not null,
    achieved_at bigint not null,
    run_id text not null,
    primary key (board_id, person_id)
  )`,
  `create unique index best_order on best (board_id, neg, achieved_at, person_id)`,
  `create table hist (
    board_id bigint not null,
    tenths integer not null,
    shard integer not null,
    n integer not null,
    primary key (board_id, tenths, shard)
  )`,
] as const;
