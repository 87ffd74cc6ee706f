import { people } from './0001-people.ts';
import { scenarios } from './0002-scenarios.ts';
import { runs } from './0003-runs.ts';
import { boards } from './0004-boards.ts';
import { accounts } from './0010-accounts.ts';
import { comingAlong } from './0015-coming-along.ts';
import { oneRevision } from './0020-one-revision.ts';
import { waysBack } from './0030-ways-back.ts';
import { secondFactor } from './0031-second-factor.ts';

/**
 * Every change the tables have gone through, in order. A file that was released never changes: add another. The data layer has
 * the numbers 0001 to 0009, people 0010 to 0019 and 0030 to 0039, scenarios 0020 to 0029.
 */
const FILES: Readonly<Record<string, readonly string[]>> = {
  '0001-people': people,
  '0002-scenarios': scenarios,
  '0003-runs': runs,
  '0004-boards': boards,
  '0010-accounts': accounts,
  '0015-coming-along': comingAlong,
  '0020-one-revision': oneRevision,
  '0030-ways-back': waysBack,
  '0031-second-factor': secondFactor,
};

/** One statement of a migration, under a name of its own such as `0001-people.02`. */
export interface Step {
  readonly name: string;
  readonly statement: string;
}

export const STEPS: readonly Step[] = Object.entries(FILES).flatMap(([file, statements]) =>
  statements.map((statement, index) => ({ name: `${file}.${String(index + 1).padStart(2, '0')}`, statement })),
);
