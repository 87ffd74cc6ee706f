import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { Role } from '../../protocol/names.ts';
import type { PersonChange, PersonRow, Team } from '../../protocol/people.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem, SelectField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useStudio } from '../desk.ts';
import { useDoing } from '../use-doing.ts';
import { dayOf } from '../words.ts';
import { Access } from './access.tsx';

/** As in the protocol, whose file brings a whole validator along. */
const ROLES: readonly Role[] = ['guest', 'trainee', 'trainer', 'lead', 'administrator'];
const NO_TEAM = '';

interface Props {
  readonly person: PersonRow;
  readonly teams: readonly Team[];
  /** Something is tried: what was said about an earlier change is over. */
  readonly onTry: () => void;
  readonly onChanged: (words: string) => void;
}

/** One person: who it is, what they may do, where they belong. */
export function OnePerson({ person, teams, onTry, onChanged }: Props): VNode {
  const { ask, addressOf } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [asking, setAsking] = useState<'access' | 'erase'>();
  const { id, nickname: name } = person;
  const change = async (body: PersonChange) => {
    onTry();
    if (await run(() => ask('changePerson', { params: { id }, body }))) onChanged(t('admin.changed', { name }));
  };
  return (
    <li class="person" aria-busy={busy}>
      <WhoItIs person={person} />
      <Belongs person={person} teams={teams} onChange={(body) => void change(body)} />
      <span class="admin-buttons">
        <a
          class="button button-plain"
          href={addressOf('exportPerson', { id })}
          download=""
          aria-label={t('admin.exportNamed', { name })}
        >
          <Icon name="download" />
          <span class="button-words">{t('admin.export')}</span>
        </a>
        <Button kind="plain" aria-label={t('admin.accessNamed', { name })} onClick={() => setAsking('access')}>
          {t('admin.access')}
        </Button>
        <Button kind="plain" aria-label={t('admin.eraseNamed', { name })} onClick={() => setAsking('erase')}>
          {t('admin.erase')}
        </Button>
      </span>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      {asking === 'access' && <Access person={person} onClose={() => setAsking(undefined)} />}
      {asking === 'erase' && (
        <Erase
          person={person}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined);
            onChanged(t('admin.erased', { name }));
          }}
        />
      )}
    </li>
  );
}

interface BelongsProps {
  readonly person: PersonRow;
  readonly teams: readonly Team[];
  readonly onChange: (change: PersonChange) => void;
}

/** Role and team, to be changed where they stand. */
function Belongs({ person: { nickname: name, role, team }, teams, onChange }: BelongsProps): VNode {
  return (
    <div class="person-fields">
      <SelectField
        label={t('admin.roleOf', { name })}
        quietLabel
        options={ROLES.map((value) => ({ value, label: t(`online.role_${value}`) }))}
        value={role}
        onChange={(next) => onChange({ role: next })}
      />
      <SelectField
        label={t('admin.teamOf', { name })}
        quietLabel
        options={[
          { value: NO_TEAM, label: t('admin.noTeam') },
          ...teams.map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={team?.id ?? NO_TEAM}
        onChange={(next) => onChange({ team: next === NO_TEAM ? null : next })}
      />
    </div>
  );
}

function WhoItIs({ person: { nickname, email, hidden, runs, seen } }: { person: PersonRow }): VNode {
  const more = [
    email,
    `${t('admin.colRuns')} ${runs}`,
    seen === undefined ? undefined : `${t('admin.colSeen')} ${dayOf(seen)}`,
    hidden ? t('admin.hiddenPerson') : undefined,
  ].filter((words) => words !== undefined);
  return (
    <span class="admin-words">
      <strong>
        <bdi>{nickname}</bdi>
      </strong>
      <small>{more.join(' · ')}</small>
    </span>
  );
}

interface EraseProps {
  readonly person: PersonRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What cannot be undone wants the name typed. */
function Erase({ person: { id, nickname: name }, onClose, onDone }: EraseProps): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [typed, setTyped] = useState('');
  const erase = async (event: Event) => {
    event.preventDefault();
    if (await run(() => ask('erasePerson', { params: { id } }))) onDone();
  };
  return (
    <Dialog title={t('admin.eraseNamed', { name })} closeLabel={t('common.close')} onClose={onClose}>
      <form class="admin-form" onSubmit={(event) => void erase(event)}>
        <p>{t('admin.eraseAsk', { name })}</p>
        <TextField label={t('admin.eraseConfirm')} value={typed} onInput={setTyped} wrong={wrong} autocomplete="off" />
        <p class="dialog-buttons">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={busy || typed.trim() !== name}>
            {t('admin.erase')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
