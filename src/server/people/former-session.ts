import type { Database } from '../data/database.ts';
import type { Asker, Asking } from './asking.ts';
import type { ComingAlong } from './coming-along.ts';
import type { Sender } from './sender.ts';

interface Needs {
  readonly database: Database;
  readonly asking: Asking;
  readonly comingAlong: ComingAlong;
}

/** Ends the session that the browser had before it was signed in anew; what a guest did in it comes along if wished. */
export async function leaveFormer(
  { asking, comingAlong, database }: Needs,
  { now, sender: { asker }, along }: { readonly now: Asker; readonly sender: Sender; readonly along: boolean },
): Promise<void> {
  if (!asker || asker.session === now.session) return;
  const end = (session: string) => database.db.deleteFrom('session').where('id', '=', session).execute();
  try {
    if (along) await comingAlong.take(asker.who.id, now.who.id);
  } catch (error) {
    // Better not signed in than cut off from what only the former session leads to.
    await end(now.session);
    asking.forget(now.who.id);
    throw error;
  }
  await end(asker.session);
  asking.forget(asker.who.id);
}
