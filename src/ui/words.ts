import { useEffect, useState } from 'preact/hooks';
import { currentLanguage, onLanguage, type Language } from '../i18n/index.ts';

/** The language of the page; whoever asks is drawn again when it changes. */
export function useLanguage(): Language {
  const [language, setLanguage] = useState(currentLanguage);
  useEffect(() => onLanguage(() => setLanguage(currentLanguage())), []);
  return language;
}
