import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { PersonRow } from '../../protocol/people.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { useStudio } from '../desk.ts';
import { useDoing } from '../use-doing.ts';
import { useCopying } from '../../ui/use-copying.ts';

interface Props {
  readonly person: PersonRow;
  readonly onClose: () => void;
}

/** How somebody signs in, and what an administrator can do when they cannot. */
export function Access({ person, onClose }: Props): VNode {
  const { account, nickname: name } = person;
  return (
    <Dialog title={t('admin.accessNamed', { name })} closeLabel={t('common.close')} onClose={onClose}>
      <div class="admin-access">
        {account === 'password' ? (
          <ForgottenPassword person={person} />
        ) : (
          <p>{t(`admin.access_${account}`, { name })}</p>
        )}
        {person.secondFactor && <Factor person={person} />}
        <SignedIn person={person} />
      </div>
    </Dialog>
  );
}

/** A link to pass on by hand. It is copied as soon as it is there, and gone when the dialog is. */
function ForgottenPassword({ person: { id, nickname: name } }: { person: PersonRow }): VNode {
  const { ask, linkTo } = useStudio();
  const { busy, wrong, run } = useDoing();
  const { copied, copy } = useCopying();
  const [link, setLink] = useState<string>();
  const make = () =>
    run(async () => {
      const { token } = await ask('makeWayBack', { params: { id } });
      const made = linkTo('new-password', token);
      setLink(made);
      copy(made);
    });
  return (
    <section>
      <h3>{t('admin.wayBackTitle')}</h3>
      <p>{t('admin.wayBackMore', { name })}</p>
      {link !== undefined && (
        <p class="admin-link">
          {t('admin.wayBackIs')} <code>{link}</code>
        </p>
      )}
      <p role="status" class="admin-done">
        {copied}
      </p>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="admin-access-buttons">
        <Button disabled={busy} onClick={() => void make()}>
          {t('admin.makeWayBack')}
        </Button>
        {link !== undefined && (
          <Button kind="plain" onClick={() => copy(link)}>
            {t('admin.copyLink')}
          </Button>
        )}
      </p>
    </section>
  );
}

/** For lost devices, and for passwords that somebody else has learnt. */
function SignedIn({ person: { id, nickname: name, account } }: { person: PersonRow }): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [done, setDone] = useState(false);
  const end = async () => setDone(await run(() => ask('endSessionsOf', { params: { id } })));
  return (
    <section>
      <h3>{t('admin.endSessionsTitle')}</h3>
      <p>{t(account === 'browser' ? 'admin.endSessionsBrowser' : 'admin.endSessionsMore', { name })}</p>
      <p role="status" class="admin-done">
        {done && t('admin.sessionsEnded', { name })}
      </p>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="admin-access-buttons">
        <Button disabled={busy} onClick={() => void end()}>
          {t('admin.endSessions')}
        </Button>
      </p>
    </section>
  );
}

/** For somebody who lost the app and the codes that were kept. */
function Factor({ person: { id, nickname: name } }: { person: PersonRow }): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [done, setDone] = useState(false);
  const drop = async () => setDone(await run(() => ask('dropSecondFactorOf', { params: { id } })));
  return (
    <section>
      <h3>{t('admin.factorTitle')}</h3>
      <p>{t('admin.factorMore', { name })}</p>
      <p role="status" class="admin-done">
        {done && t('admin.factorDropped', { name })}
      </p>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="admin-access-buttons">
        <Button disabled={busy || done} onClick={() => void drop()}>
          {t('admin.dropFactor')}
        </Button>
      </p>
    </section>
  );
}
