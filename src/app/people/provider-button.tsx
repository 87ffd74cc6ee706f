import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { useLine } from '../online/line.ts';
import { useSending } from '../online/use-sending.ts';

/** The company's own sign-in, where one is set up. `along`: what was done here by a guest comes along. */
export function ProviderButton({ along = true }: { along?: boolean }): VNode | null {
  const { provider } = useLine();
  const { busy, wrong, send } = useSending();
  if (provider === undefined) return null;
  const leave = async () => {
    const done = await send('signInElsewhere', { body: { along } });
    if (done) location.assign(done.reply.url);
  };
  return (
    <>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button icon="shield-check" aria-disabled={busy} onClick={() => void leave()}>
          {t('online.signInWith', { provider })}
        </Button>
      </p>
      <p class="people-or">{t('online.or')}</p>
    </>
  );
}
