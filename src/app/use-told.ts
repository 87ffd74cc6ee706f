import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../ui/words.ts';
import { loadScenario, toldBefore } from './scenarios.ts';
import type { Told } from './told.ts';

/** The scenario in the language of the page. While another language is on its way, the last one stays. */
export function useTold(id: string): Told | undefined {
  const language = useLanguage();
  const [told, setTold] = useState(() => toldBefore(id, language));
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let wanted = true;
    loadScenario(id, language).then(
      (loaded) => wanted && setTold(loaded),
      (error: unknown) => wanted && setFailure(error),
    );
    return () => {
      wanted = false;
    };
  }, [id, language]);
  if (failure instanceof Error) throw failure;
  return told;
}
