import type { Role } from '../../protocol/names.ts';
import type { Database } from '../data/database.ts';
import { atLeast } from '../http/access.ts';
import { Problem } from '../http/problem.ts';
import { nicknameKey } from './nickname.ts';

/** Nobody loses by joining, but a lead leads one team only: in another one only what a trainer may goes along. */
export function roleAfter(
  before: { readonly role: Role; readonly team_id: string | null },
  team: string,
  invited: Role,
): Role {
  const kept = before.role === 'lead' && before.team_id !== team ? 'trainer' : before.role;
  return atLeast(kept, invited) ? kept : invited;
}

/** @throws Problem `nickname-taken` when somebody else in the team is called that, in whatever spelling */
export async function refuseTaken(
  db: Database['db'],
  {
    team,
    nickname,
    except,
  }: { readonly team: string | null; readonly nickname: string; readonly except: string | undefined },
): Promise<void> {
  if (team !== null && (await isTaken(db, team, nickname, except)))
    throw new Problem('nickname-taken', 'Choose another one.');
}

/** Is somebody in the team called that, in whatever spelling? */
export async function isTaken(db: Database['db'], team: string, nickname: string, except?: string): Promise<boolean> {
  const taken = await db
    .selectFrom('person')
    .select('id')
    .where('team_id', '=', team)
    .where('nickname_key', '=', nicknameKey(nickname))
    .executeTakeFirst();
  return taken !== undefined && taken.id !== except;
}
