import type { Published, Revision } from '../../protocol/publishing.ts';
import { cardFrom } from '../../protocol/card.ts';
import { withLines } from '../../scenario/lines.ts';
import { FACE_AT_FIRST } from '../card.ts';
import type { Shelf } from '../shelf.ts';
import { cameLater, keepCards, type CameLater } from './cards.ts';
import { keepRevision } from './revision.ts';
import { trialOf } from './trial.ts';

/** Cards of withdrawn scenarios that are kept for the debriefs of old calls. */
const MOST_GONE = 50;

/** Brings the library up to date with what the server has published besides what comes with the pages. */
export async function takeOver(shelf: Shelf, published: readonly Published[]): Promise<void> {
  const offered = published.filter(({ built, withdrawn }) => !built && !withdrawn);
  const before = cameLater();
  const cards = await Promise.all(
    offered.map(async ({ id, revision, hash, card }): Promise<CameLater> => {
      const same = before.find((one) => one.id === id && one.hash === hash);
      const portrait = same?.portrait ?? (await portraitOf(card));
      return { ...card, id, revision, hash, portrait, gone: false };
    }),
  );
  const gone = before
    .filter(({ id }) => !cards.some((card) => card.id === id))
    .map((card) => ({ ...card, gone: true }));
  const next = [...cards, ...gone.slice(-MOST_GONE)];
  if (JSON.stringify(next) !== JSON.stringify(before)) await keepCards(shelf, next);
}

/** Drawn here: the server knows the name of a customer's looks, not the looks. */
async function portraitOf({ looks, emotion }: Pick<Published['card'], 'looks' | 'emotion'>): Promise<string> {
  const { portraitSvg } = await import('../../stage/portrait.ts');
  return `data:image/svg+xml,${encodeURIComponent(portraitSvg(looks, FACE_AT_FIRST[emotion]))}`;
}

/** Makes a scenario playable in this browser alone, and gives the id under which it is found. */
export async function takeOnTrial(
  shelf: Shelf,
  { scenario, translations }: Revision,
  titled: (title: string) => string,
): Promise<string> {
  const id = trialOf(scenario.id);
  const hash = `${id}-${Date.now()}`; // no server knows it, so such a call is practice
  const told = { scenario: { ...scenario, id }, translations };
  const card = cardFrom(told.scenario, (language) => {
    const lines = translations.find((one) => one.language === language)?.lines ?? {};
    const words = withLines(told.scenario, new Map(Object.entries(lines)));
    return { ...words, title: titled(words.title) };
  });
  await keepRevision(shelf, hash, told);
  const portrait = await portraitOf(card);
  const others = cameLater().filter((one) => one.id !== id);
  await keepCards(shelf, [...others, { ...card, id, revision: scenario.revision, hash, portrait, gone: true }]);
  return id;
}
