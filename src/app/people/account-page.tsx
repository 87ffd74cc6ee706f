import type { VNode } from 'preact';
import '../../ui/panel.css';
import './people.css';
import '../../ui/fold.css';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Frame } from '../frame.tsx';
import { useLine, type Person } from '../online/line.ts';
import { hashOf } from '../route.ts';
import { CompanyFailed } from './company-failed.tsx';
import { DUTIES } from './duties.ts';
import { Devices } from './devices.tsx';
import { Leave } from './leave.tsx';
import { OnceMore } from './once-more.tsx';
import { NeedsServer } from './needs-server.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { ProviderButton } from './provider-button.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Shown } from './shown.tsx';
import { SignUpForm } from './sign-up-form.tsx';

/** What the server knows of oneself, and everything one can do about it. */
export function AccountPage(): VNode {
  return (
    <Frame title={t('online.account')}>
      <article class="people">
        <NeedsServer>
          <h1>{t('online.account')}</h1>
          <CompanyFailed />
          <Known />
          <OnceMore />
        </NeedsServer>
      </article>
    </Frame>
  );
}

function Known(): VNode {
  const { person } = useLine();
  if (!person)
    return (
      <section class="panel people-form">
        <p>{t('online.notKnown')}</p>
        <p class="people-buttons">
          <a href={hashOf({ page: 'join' })}>{t('online.joinTeam')}</a>
          <a href={hashOf({ page: 'sign-in' })}>{t('online.signIn')}</a>
        </p>
      </section>
    );
  return (
    <>
      <Team person={person} />
      <Duties person={person} />
      <Shown key={person.id} person={person} />
      {person.account === 'browser' && <Upgrade />}
      {person.account === 'password' && <PasswordPanel />}
      {person.account === 'password' && <SecondFactor key={person.id} isOn={person.secondFactor} />}
      <Devices person={person} />
      <Leave person={person} />
    </>
  );
}

function Team({ person: { team, role } }: { person: Person }): VNode {
  return (
    <p class="people-team">
      <Icon name="users" />
      <span>
        {team ? (
          <>
            <strong>
              <bdi>{team.name}</bdi>
            </strong>
            {` · ${t(`online.role_${role}`)} `}
          </>
        ) : (
          `${t('online.noTeam')} `
        )}
        <a href={hashOf({ page: 'join' })}>{t(team ? 'online.otherTeam' : 'online.joinTeam')}</a>
      </span>
    </p>
  );
}

/** The way to the pages of those who do more than take calls. */
function Duties({ person: { role } }: { person: Person }): VNode | null {
  const own = (['trainer', 'admin'] as const).filter((duty) => DUTIES[duty].includes(role));
  if (own.length === 0) return null;
  return (
    <nav class="people-buttons" aria-label={t('online.duties')}>
      {own.map((duty) => (
        <a key={duty} class="button" href={hashOf({ page: duty })}>
          <Icon name={duty === 'trainer' ? 'notebook-pen' : 'users'} />
          {t(duty === 'admin' && role === 'lead' ? 'online.duty_lead' : `online.duty_${duty}`)}
        </a>
      ))}
    </nav>
  );
}

/** Somebody whom only this browser knows can make it lasting. */
function Upgrade(): VNode {
  return (
    <Panel title={t('online.upgradeTitle')} icon="shield-check" class="people-form">
      <p class="people-more">{t('online.upgradeMore')}</p>
      <ProviderButton />
      <SignUpForm />
      <p>
        <a href={hashOf({ page: 'sign-in' })}>{t('online.signInInstead')}</a>
      </p>
    </Panel>
  );
}
