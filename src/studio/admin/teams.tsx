import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import '../../ui/fold.css';
import { t } from '../../i18n/index.ts';
import type { Team } from '../../protocol/people.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem, TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useStudio } from '../desk.ts';
import { useDoing } from '../use-doing.ts';
import { Codes } from './codes.tsx';

interface Props {
  readonly teams: readonly Team[];
  readonly onChanged: () => void;
}

/** Every team with its invitations, and a new one. */
export function Teams({ teams, onChanged }: Props): VNode {
  return (
    <Panel title={t('admin.teams')} icon="users" class="admin-part">
      {teams.length === 0 && <p class="admin-more">{t('admin.noTeams')}</p>}
      <ul class="admin-list">
        {teams.map((team) => (
          <OneTeam key={team.id} team={team} onChanged={onChanged} />
        ))}
      </ul>
      <NewTeam onChanged={onChanged} />
    </Panel>
  );
}

function OneTeam({ team, onChanged }: { team: Team; onChanged: () => void }): VNode {
  const [asking, setAsking] = useState<'rename' | 'dissolve'>();
  const [open, setOpen] = useState(false);
  const close = () => setAsking(undefined);
  const done = () => {
    close();
    onChanged();
  };
  return (
    <li class="admin-team">
      <div class="admin-row">
        <span class="admin-words">
          <strong>
            <bdi>{team.name}</bdi>
          </strong>
          <small>{t('admin.members', { count: team.members })}</small>
        </span>
        <span class="admin-buttons">
          <Button
            kind="plain"
            aria-label={t('admin.renameTeam', { team: team.name })}
            onClick={() => setAsking('rename')}
          >
            {t('admin.rename')}
          </Button>
          <Button
            kind="plain"
            aria-label={t('admin.dissolveTeam', { team: team.name })}
            onClick={() => setAsking('dissolve')}
          >
            {t('admin.dissolve')}
          </Button>
        </span>
      </div>
      <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('admin.codes')} <span class="visually-hidden">{team.name}</span>
        </summary>
        {open && <Codes team={team} />}
      </details>
      {asking === 'rename' && <Rename team={team} onClose={close} onDone={done} />}
      {asking === 'dissolve' && <Dissolve team={team} onClose={close} onDone={done} />}
    </li>
  );
}

interface AskProps {
  readonly team: Team;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Rename({ team: { id, name: before }, onClose, onDone }: AskProps): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [name, setName] = useState(before);
  const rename = async (event: Event) => {
    event.preventDefault();
    if (await run(() => ask('renameTeam', { params: { id }, body: { name } }))) onDone();
  };
  return (
    <Dialog title={t('admin.renameTeam', { team: before })} closeLabel={t('common.close')} onClose={onClose}>
      <form class="admin-form" onSubmit={(event) => void rename(event)}>
        <TextField label={t('admin.teamName')} value={name} onInput={setName} wrong={wrong} maxLength={60} />
        <p class="dialog-buttons">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={busy || name.trim().length < 2}>
            {t('admin.save')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

function Dissolve({ team: { id, name, members }, onClose, onDone }: AskProps): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const dissolve = async () => {
    if (await run(() => ask('endTeam', { params: { id } }))) onDone();
  };
  return (
    <Dialog title={t('admin.dissolveTeam', { team: name })} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('admin.dissolveAsk', { team: name, count: members })}</p>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="dialog-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" disabled={busy} onClick={() => void dissolve()}>
          {t('admin.dissolve')}
        </Button>
      </p>
    </Dialog>
  );
}

function NewTeam({ onChanged }: { onChanged: () => void }): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [name, setName] = useState('');
  const make = async (event: Event) => {
    event.preventDefault();
    if (!(await run(() => ask('makeTeam', { body: { name } })))) return;
    setName('');
    onChanged();
  };
  return (
    <form class="admin-new" aria-label={t('admin.newTeam')} onSubmit={(event) => void make(event)}>
      <TextField label={t('admin.teamName')} value={name} onInput={setName} wrong={wrong} maxLength={60} />
      <Button type="submit" icon="plus" disabled={busy || name.trim().length < 2}>
        {t('admin.makeTeam')}
      </Button>
    </form>
  );
}
