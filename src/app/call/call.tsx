import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import './call.css';
import type { Session } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CaseFile } from '../briefing/case-file.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import type { HeldTicket } from '../online/fate.ts';
import { present } from '../present.ts';
import { TimePasses } from '../play/time-passes.tsx';
import { WrapUp } from '../play/wrap-up.tsx';
import { TourHint } from '../tutorial/tour-hint.tsx';
import { useTour, useTourEnd } from '../tutorial/use-tour.ts';
import { Captions } from './captions.tsx';
import { Chain } from './chain.tsx';
import { Conversation } from './conversation.tsx';
import { Dock } from './dock.tsx';
import { Notes } from './notes.tsx';
import { Picture } from './picture.tsx';
import { readingMs } from './reading.ts';
import { saidText } from './said-text.ts';
import { lastFromCustomer } from './transcript.ts';
import { useCall, useReadingPace, useSpeaking, type Call } from './use-call.ts';
import { useCallSound, useMuteKey } from './use-call-sound.ts';
import type { Words } from './words.ts';

interface Props {
  readonly first: Session;
  /** Lets this call onto the boards; without one it is practice. */
  readonly ticket: HeldTicket | undefined;
  readonly words: Words;
}

export function CallInPlay({ first, ticket, words }: Props): VNode {
  const call = useCall(first, ticket);
  const { settings, change } = useDesk();
  const heard = useCallSound(call, words, settings.sound);
  useMuteKey(settings.sound, (sound) => change({ sound }), settings.keys);
  const [looking, setLooking] = useState(false);
  useTourEnd(call);
  return (
    <Frame title={words.scenario.title} kind="fixed" top={<Chain now={call.now} />} onSettings={setLooking}>
      <h1 class="visually-hidden">{t('call.callWith', { name: words.name })}</h1>
      <Scene call={call} words={words} heard={heard} lookingElsewhere={looking} />
    </Frame>
  );
}

interface SceneProps {
  readonly call: Call;
  readonly words: Words;
  /** Is the customer's voice to be heard? */
  readonly heard: boolean;
  readonly lookingElsewhere: boolean;
}

/** What the phase of the call asks for. */
function Scene(props: SceneProps): VNode {
  const { call, words } = props;
  switch (call.now.phase) {
    case 'wrapUp':
      return <WrapUp call={call} words={words} />;
    case 'timePasses':
      return <TimePasses call={call} words={words} />;
    case 'ended':
      // Whoever has filed the record is done here; a call that broke off is looked at once more.
      if (call.turn.move.kind === 'close') return <OnToDebrief id={call.session.scenario.id} />;
      break;
    default:
  }
  return <Talk {...props} />;
}

function OnToDebrief({ id }: { id: string }): VNode {
  const { go } = useDesk();
  useEffect(() => go({ page: 'debrief', id }), [id]);
  return (
    <p class="waiting" role="status">
      {t('common.loading')}
    </p>
  );
}

/** Reading a hint takes time, too. */
const HINT_MS = 3000;

function Talk({ call, words, heard, lookingElsewhere }: SceneProps): VNode {
  const { settings, change } = useDesk();
  const [file, setFile] = useState(false);
  const [thinking, setThinking] = useState(false);
  const { session, now, turn } = call;
  const spoken = lastFromCustomer(session.turns);
  const text = spoken ? saidText(spoken, words) : '';
  const tour = useTour(call);
  const pace = readingMs(text, settings.speed) + (tour?.hint ? HINT_MS : 0);
  useReadingPace(call, pace, !file && !thinking && !lookingElsewhere && tour?.hint !== 'nod');
  const shown = useSpeaking(call, readingMs(text, 'normal'));
  const speaking = shown || heard;
  const view = useMemo(() => present(session.scenario, now, turn, speaking), [session.scenario, now, turn, speaking]);
  return (
    <div class="call">
      <div class="call-side">
        <Picture view={view} now={now} words={words} />
        <Captions sound={settings.sound} name={words.short} />
        <Notes now={now} words={words} />
        <div class="call-buttons">
          <Button
            icon={settings.sound.muted ? 'volume-x' : 'volume-2'}
            aria-label={t('call.mute')}
            aria-pressed={settings.sound.muted}
            onClick={() => change({ sound: { ...settings.sound, muted: !settings.sound.muted } })}
          />
          <Button class="call-file" icon="folder-open" aria-label={t('call.file')} onClick={() => setFile(true)}>
            {t('call.caseFile')}
          </Button>
        </div>
      </div>
      <section class="talk" aria-label={t('call.callWith', { name: words.name })}>
        <Conversation turns={session.turns} words={words} speaking={now.moreToSay} />
        <TourHint tour={tour} />
        <Dock call={call} words={words} onThinking={setThinking} />
      </section>
      {file && (
        <Dialog kind="drawer" title={t('call.file')} closeLabel={t('common.close')} onClose={() => setFile(false)}>
          <CaseFile scenario={words.scenario} level={3} />
        </Dialog>
      )}
    </div>
  );
}
