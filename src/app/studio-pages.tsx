import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import '../ui/panel.css';
import './people/people.css';
import { t } from '../i18n/index.ts';
import { Admin } from '../studio/admin/admin.tsx';
import { StudioContext, type StudioDesk } from '../studio/desk.ts';
import { Trainer } from '../studio/trainer.tsx';
import { useDesk, type Desk } from './desk.ts';
import { Frame } from './frame.tsx';
import { useLine, type Person } from './online/line.ts';
import { online } from './online/online.ts';
import { wordsForError } from './online/problem-words.ts';
import { addressOf } from './online/server.ts';
import { DUTIES, type Duty } from './people/duties.ts';
import { OnceMore } from './people/once-more.tsx';
import { NeedsServer } from './people/needs-server.tsx';
import { takeOnTrial } from './published/fetch.ts';
import { hashOf } from './route.ts';

/** Where trainers check and publish scenarios. */
export const TrainerPage = (): VNode => (
  <ForDuty duty="trainer" title={t('studio.title')} needs={t('studio.needsTrainer')}>
    <Trainer />
  </ForDuty>
);

/** Where administrators look after teams and people, and leads after their invitations. */
export const AdminPage = (): VNode => (
  <ForDuty duty="admin" title={t('admin.title')} needs={t('admin.needsAdmin')}>
    <Admin />
  </ForDuty>
);

interface Props {
  readonly duty: Duty;
  readonly title: string;
  /** For whom this page is, told to everybody else. */
  readonly needs: string;
  readonly children: ComponentChildren;
}

function ForDuty({ duty, title, needs, children }: Props): VNode {
  const { person } = useLine();
  return (
    <Frame title={title}>
      {person && DUTIES[duty].includes(person.role) ? (
        <Given person={person}>
          {children}
          <OnceMore />
        </Given>
      ) : (
        <div class="people">
          <NeedsServer>
            <section class="panel people-form">
              <h1>{title}</h1>
              <p>{needs}</p>
              {!person && (
                <p class="people-buttons">
                  <a href={hashOf({ page: 'sign-in' })}>{t('online.signIn')}</a>
                  <a href={hashOf({ page: 'join' })}>{t('online.joinTeam')}</a>
                </p>
              )}
            </section>
          </NeedsServer>
        </div>
      )}
    </Frame>
  );
}

/** Gives the pages of the studio what they need of this one. */
function Given({ person, children }: { person: Person; children: ComponentChildren }): VNode {
  const desk = useDesk();
  const { role, team } = person;
  const given = useMemo(() => studioDesk(desk, { role, team }), [desk.shelf, desk.go, role, team?.id, team?.name]);
  return <StudioContext.Provider value={given}>{children}</StudioContext.Provider>;
}

const studioDesk = ({ shelf, go }: Desk, { role, team }: Pick<Person, 'role' | 'team'>): StudioDesk => ({
  role,
  team,
  ask: async (name, asked) => (await online(shelf)).ask(name, asked),
  wordsFor: wordsForError,
  addressOf: (name, params) => addressOf(name, { params }, document.baseURI).href,
  linkTo: (page, code) => new URL(`./${hashOf({ page, id: code })}`, document.baseURI).href,
  tryOut: (revision) => {
    void takeOnTrial(shelf, revision, (title) => t('studio.trialTitle', { title })).then((id) =>
      go({ page: 'briefing', id }),
    );
  },
  onPublished: () => void online(shelf).then(({ refresh }) => refresh()),
});
