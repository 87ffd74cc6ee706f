/** Who somebody became whom only one browser knew: their tickets and receipts go on counting for the account. */
export const comingAlong = [
  `create table came_along (
    person_id text primary key,
    now_id text not null,
    came_at bigint not null
  )`,
  `create index came_along_now on came_along (now_id)`,
] as const;
