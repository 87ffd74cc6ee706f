import { describe, expect, it } from 'vitest';
import { stepperOf } from '../../engine/index.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { callOf } from '../../testing/small-calls.ts';
import type { PlayerName } from './analysis.ts';
import { boardOf } from './board.ts';
import { rollOf } from './chance.ts';
import { playOn, repliesIn } from './play.ts';
import { playersOf } from './players.ts';
import { figuresOf } from './simulate.ts';

const scenario = callOf('anger', 3, {
  hear: { does: ['validate'], text: 'I see.' },
  sorry: { does: ['apologise'], text: 'I am sorry.' },
  fix: { does: ['actNow'], text: 'I put it right now.', gives: 'courier' },
  rude: { does: ['shiftBlame'], text: 'That is not our fault but the fault of the people who sent it.' },
});
const board = boardOf(stepperOf(scenario));
const players = playersOf(['en']);
const player = (name: PlayerName) => {
  const found = players.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

/** What a player says at the first beat, over many runs. */
function says(name: PlayerName): ReadonlySet<string> {
  const position = board.stepper.open();
  const replies = repliesIn(board, 0, board.stepper.legal(position).slice());
  const choose = (run: number) => player(name).choose({ board, position, replies, run, roll: rollOf(run) }).reply.id;
  return new Set(Array.from({ length: 60 }, (_, run) => choose(run)));
}

describe('a plain rule over what can be seen', () => {
  it.each<{ name: PlayerName; says: readonly string[] }>([
    { name: 'random', says: ['hear', 'sorry', 'fix', 'rude'] },
    { name: 'novice', says: ['hear', 'sorry', 'fix', 'rude'] },
    { name: 'alwaysApologise', says: ['sorry'] },
    { name: 'alwaysSympathise', says: ['hear'] },
    { name: 'alwaysSolve', says: ['fix'] },
    { name: 'alwaysLongest', says: ['rude'] },
    { name: 'alwaysFirst', says: ['hear', 'sorry', 'fix', 'rude'] },
    { name: 'alwaysPolite', says: ['sorry'] },
  ])('$name: $says', ({ name, says: wanted }) => {
    expect([...says(name)].sort()).toEqual([...wanted].sort());
  });

  it('always the topmost: the same again in the same run', () => {
    const position = board.stepper.open();
    const replies = repliesIn(board, 0, board.stepper.legal(position).slice());
    const choose = (roll: number) =>
      player('alwaysFirst').choose({ board, position, replies, run: 5, roll: rollOf(roll) }).reply.id;
    expect(new Set([1, 2, 3, 4, 5].map(choose)).size).toBe(1);
  });

  it('always repeat: whatever was said first is said again', () => {
    for (let run = 0; run < 20; run += 1) {
      const said: string[] = [];
      const witness = { onReply: ({ reply }: { readonly reply: { readonly id: string } }) => said.push(reply.id) };
      playOn({ board, player: player('alwaysRepeat'), roll: rollOf(run), run }, board.stepper.open(), witness);
      expect(new Set(said).size).toBe(1);
    }
  });
});

describe('how they fare', () => {
  const mean = (name: PlayerName, runs = 40) =>
    figuresOf(boardOf(stepperOf(aScenario())), player(name), { runs, seed: 1 }).scores.overall.meanTenths;

  it('expert, average, novice, random, in this order', () => {
    const means = (['expert', 'average', 'novice', 'random'] as const).map((name) => mean(name));
    expect(means).toEqual([...means].sort((one, other) => other - one));
    expect(new Set(means).size).toBe(4);
  });

  it('every run comes to its end', () => {
    for (const one of players) {
      const { endingsPerMille } = figuresOf(board, one, { runs: 10, seed: 2 });
      expect(Object.values(endingsPerMille).reduce((sum, share) => sum + share, 0)).toBe(1000);
    }
  });
});
