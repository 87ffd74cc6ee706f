import { beforeEach, describe, expect, it } from 'vitest';
import { cardFrom } from '../../protocol/card.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import type { Published } from '../../protocol/publishing.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { memoryShelf } from '../shelf.ts';
import { cardOf, libraryCards } from '../scenarios.ts';
import { cameLater, keepCards, openPublished } from './cards.ts';
import { takeOnTrial, takeOver } from './fetch.ts';

const range = { worst: 0, best: 100 };
const published = (id: string, changes: Partial<Published> = {}): Published => {
  const scenario = aScenario({ id, title: `The ${id}` });
  return {
    ...{ id, revision: 1, hash: contentHash(scenario), card: cardFrom(scenario, () => scenario) },
    range: { overall: range, listening: range, empathy: range, solution: range },
    ...{ built: false, withdrawn: false, published: 0, mine: false, ...changes },
  };
};

let shelf = memoryShelf();
beforeEach(async () => {
  shelf = memoryShelf();
  await keepCards(shelf, []);
});
const later = (): readonly string[] => {
  const own = new Set(cameLater().map(({ id }) => id));
  return libraryCards()
    .map(({ id }) => id)
    .filter((id) => own.has(id));
};

describe('the library takes over what the server has published', () => {
  it('beside what came with the pages, with a portrait drawn here', async () => {
    await takeOver(shelf, [published('night-bus'), published('late-parcel', { built: true })]);
    expect(later()).toEqual(['night-bus']);
    expect(cardOf('night-bus')?.portrait).toMatch(/^data:image\/svg\+xml,/);
    expect(cardOf('night-bus')?.words.en.title).toBe('The night-bus');
  });

  it('and shows it at the next visit without asking', async () => {
    await takeOver(shelf, [published('night-bus')]);
    const other = memoryShelf();
    await keepCards(other, []);
    await openPublished(shelf);
    expect(later()).toEqual(['night-bus']);
  });

  it('what was withdrawn is offered no more, but old calls still find its card', async () => {
    await takeOver(shelf, [published('night-bus')]);
    await takeOver(shelf, [published('night-bus', { withdrawn: true })]);
    expect(later()).toEqual([]);
    expect(cardOf('night-bus')).toBeDefined();
    await takeOver(shelf, [published('night-bus')]);
    expect(later()).toEqual(['night-bus']);
  });

  it('a new revision takes the place of the old one', async () => {
    await takeOver(shelf, [published('night-bus')]);
    await takeOver(shelf, [published('night-bus', { revision: 2, hash: 'b'.repeat(64) })]);
    expect(cameLater().map(({ id, revision }) => [id, revision])).toEqual([['night-bus', 2]]);
  });

  it('never what has the name of one that came with the pages', async () => {
    const [built] = libraryCards();
    if (!built) throw new Error('There are scenarios with the pages.');
    await takeOver(shelf, [published(built.id)]);
    expect(libraryCards().filter(({ id }) => id === built.id)).toEqual([built]);
    expect(cardOf(built.id)).toBe(built);
  });
});

it('a scenario on trial can be found under a name of its own, but is not offered', async () => {
  const scenario = aScenario({ id: 'night-bus' });
  await takeOver(shelf, [published('night-bus')]);
  const id = await takeOnTrial(shelf, { scenario, translations: [] }, (title) => `Trial: ${title}`);
  expect(id).toBe('trial--night-bus');
  expect(later()).toEqual(['night-bus']);
  expect(cardOf(id)?.words.en.title).toBe(`Trial: ${scenario.title}`);
  expect(await shelf.get(`revision/${cardOf(id)?.hash ?? ''}`)).toMatchObject({ scenario: { id } });
});
