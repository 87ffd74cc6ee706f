import type { ComponentChildren, VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.ts';
import { useLine } from '../online/line.ts';
import { online } from '../online/online.ts';

/** What only makes sense with a server; without one it says so, and what still works. */
export function NeedsServer({ children }: { children: ComponentChildren }): VNode {
  const { shelf, go } = useDesk();
  const { server } = useLine();
  if (server === 'there') return <>{children}</>;
  if (server === 'unknown') return <p role="status">{t('common.loading')}</p>;
  const again = () => void online(shelf).then(({ refresh }) => refresh());
  return (
    <section class="panel people-form">
      <h1>{t(server === 'none' ? 'online.noServerTitle' : 'online.awayTitle')}</h1>
      <p>{t(server === 'none' ? 'online.noServer' : 'online.unreachable')}</p>
      <p class="people-buttons">
        {server === 'away' && (
          <Button kind="primary" icon="rotate-ccw" onClick={again}>
            {t('common.tryAgain')}
          </Button>
        )}
        <Button onClick={() => go({ page: 'library' })}>{t('common.toLibrary')}</Button>
      </p>
    </section>
  );
}
