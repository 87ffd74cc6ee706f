import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { open, resume, ResumeError, type Session } from '../../engine/index.ts';
import { useDesk, type Desk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { Waiting } from '../waiting.tsx';
import { Notice } from '../notice.tsx';
import type { Told } from '../scenarios.ts';
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
  // Opened once: from here on the call itself knows how it stands.
  const session = useMemo(() => (elsewhere ? undefined : sessionFor(told, desk.call)), [told.played, elsewhere]);
  useEffect(() => {
    if (elsewhere) desk.go({ page: 'briefing', id });
  }, [elsewhere, id]);

  if (!session) return <Waiting />;
  if (session instanceof ResumeError) return <Unreadable desk={desk} id={id} />;
  return <CallInPlay first={session} words={wordsOf(told.words)} />;
}

function sessionFor({ played }: Told, call: Desk['call']): Session | ResumeError {
  if (call === undefined || call === 'broken') return open(played, { seed: newSeed() });
  try {
    return resume(played, call.saved);
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
