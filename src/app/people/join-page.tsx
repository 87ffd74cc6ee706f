import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import '../../ui/panel.css';
import './people.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { useLine } from '../online/line.ts';
import { wordsForError } from '../online/problem-words.ts';
import { useAsked } from '../online/use-asked.ts';
import { useSending } from '../online/use-sending.ts';
import { hashOf } from '../route.ts';
import { NameField } from './name-field.tsx';
import { NeedsServer } from './needs-server.tsx';
import { codeIn, isNickname } from './shape.ts';

/** Joining a team: by a link, or by typing the code. */
export function JoinPage({ id }: { id: string }): VNode {
  const code = codeIn(id);
  return (
    <Frame title={t('online.joinTeam')}>
      <article class="people">
        <NeedsServer>{code === undefined ? <CodeForm first={id} /> : <Invited code={code} />}</NeedsServer>
      </article>
    </Frame>
  );
}

/** For whoever was told a code instead of sent a link. */
function CodeForm({ first }: { first: string }): VNode {
  const { go } = useDesk();
  const { person } = useLine();
  const [typed, setTyped] = useState(first);
  const [unfit, setUnfit] = useState(first !== '');
  const look = (event: Event) => {
    event.preventDefault();
    const code = codeIn(typed);
    setUnfit(code === undefined);
    if (code !== undefined) go({ page: 'join', id: code });
  };
  return (
    <>
      <header class="people-head">
        <h1>{t('online.joinTeam')}</h1>
        <p>{t('online.joinLead')}</p>
      </header>
      <form class="panel people-form" onSubmit={look} noValidate>
        <TextField
          label={t('online.code')}
          hint={t('online.codeHint')}
          wrong={unfit ? t('online.codeWrong') : undefined}
          value={typed}
          onInput={setTyped}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
        <p class="people-buttons">
          <Button kind="primary" type="submit">
            {t('online.lookAtTeam')}
          </Button>
          {!person && <a href={hashOf({ page: 'sign-in' })}>{t('online.signInInstead')}</a>}
        </p>
      </form>
    </>
  );
}

function Invited({ code }: { code: string }): VNode {
  const { reply, error, again } = useAsked('invitation', { params: { code } });
  if (reply) return <JoinForm code={code} team={reply.team} />;
  if (error === undefined) return <p role="status">{t('common.loading')}</p>;
  return (
    <>
      <header class="people-head">
        <h1>{t('online.joinTeam')}</h1>
      </header>
      <section class="panel people-form">
        <FormProblem>{wordsForError(error)}</FormProblem>
        <p class="people-buttons">
          <Button onClick={again} icon="rotate-ccw">
            {t('common.tryAgain')}
          </Button>
          <a href={hashOf({ page: 'join' })}>{t('online.otherCode')}</a>
        </p>
      </section>
    </>
  );
}

function JoinForm({ code, team }: { code: string; team: string }): VNode {
  const { go } = useDesk();
  const { person } = useLine();
  const [nickname, setNickname] = useState(person?.nickname ?? '');
  const [unfit, setUnfit] = useState(false);
  const { busy, wrong, send } = useSending();
  const join = async (event: Event) => {
    event.preventDefault();
    setUnfit(!isNickname(nickname));
    if (!isNickname(nickname)) return;
    if (await send('join', { body: { code, nickname: nickname.trim() } })) go({ page: 'board' });
  };
  return (
    <>
      <header class="people-head">
        <h1>
          {t('online.joinNamed')} <bdi>{team}</bdi>
        </h1>
        <p>{t('online.joinMore')}</p>
      </header>
      <form class="panel people-form" onSubmit={(event) => void join(event)} noValidate>
        {person?.team && (
          <p class="people-team">
            <Icon name="info" />
            <span>{t('online.leavesTeam', { team: person.team.name })}</span>
          </p>
        )}
        <NameField value={nickname} onInput={setNickname} unfit={unfit} />
        {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
        <p class="people-buttons">
          <Button kind="primary" type="submit" aria-disabled={busy}>
            {t('online.join')}
          </Button>
          {!person && <a href={hashOf({ page: 'sign-in' })}>{t('online.signInInstead')}</a>}
        </p>
      </form>
    </>
  );
}
