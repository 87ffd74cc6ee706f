import type { Tx } from '../data/database.ts';
import { Problem } from '../http/problem.ts';

/** @throws Problem `last-administrator` when this person is the only one */
export async function keepOneAdministrator(
  tx: Tx,
  { id, role }: { readonly id: string; readonly role: string },
): Promise<void> {
  if (role !== 'administrator') return;
  // Writing their rows makes others who do the same wait: of two who remove each other only one succeeds.
  await tx.updateTable('person').set({ role: 'administrator' }).where('role', '=', 'administrator').execute();
  const other = await tx
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'administrator')
    .where('id', '!=', id)
    .executeTakeFirst();
  if (!other) throw new Problem('last-administrator', 'Make somebody else an administrator first.');
}
