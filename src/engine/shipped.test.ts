import { describe, expect, it } from 'vitest';
import type { Reply } from '../scenario/beat.ts';
import { linesOf } from '../scenario/lines.ts';
import { LANGUAGES, TACTICS, type Language } from '../scenario/vocabulary.ts';
import { dice } from '../testing/calls.ts';
import { always, anyReply, HASTY, meanScore, PATIENT, playOn } from '../testing/players.ts';
import { SHIPPED, type Shipped } from '../testing/shipped.ts';
import { offered, open, play, readMove, replay, scores, standing, type Session } from './index.ts';

const run = (scenario: Shipped['scenario'], name: string, { playthroughs }: Shipped): Session => {
  const found = playthroughs.find(
    (one) => one.name === name || one.name.startsWith(`${name} `) || one.name.startsWith(`${name}:`),
  );
  if (!found) throw new Error(`no playthrough named ${name}`);
  return replay(scenario, { seed: found.seed ?? 1, timed: found.timed ?? false }, found.moves.map(readMove));
};

describe.each(SHIPPED)('$id', (shipped) => {
  const { scenario } = shipped;

  it('law 1: in every language the same moves give the same state, reasons and score', () => {
    for (const { name } of shipped.playthroughs) {
      const [first, ...others] = LANGUAGES.map((language) => run(shipped.in[language], name, shipped));
      for (const other of others) {
        expect(other.turns).toEqual(first?.turns);
        expect(scores(other)).toEqual(first && scores(first));
      }
    }
  });

  it('is led by the feeling of its title', () => {
    expect(standing(open(scenario)).emotion).toBe(scenario.emotion);
  });

  it('law 6: expert >= 90 > solve-first > sympathy-only (<= 60) > rude, each at least 8 points apart', () => {
    const ladder = ['expert', 'solve-first', 'sympathy-only', 'rude'].map(
      (name) => scores(run(scenario, name, shipped)).overall,
    );
    ladder.forEach((overall, rung) => {
      const below = ladder[rung + 1];
      if (below !== undefined) expect(overall - below).toBeGreaterThanOrEqual(8);
    });
    expect(ladder[0]).toBeGreaterThanOrEqual(90);
    expect(ladder[2]).toBeLessThanOrEqual(60);
    expect(['hungUp', 'escalated', 'criticalFail', 'leftPolitely']).toContain(
      standing(run(scenario, 'rude', shipped)).ending,
    );
  });

  it('law 11: cutting the customer off hides facts that hearing them out reveals, and costs the solution', () => {
    const expert = shipped.playthroughs.find(({ name }) => name.startsWith('expert'));
    const heard = run(scenario, 'expert', shipped);
    let cut = open(scenario);
    for (const given of expert?.moves ?? []) {
      const move = readMove(given);
      if (move.kind !== 'reply') continue;
      if (!offered(cut).some(({ id }) => id === move.reply)) break;
      cut = play(cut, move);
    }
    const ended = playOn(cut, anyReply, { cutsOneIn: 1, notes: false }, 1);
    expect(standing(ended).revealed.length).toBeLessThan(standing(heard).revealed.length);
    expect(scores(ended).solution).toBeLessThan(scores(heard).solution);
  });

  it('law 12: the best that is reachable is at least 95', () => {
    const best = Math.max(...shipped.playthroughs.map(({ name }) => scores(run(scenario, name, shipped)).overall));
    expect(best).toBeGreaterThanOrEqual(95);
  });

  it('law 12: random play averages at most 45, patient or hasty', () => {
    expect(meanScore(scenario, anyReply, PATIENT, 150)).toBeLessThanOrEqual(45);
    expect(meanScore(scenario, anyReply, HASTY, 150)).toBeLessThanOrEqual(45);
  });

  it.each(
    TACTICS.filter((tactic) =>
      Object.values(scenario.beats).some(({ replies }) => replies.some(({ does }) => does.includes(tactic))),
    ),
  )('law 12: always %s where it is offered does not pass 60', (tactic) => {
    expect(
      meanScore(
        scenario,
        always(({ does }) => does.includes(tactic)),
        PATIENT,
        40,
      ),
    ).toBeLessThanOrEqual(60);
  });

  it.each(LANGUAGES)('law 12: in %s the longest reply is best no more often than chance + 15 points', (language) => {
    const { best, chance } = longestIsBest(shipped, language);
    expect(best).toBeLessThanOrEqual(chance + 15);
  });

  it.each(LANGUAGES)('in %s always the longest reply does not pass 60', (language) => {
    const text = linesOf(shipped.in[language]);
    const longest = (replies: readonly Reply[]): Reply | undefined =>
      replies.reduce<Reply | undefined>(
        (most, reply) => (most === undefined || lengthOf(reply) > lengthOf(most) ? reply : most),
        undefined,
      );
    const lengths = new Map(
      Object.entries(scenario.beats).flatMap(([beat, { replies }]) =>
        replies.map((reply) => [reply, text.get(`${beat}.${reply.id}`)?.length ?? 0] as const),
      ),
    );
    const lengthOf = (reply: Reply): number => lengths.get(reply) ?? 0;
    expect(meanScore(scenario, longest, PATIENT, 20)).toBeLessThanOrEqual(60);
  });
});

/** At the positions that random runs pass through, once per beat: how often is the best reply the longest, and how often would it be by chance? In per cent. */
function longestIsBest(shipped: Shipped, language: Language): { readonly best: number; readonly chance: number } {
  const text = linesOf(shipped.in[language]);
  const seen = positions(shipped);
  let longest = 0;
  let chance = 0;
  for (const session of seen) {
    const { beat } = standing(session);
    const replies = offered(session);
    const length = (reply: Reply): number => text.get(`${beat}.${reply.id}`)?.length ?? 0;
    const most = Math.max(...replies.map(length));
    const best = bestOf(session, replies);
    if (best && length(best) === most) longest += 1;
    chance += 1 / replies.length;
  }
  return { best: (100 * longest) / seen.length, chance: (100 * chance) / seen.length };
}

const found = new Map<string, readonly Session[]>();

/** Positions with a choice, one per beat, as good and bad runs come upon them. */
function positions(shipped: Shipped): readonly Session[] {
  const known = found.get(shipped.id);
  if (known) return known;
  const byBeat = new Map<string, Session>();
  for (let seed = 1; seed <= 60; seed += 1) {
    const roll = dice(seed);
    let session = open(shipped.scenario, { seed });
    for (let moves = 0; moves < 80 && standing(session).phase !== 'ended'; moves += 1) {
      while (standing(session).moreToSay) session = play(session, { kind: 'wait' });
      const replies = offered(session);
      if (replies.length === 0) break;
      if (replies.length > 1 && !byBeat.has(standing(session).beat)) byBeat.set(standing(session).beat, session);
      const reply = anyReply(replies, roll);
      if (reply) session = play(session, { kind: 'reply', reply: reply.id });
    }
  }
  const all = [...byBeat.values()];
  found.set(shipped.id, all);
  return all;
}

const bests = new Map<Session, Reply | undefined>();

/** The reply after which runs that go on by chance do best on average; worked out once per position. */
function bestOf(session: Session, replies: readonly Reply[]): Reply | undefined {
  if (bests.has(session)) return bests.get(session);
  const worth = (reply: Reply): number => {
    const after = play(session, { kind: 'reply', reply: reply.id });
    let sum = 0;
    for (let seed = 1; seed <= 24; seed += 1) sum += scores(playOn(after, anyReply, PATIENT, seed * 101)).overall;
    return sum;
  };
  const best = replies.map((reply) => ({ reply, points: worth(reply) })).sort((a, b) => b.points - a.points)[0]?.reply;
  bests.set(session, best);
  return best;
}
