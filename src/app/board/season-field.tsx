import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { Span } from '../../protocol/ranked.ts';
import { SelectField } from '../../ui/field.tsx';
import { earlierSeasons } from './seasons.ts';

interface Props {
  readonly span: Span;
  readonly season: string | undefined;
  readonly onChange: (season: string | undefined) => void;
}

const NOW = 'now';

/** The present season or one of the last; there is nothing to choose where all time counts. */
export function SeasonField({ span, season, onChange }: Props): VNode | null {
  const [today] = useState(() => Date.now());
  if (span === 'all') return null;
  const earlier = earlierSeasons(span, today).map((name) => ({ value: name, label: seasonWords(name) }));
  return (
    <SelectField
      label={t('online.pickSeason')}
      options={[{ value: NOW, label: t(`online.now_${span}`) }, ...earlier]}
      value={season ?? NOW}
      onChange={(chosen) => onChange(chosen === NOW ? undefined : chosen)}
    />
  );
}

/** `2026-W47` or `2026-Q4` in words. */
function seasonWords(name: string): string {
  const [year = '', part = ''] = name.split('-');
  const nth = Number(part.slice(1));
  return t(part.startsWith('W') ? 'online.season_week' : 'online.season_quarter', { year, number: nth });
}
