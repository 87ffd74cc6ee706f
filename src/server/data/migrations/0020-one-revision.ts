/** What trainers publish has each number once; what comes with the pages may change between two versions of Attune without a new one. */
export const oneRevision = [
  `create unique index scenario_revision_once on scenario_revision (scenario, revision) where built = 0`,
] as const;
