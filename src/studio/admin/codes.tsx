import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { Code } from '../../protocol/people.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem, SelectField } from '../../ui/field.tsx';
import { useStudio } from '../desk.ts';
import { Trouble } from '../trouble.tsx';
import { useDoing } from '../use-doing.ts';
import { useList } from '../use-list.ts';
import { dayOf } from '../words.ts';
import { useCopying } from '../../ui/use-copying.ts';

interface Team {
  readonly id: string;
  readonly name: string;
}

/** The invitations to one team that are valid, and a new one. */
export function Codes({ team }: { team: Team }): VNode {
  const { reply, wrong, again } = useList('codes', { params: { id: team.id } });
  return (
    <div class="codes">
      <h3>{t('admin.codesFor', { team: team.name })}</h3>
      {wrong !== undefined && <Trouble words={wrong} again={again} />}
      {reply?.length === 0 && <p class="admin-more">{t('admin.noCodes')}</p>}
      <ul class="admin-list">
        {reply?.map((code) => (
          <OneCode key={code.code} team={team} code={code} onEnded={again} />
        ))}
      </ul>
      <NewCode team={team} onMade={again} />
    </div>
  );
}

function OneCode({
  team,
  code: { code, role, expires, left },
  onEnded,
}: {
  team: Team;
  code: Code;
  onEnded: () => void;
}): VNode {
  const { ask, linkTo } = useStudio();
  const { busy, wrong, run } = useDoing();
  const link = linkTo('join', code);
  const { copied, copy } = useCopying();
  const end = async () => {
    if (await run(() => ask('endCode', { params: { id: team.id, code } }))) onEnded();
  };
  return (
    <li class="admin-row">
      <span class="admin-words">
        <code class="code">{code}</code>
        <small>{t('admin.codeMore', { role: t(`online.role_${role}`), day: dayOf(expires), left })}</small>
        <span role="status" class="admin-done">
          {copied}
        </span>
        {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      </span>
      <span class="admin-buttons">
        <Button kind="plain" onClick={() => copy(link)}>
          {t('admin.copyLink')} <span class="visually-hidden">{code}</span>
        </Button>
        <Button kind="plain" disabled={busy} aria-label={t('admin.endNamed', { code })} onClick={() => void end()}>
          {t('admin.endCode')}
        </Button>
      </span>
    </li>
  );
}

const INVITED_AS = ['trainee', 'trainer', 'lead'] as const;
const DAYS = ['1', '7', '30', '90', '365'] as const;
const USES = ['1', '10', '50', '200', '1000'] as const;

function NewCode({ team, onMade }: { team: Team; onMade: () => void }): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [role, setRole] = useState<(typeof INVITED_AS)[number]>('trainee');
  const [days, setDays] = useState<(typeof DAYS)[number]>('30');
  const [uses, setUses] = useState<(typeof USES)[number]>('50');
  const make = async (event: Event) => {
    event.preventDefault();
    const body = { role, days: Number(days), uses: Number(uses) };
    if (await run(() => ask('makeCode', { params: { id: team.id }, body }))) onMade();
  };
  return (
    <form class="admin-new" aria-label={t('admin.invite')} onSubmit={(event) => void make(event)}>
      <SelectField
        label={t('admin.inviteAs')}
        options={INVITED_AS.map((value) => ({ value, label: t(`online.role_${value}`) }))}
        value={role}
        onChange={setRole}
      />
      <SelectField
        label={t('admin.inviteDays')}
        options={DAYS.map((value) => ({ value, label: t('admin.days', { days: Number(value) }) }))}
        value={days}
        onChange={setDays}
      />
      <SelectField
        label={t('admin.inviteUses')}
        options={USES.map((value) => ({ value, label: value }))}
        value={uses}
        onChange={setUses}
      />
      <Button type="submit" icon="plus" disabled={busy}>
        {t('admin.makeCode')}
      </Button>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
    </form>
  );
}
