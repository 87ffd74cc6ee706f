import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { FormProblem } from '../../ui/field.tsx';
import { isProblem } from '../online/server.ts';
import { problemWords } from '../online/problem-words.ts';

/**
 * Whoever comes back from the company without having been let in reads why, whatever else the page shows. Said once: the address
 * forgets it, so that nobody reads it again after the next visit or a reload.
 */
export function CompanyFailed(): VNode | null {
  const [why] = useState(() => new URLSearchParams(location.search).get('error'));
  useEffect(() => {
    const address = new URL(location.href);
    address.searchParams.delete('error');
    if (why !== null) history.replaceState(history.state, '', address);
  }, [why]);
  if (why === null) return null;
  return <FormProblem>{isProblem(why) ? problemWords(why) : t('online.providerFailed')}</FormProblem>;
}
