import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { useDesk } from '../desk.ts';
import { useLine } from '../online/line.ts';
import { standingOf } from '../online/outbox.ts';

interface Props {
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/**
 * What becomes of what was done in this browser before. Somebody known to it alone is named and asked about, since more than one
 * may use the computer; calls of nobody in particular go to whoever signs in first, as when joining.
 */
export function Along({ value, onChange }: Props): VNode | null {
  const { person, fates } = useLine();
  const { runs } = useDesk();
  if (person?.account === 'browser')
    return (
      <label class="people-switch">
        <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>
          {t('online.along', { name: person.nickname })}
          <small>{t('online.alongMore', { name: person.nickname })}</small>
        </span>
      </label>
    );
  if (person) return null;
  const waiting = runs.filter(
    (run) =>
      standingOf(run, fates.get(run.ticket?.id ?? ''), []).is === 'needs-joining' &&
      run.person === undefined &&
      (run.ticket?.until ?? 0) > Date.now(),
  );
  if (waiting.length === 0) return null;
  return (
    <p class="people-team">
      <Icon name="info" />
      <span>{t('online.waitingCome', { count: waiting.length })}</span>
    </p>
  );
}
