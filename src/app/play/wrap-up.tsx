import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './play.css';
import { recordForm, type Move } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { EMOTIONS, type Emotion } from '../../scenario/vocabulary.ts';
import { Button } from '../../ui/button.tsx';
import { EmotionSign } from '../../ui/emotion.tsx';
import { Conversation } from '../call/conversation.tsx';
import { Notes } from '../call/notes.tsx';
import type { Call } from '../call/use-call.ts';
import type { Words } from '../call/words.ts';
import { TourHint } from '../tutorial/tour-hint.tsx';
import { useTour } from '../tutorial/use-tour.ts';
import { Question } from './question.tsx';

type Slots = Readonly<Record<string, number>>;

/** After the talk: the record a colleague will read tomorrow, with the notes and what was said beside it. */
export function WrapUp({ call, words }: { call: Call; words: Words }): VNode {
  const [slots, setSlots] = useState<Slots>({});
  const [feeling, setFeeling] = useState<Emotion | undefined>(call.now.read);
  const tour = useTour(call);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const file = (event: Event) => {
    event.preventDefault();
    call.act(...closingMoves(call, slots, feeling));
  };
  return (
    <div class="wrap">
      <form class="wrap-form" onSubmit={file} aria-labelledby="wrap">
        <h2 id="wrap" tabIndex={-1} ref={title}>
          {t('call.wrapTitle')}
        </h2>
        <p class="wrap-more">{t('call.wrapMore')}</p>
        <TourHint tour={tour} />
        {!call.now.recorded && <RecordForm call={call} words={words} slots={slots} onChange={setSlots} />}
        {call.now.read === undefined && <FeelingQuestion value={feeling} onChange={setFeeling} />}
        <p class="wrap-end">
          <Button kind="primary" icon="check" type="submit">
            {t('call.file_record')}
          </Button>
        </p>
      </form>
      <aside class="wrap-side">
        <Notes now={call.now} words={words} />
        <section class="wrap-talk" aria-labelledby="wrap-talk">
          <h2 id="wrap-talk">{t('call.transcript')}</h2>
          <Conversation turns={call.session.turns} words={words} speaking={false} />
        </section>
      </aside>
    </div>
  );
}

/** Filing the record, saying which feeling it was, and closing: one click, three moves. */
function closingMoves({ now }: Call, slots: Slots, feeling: Emotion | undefined): readonly Move[] {
  return [
    ...(now.recorded ? [] : [{ kind: 'record', slots } as const]),
    ...(feeling === undefined || now.read !== undefined ? [] : [{ kind: 'readEmotion', emotion: feeling } as const]),
    { kind: 'close' },
  ];
}

interface FormProps {
  readonly call: Call;
  readonly words: Words;
  readonly slots: Slots;
  readonly onChange: (slots: Slots) => void;
}

const OPEN = 'open';

function RecordForm({ call, words, slots, onChange }: FormProps): VNode {
  const form = recordForm(call.session);
  const choose = (fact: string, choice: string) => {
    const others = Object.fromEntries(Object.entries(slots).filter(([name]) => name !== fact));
    onChange(choice === OPEN ? others : { ...others, [fact]: Number(choice) });
  };
  return (
    <>
      {form.map(({ fact, slot, options }, index) => {
        const nth = form.slice(0, index + 1).filter((line) => line.slot === slot).length;
        const several = form.filter((line) => line.slot === slot).length > 1;
        const question = t(`call.slot_${slot}`, { name: words.short });
        return (
          <Question
            key={fact}
            legend={several ? t('call.slotNth', { question, number: nth }) : question}
            options={[
              ...options.map(({ choice, line }) => ({ value: String(choice), label: words.line(line) })),
              { value: OPEN, label: t('call.notEstablished'), quiet: true },
            ]}
            value={slots[fact] === undefined ? OPEN : String(slots[fact])}
            onChange={(choice) => choose(fact, choice)}
          />
        );
      })}
    </>
  );
}

function FeelingQuestion({
  value,
  onChange,
}: {
  value: Emotion | undefined;
  onChange: (value: Emotion | undefined) => void;
}): VNode {
  const feelings = EMOTIONS.map((emotion) => ({
    value: emotion,
    label: (
      <span class="wrap-feeling" data-emotion={emotion}>
        <EmotionSign emotion={emotion} />
        {t(`common.emotion_${emotion}`)}
      </span>
    ),
  }));
  return (
    <Question
      legend={t('call.wrapFeeling')}
      options={[...feelings, { value: OPEN, label: t('call.feelingOpen'), quiet: true }]}
      value={value ?? OPEN}
      onChange={(choice) => onChange(EMOTIONS.find((emotion) => emotion === choice))}
    />
  );
}
