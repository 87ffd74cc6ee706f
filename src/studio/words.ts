import { currentLanguage } from '../i18n/index.ts';

/** A day as the reader's language writes it. */
export const dayOf = (moment: number): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium' }).format(moment);

export const dayAndTimeOf = (moment: number): string =>
  new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
