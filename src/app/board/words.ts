import { currentLanguage, t } from '../../i18n/index.ts';
import { RANKED, SPANS, type Ranked, type Span } from '../../protocol/ranked.ts';

/** Points as boards count them, from tenths: `87.4`. */
export const pointsOf = (tenths: number): string =>
  new Intl.NumberFormat(currentLanguage(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(tenths / 10);

/** A day, such as "22 Nov 2026". */
export const dayOf = (moment: number): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium' }).format(moment);

export const dayAndTimeOf = (moment: number): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(moment);

export const number = (value: number): string => new Intl.NumberFormat(currentLanguage()).format(value);

export const spanChoices = (): readonly { readonly value: Span; readonly label: string }[] =>
  SPANS.map((value) => ({ value, label: t(`online.span_${value}`) }));

export const rankedChoices = (): readonly { readonly value: Ranked; readonly label: string }[] =>
  RANKED.map((value) => ({ value, label: t(`online.ranked_${value}`) }));
