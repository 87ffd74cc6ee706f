import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { open, resume, ResumeError, RULES_VERSION, type Session } from '../../engine/index.ts';
import { useDesk, type Desk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { Waiting } from '../waiting.tsx';
import { Notice } from '../notice.tsx';
import type { HeldTicket } from '../online/fate.ts';
import { online } from '../online/online.ts';
import type { CallInProgress } from '../runs.ts';
import { cardOf } from '../scenarios.ts';
import type { Told } from '../told.ts';
import type { Shelf } from '../shelf.ts';
import { useTold } from '../use-told.ts';
import { CallInPlay } from './call.tsx';
import { wordsOf } from './words.ts';

/** A call: a new one, or the one that was left, exactly where it was. */
export function CallPage({ id }: { id: string }): VNode {
  const told = useTold(id);
  return told ? <Opened told={told} /> : <Waiting />;
}

function Opened({ told }: { told: Told }): VNode {
  const desk = useDesk();
  const { id } = told.played;
  const elsewhere = desk.call !== undefined && desk.call !== 'broken' && desk.call.scenario !== id;
  const opening = useOpening(told, elsewhere);
  useEffect(() => {
    if (elsewhere) desk.go({ page: 'briefing', id });
  }, [elsewhere, id]);

  if (!opening) return <Waiting />;
  if (opening instanceof ResumeError) return <Unreadable desk={desk} id={id} />;
  return <CallInPlay first={opening.session} ticket={opening.ticket} words={wordsOf(told.words)} />;
}

interface Opening {
  readonly session: Session;
  readonly ticket?: HeldTicket | undefined;
}

/** The call, opened once: from there on it knows itself how it stands. */
function useOpening(told: Told, elsewhere: boolean): Opening | ResumeError | undefined {
  const { call, shelf } = useDesk();
  const [opening, setOpening] = useState<Opening | ResumeError>();
  useEffect(() => {
    if (elsewhere) return;
    let wanted = true;
    const opened = call === undefined || call === 'broken' ? begun(told, shelf) : resumed(told, call);
    void Promise.resolve(opened).then((next) => wanted && setOpening(next));
    return () => {
      wanted = false;
    };
  }, [told.played, elsewhere]);
  return opening;
}

/** A new call, by a ticket where one can be had. */
async function begun({ played }: Told, shelf: Shelf): Promise<Opening> {
  const ticket = await ticketFor(played.id, shelf);
  return { session: open(played, { seed: ticket?.seed ?? newSeed() }), ticket };
}

async function ticketFor(id: string, shelf: Shelf): Promise<HeldTicket | undefined> {
  const card = cardOf(id);
  if (!card) return undefined;
  try {
    return await (await online(shelf)).takeTicket({ scenario: id, hash: card.hash, rules: RULES_VERSION });
  } catch {
    return undefined; // whatever went wrong there, the call can be played, as practice
  }
}

function resumed({ played }: Told, { saved }: CallInProgress): Opening | ResumeError {
  try {
    return { session: resume(played, saved) };
  } catch (error) {
    if (error instanceof ResumeError) return error;
    throw error;
  }
}

const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;

function Unreadable({ desk, id }: { desk: Desk; id: string }): VNode {
  const anew = () => {
    desk.setAside();
    desk.go({ page: 'briefing', id });
  };
  return (
    <Frame>
      <Notice title={t('call.callUnreadable')} action={{ label: t('call.startAnew'), onClick: anew }}>
        {t('call.callUnreadableMore')}
      </Notice>
    </Frame>
  );
}
