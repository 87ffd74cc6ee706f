import type { Scenario } from '../scenario/schema.ts';
import type { Language } from '../scenario/vocabulary.ts';
import type { PublishedCard } from './publishing.ts';

/** The card of a scenario; `told` is the same in each language, or in its own where there is no translation. */
export function cardFrom(scenario: Scenario, told: (language: Language) => Scenario): PublishedCard {
  const { language: source, emotion, complaint, channel, difficulty, minutes, customer } = scenario;
  const words = (language: Language): PublishedCard['words'][Language] => {
    const { title, summary, customer: who } = told(language);
    return { title, summary, name: who.name };
  };
  return {
    ...{ source, emotion, complaint, channel, difficulty, minutes, looks: customer.looks },
    words: { en: words('en'), 'zh-Hans': words('zh-Hans'), 'zh-Hant': words('zh-Hant') },
  };
}
