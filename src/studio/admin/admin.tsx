import type { VNode } from 'preact';
import './admin.css';
import { t } from '../../i18n/index.ts';
import { useStudio } from '../desk.ts';
import { Trouble } from '../trouble.tsx';
import { useList } from '../use-list.ts';
import { Codes } from './codes.tsx';
import { People } from './people.tsx';
import { Teams } from './teams.tsx';

/** Teams, invitations and people; a team lead sees the invitations of the own team. */
export function Admin(): VNode {
  const { role, team } = useStudio();
  return (
    <div class="admin">
      <header class="admin-head">
        <h1>{t(role === 'administrator' ? 'admin.title' : 'admin.titleLead')}</h1>
        <p>{t(role === 'administrator' ? 'admin.lead' : 'admin.leadLead')}</p>
      </header>
      {role === 'administrator' ? (
        <Everything />
      ) : team ? (
        <section class="panel">
          <Codes team={team} />
        </section>
      ) : (
        <p>{t('online.noTeam')}</p>
      )}
    </div>
  );
}

function Everything(): VNode {
  const { reply: teams, wrong, again } = useList('allTeams');
  return (
    <>
      {wrong !== undefined && <Trouble words={wrong} again={again} />}
      {teams && <Teams teams={teams} onChanged={again} />}
      {teams && <People teams={teams} onMoved={again} />}
    </>
  );
}
