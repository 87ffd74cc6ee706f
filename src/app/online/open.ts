import type { Me } from '../../protocol/people.ts';
import { finishedRuns } from '../runs.ts';
import { settle } from '../published/cards.ts';
import { takeOver } from '../published/fetch.ts';
import { libraryCards } from '../scenarios.ts';
import type { Shelf } from '../shelf.ts';
import { Anew } from './anew.ts';
import { drawerIn, openDatabase, type Drawer } from './drawer.ts';
import type { Fate, HeldTicket } from './fate.ts';
import { changeLine, currentLine, idsOf } from './line.ts';
import { withPassword } from './once-more.ts';
import { sendDue } from './outbox.ts';
import { askAt, NoServer, Refused, Unreachable, type Ask } from './server.ts';
import { fill, missing, takeTicket, type Wanted } from './wallet.ts';

/** What pages can do with a server, once its part of the page has come. */
export interface Online {
  readonly ask: Ask;
  /** Asks who we are, then fetches tickets and sends what waits. */
  readonly refresh: () => Promise<void>;
  /** A ticket for a call that begins; undefined makes it practice. Waits a second at most. */
  readonly takeTicket: (wanted: Omit<Wanted, 'own'>) => Promise<HeldTicket | undefined>;
  /** Sends what waits, now. */
  readonly send: () => Promise<void>;
}

/** A call that begins waits this long for a ticket when none lies ready. */
const PATIENCE_MS = 1_000;
/** Whoever comes back to the page after this long is asked for again. */
const REFRESH_MS = 5 * 60 * 1000;
const RETRY_MS = 10_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens what this browser keeps for the server, and begins to talk to it. */
export async function open(shelf: Shelf): Promise<Online> {
  const database = await openDatabase();
  const tickets = drawerIn<HeldTicket>(database, 'tickets');
  const fates = drawerIn<Fate>(database, 'fates');
  const talk = new Talk({ shelf, tickets, fates, ask: withPassword(askAt(document.baseURI)) });
  await talk.begin();
  return {
    ask: talk.ask,
    refresh: () => talk.refresh(),
    send: () => talk.send(),
    takeTicket: (wanted) => talk.takeTicket(wanted),
  };
}

interface Parts {
  readonly shelf: Shelf;
  readonly tickets: Drawer<HeldTicket>;
  readonly fates: Drawer<Fate>;
  readonly ask: Ask;
}

/** When to ask the server for what. What to ask for is decided in wallet.ts and outbox.ts. */
class Talk {
  readonly ask: Ask;
  readonly #parts: Parts;
  /** Tells the other tabs that something changed. */
  readonly #others = new BroadcastChannel('attune');
  #asked = 0;
  /** An answer that is on its way may be from before somebody signed in. */
  readonly #refreshing = new Anew(() => this.#refresh());
  #filling: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.ask = parts.ask;
    this.#parts = parts;
  }

  async begin(): Promise<void> {
    changeLine(remembered(await this.#parts.shelf.get('me')));
    await this.#showFates();
    this.#others.onmessage = () => void this.#lookAgain();
    addEventListener('online', () => void this.refresh());
    addEventListener('offline', () => changeLine({ server: currentLine().server === 'there' ? 'away' : 'unknown' }));
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && Date.now() - this.#asked > REFRESH_MS) void this.refresh();
    });
    void this.refresh();
  }

  refresh(): Promise<void> {
    return this.#refreshing.again();
  }

  async takeTicket(wanted: Parameters<Online['takeTicket']>[0]): Promise<HeldTicket | undefined> {
    const take = () => takeTicket(this.#parts.tickets, { ...wanted, own: idsOf(currentLine().person) }, Date.now());
    const ready = await take();
    // The next call shall find one, too.
    const filled = (this.#refreshing.underWay ?? Promise.resolve()).then(() => this.#fill());
    if (ready || currentLine().server === 'none') return ready;
    await Promise.race([filled, sleep(PATIENCE_MS)]);
    return take();
  }

  /** Only one tab sends at a time. */
  async send(): Promise<void> {
    const { server, person } = currentLine();
    if (server !== 'there' || !person) return;
    const next = await oneTabAtATime(async () =>
      sendDue({
        runs: await finishedRuns(this.#parts.shelf),
        fates: this.#parts.fates,
        ask: this.ask,
        own: idsOf(person),
        now: Date.now,
        onFate: () => void this.#tellFates(),
      }),
    );
    if (next !== undefined) this.#later(next - Date.now());
  }

  async #refresh(): Promise<void> {
    this.#asked = Date.now();
    const before = currentLine().person?.id;
    try {
      const me = await this.ask('me');
      changeLine({ server: 'there', person: me.person, provider: me.provider });
      await this.#parts.shelf.set('me', me);
      if (me.person?.id !== before) this.#others.postMessage('me');
    } catch (error) {
      changeLine({ server: serverAfter(error) });
      if (error instanceof NoServer) changeLine({ person: undefined, provider: undefined });
      if (error instanceof Unreachable && navigator.onLine) this.#later(RETRY_MS);
      settle();
      return;
    }
    void this.send();
    await this.#fetchPublished();
    void this.#fill();
  }

  /** What the server has published; without an answer the library stays as it is. */
  async #fetchPublished(): Promise<void> {
    try {
      await takeOver(this.#parts.shelf, await this.ask('scenarios'));
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable || error instanceof NoServer)) throw error;
    } finally {
      settle();
    }
  }

  #fill(): Promise<void> {
    this.#filling ??= this.#fetchTickets().finally(() => (this.#filling = undefined));
    return this.#filling;
  }

  async #fetchTickets(): Promise<void> {
    const { server, person } = currentLine();
    if (server !== 'there') return;
    const held = await this.#parts.tickets.all();
    const body = missing(held, libraryCards(), idsOf(person), Date.now());
    if (!body) return;
    try {
      await fill(this.#parts.tickets, await this.ask('tickets', { body }), Date.now());
    } catch (error) {
      // Without tickets the next calls are practice; nothing is lost, and the next visit asks again.
      if (!(error instanceof Refused || error instanceof Unreachable || error instanceof NoServer)) throw error;
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), Math.max(1_000, ms));
  }

  async #showFates(): Promise<void> {
    const fates = await this.#parts.fates.all();
    changeLine({ fates: new Map(fates.map((fate) => [fate.id, fate])) });
  }

  async #tellFates(): Promise<void> {
    await this.#showFates();
    this.#others.postMessage('fates');
  }

  /** Another tab joined, left or sent something. */
  async #lookAgain(): Promise<void> {
    changeLine(remembered(await this.#parts.shelf.get('me')));
    await this.#showFates();
  }
}

/** Whom the server knew last time, until it answers again. */
function remembered(kept: unknown): { readonly person?: Me['person']; readonly provider?: string | undefined } {
  if (typeof kept !== 'object' || kept === null) return {};
  const { person, provider } = kept as Partial<Me>; // written by #refresh below
  return { person, provider };
}

function serverAfter(error: unknown): 'none' | 'away' {
  return error instanceof NoServer ? 'none' : 'away';
}

/** Without locks, as in an old browser, two tabs may send the same run: the server counts it once. */
const oneTabAtATime = <Result>(work: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator ? navigator.locks.request('attune-outbox', work) : work();
