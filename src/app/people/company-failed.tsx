import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { FormProblem } from '../../ui/field.tsx';
import { isProblem } from '../online/server.ts';
import { problemWords } from '../online/problem-words.ts';

/** Whoever comes back from the company without having been let in reads why, whatever else the page shows. */
export function CompanyFailed(): VNode | null {
  const why = new URLSearchParams(location.search).get('error');
  if (why === null) return null;
  return <FormProblem>{isProblem(why) ? problemWords(why) : t('online.providerFailed')}</FormProblem>;
}
