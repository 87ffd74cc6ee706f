import type { Invitation, Join } from '../../protocol/people.ts';
import type { Database, Tx } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import type { Accounts } from './accounts.ts';
import type { Asking } from './asking.ts';
import type { BoardsOfPeople } from './boards.ts';
import { refuseTaken, roleAfter } from './membership.ts';
import { goodNickname, nicknameKey } from './nickname.ts';
import { removePerson } from './person-data.ts';
import type { Entered, Sender } from './sender.ts';
import type { Tries } from './tries.ts';

interface Needs {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly asking: Asking;
  readonly tries: Tries;
  readonly boards: BoardsOfPeople;
  readonly clock: () => number;
}

/** Joining a team by an invitation code. */
export class Joining {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * What a code leads to.
   * @throws Problem `code-unknown`, `code-expired`, `too-many-requests`
   */
  async invitation(code: string, address: string): Promise<Invitation> {
    const { database, tries } = this.#needs;
    await tries.take('code by address', address);
    const found = await this.#open(database.db, plainCode(code));
    return { team: found.team, role: found.role, expires: found.expires_at };
  }

  /**
   * Joins by code and nickname. A visitor becomes a person whom only this browser knows; somebody known moves, and keeps the runs.
   * @throws Problem `code-unknown`, `code-expired`, `nickname-taken`, `bad-request`
   */
  async join({ code: given, nickname: wanted }: Join, sender: Sender): Promise<Entered> {
    const { database, accounts, asking, tries } = this.#needs;
    await tries.take('code by address', sender.address);
    const code = plainCode(given);
    const nickname = goodNickname(wanted);
    const known = sender.asker?.who.id;
    // Before anybody is made for nothing.
    const { team_id: team } = await this.#open(database.db, code);
    await refuseTaken(database.db, { team, nickname, except: known });
    const entered = known === undefined ? await accounts.guest(nickname, sender) : { person: known, cookies: [] };
    try {
      await inTransaction(database, (tx) => this.#move(tx, { person: entered.person, code, nickname }));
    } catch (error) {
      // Somebody was quicker with the nickname or the last use of the code.
      if (known === undefined) await inTransaction(database, (tx) => removePerson(tx, entered.person));
      throw error;
    }
    asking.forget(entered.person);
    return entered;
  }

  async #move(tx: Tx, { person, code, nickname }: { person: string; code: string; nickname: string }): Promise<void> {
    const { team_id: team, role } = await this.#open(tx, code);
    const before = await tx.selectFrom('person').selectAll().where('id', '=', person).executeTakeFirstOrThrow();
    await refuseTaken(tx, { team, nickname, except: person });
    if (before.team_id !== team) await this.#use(tx, code);
    const now = { nickname, nickname_key: nicknameKey(nickname), team_id: team, role: roleAfter(before, team, role) };
    await tx.updateTable('person').set(now).where('id', '=', person).execute();
    await this.#needs.boards.refresh(tx, person);
  }

  async #open(db: Database['db'], code: string) {
    const found = await db
      .selectFrom('code')
      .innerJoin('team', 'team.id', 'code.team_id')
      .select(['team_id', 'team.name as team', 'role', 'expires_at', 'uses_left'])
      .where('code', '=', code)
      .executeTakeFirst();
    if (!found) throw new Problem('code-unknown', 'Check it letter by letter, or ask whoever invited you.');
    if (found.expires_at <= this.#needs.clock() || found.uses_left < 1)
      throw new Problem('code-expired', 'Ask whoever invited you for a new one.');
    return found;
  }

  /** Takes one use; two people who want the last one at the same moment do not both get it. */
  async #use(tx: Tx, code: string): Promise<void> {
    const { numUpdatedRows: used } = await tx
      .updateTable('code')
      .set(({ eb }) => ({ uses_left: eb('uses_left', '-', 1) }))
      .where('code', '=', code)
      .where('uses_left', '>', 0)
      .executeTakeFirstOrThrow();
    if (used === 0n) throw new Problem('code-expired', 'Ask whoever invited you for a new one.');
  }
}

/** Without the dash, as it is kept; the protocol's schema has made it upper case. */
const plainCode = (code: string): string => code.replace('-', '');
