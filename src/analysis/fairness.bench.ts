/**
 * `npm run bench -- fairness`: what it costs to know what a scenario can do, in seconds of the processor: each shipped
 * scenario, a small call of a million states with all its states, and how the cost grows with the states.
 */
import { stepperOf } from '../engine/index.ts';
import type { MoveKind } from '../engine/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/translation.ts';
import { linesOf } from '../scenario/lines.ts';
import { LANGUAGES } from '../scenario/vocabulary.ts';
import { SHIPPED } from '../testing/shipped.ts';
import { callOf, type Say } from '../testing/small-calls.ts';
import { boardOf, type Board } from './fairness/board.ts';
import { noFinds, takeNote } from './fairness/finds.ts';
import { analyse, type Analysis } from './fairness/index.ts';
import { judgeAll } from './fairness/judge.ts';
import { spanOf } from './fairness/length.ts';
import { spaceOf, wayTo } from './fairness/space.ts';

const TARGETS = { shippedSeconds: 2, millionSeconds: 60, millionMiB: 2048, growth: 2 } as const;

/** Seconds of work done so far: what others do on the same machine does not count. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
/** The first time, code is still being compiled. */
const bestOfThree = (work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const began = worked();
      work();
      return worked() - began;
    }),
  );
/** The most memory that this program has held. */
const mebibytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
const columns = (...cells: readonly (string | number)[]): string =>
  cells.map((cell, nth) => (nth === 0 ? String(cell).padEnd(34) : String(cell).padStart(12))).join('');

const REPLIES: Readonly<Record<string, Say>> = {
  hear: { does: ['validate'] },
  fix: { does: ['actNow'], gives: 'courier' },
};
const row = (beats: number): Scenario => callOf('anger', beats, REPLIES);

/** The growth first, so that the memory of the rest does not weigh on it. Fewer kinds of moves make the smaller spaces. */
const GROWTH: readonly (readonly [beats: number, without: readonly MoveKind[]])[] = [
  [4, ['hold', 'reframe']],
  [3, ['hold']],
  [5, ['hold']],
];

function boardWithout(without: readonly MoveKind[], scenario: Scenario): Board {
  const board = boardOf(stepperOf(scenario));
  return {
    ...board,
    ofTheTalk: board.ofTheTalk.map((is, move) => (without.some((kind) => kind === board.kinds[move]) ? 0 : is)),
  };
}

/** Everything that is worked out from all the states. @returns how many there are */
function exhaust(board: Board): number {
  const space = spaceOf(board, 10_000_000, () => undefined);
  const finds = noFinds();
  const position = board.stepper.open();
  for (let state = 0; state < space.states.size; state += 1) {
    space.states.load(state, position);
    if (board.stepper.state(position).phase === 'ended') takeNote(board, finds, position, () => wayTo(space, state));
  }
  judgeAll(board, space, () => undefined);
  spanOf(board, space);
  return space.states.size;
}

console.log(columns('growth, best of three', 'states', 'seconds', 'us a state', 'MiB'));
const perState = GROWTH.map(([beats, without]) => {
  const board = boardWithout(without, row(beats));
  let states = 0;
  const seconds = bestOfThree(() => (states = exhaust(board)));
  const each = (1_000_000 * seconds) / states;
  console.log(
    columns(`${beats} beats, no ${without.join(', no ')}`, states, seconds.toFixed(2), each.toFixed(2), mebibytes()),
  );
  return each;
});

const translationsOf = ({ id, scenario, in: told }: (typeof SHIPPED)[number]): readonly Translation[] =>
  LANGUAGES.filter((language) => language !== scenario.language).map((language) => ({
    scenario: id,
    language,
    lines: Object.fromEntries(linesOf(told[language])),
  }));

console.log(`\n${columns('all of an analysis', 'states', 'seconds', 'scores', 'MiB')}`);
const line = (name: string, { space, extremes }: Analysis, seconds: number): void => {
  const exact = Object.values(extremes).every(({ best, worst }) => best.how === 'exact' && worst.how === 'exact');
  const seen = space.complete ? `${space.states}` : `> ${space.bound}`;
  console.log(columns(name, seen, seconds.toFixed(2), exact ? 'exact' : 'sampled', mebibytes()));
};
const shipped = SHIPPED.map((one) => {
  const translations = translationsOf(one);
  let analysis = analyse(one.scenario, translations);
  const best = bestOfThree(() => (analysis = analyse(one.scenario, translations)));
  line(`${one.id}, best of three`, analysis, best);
  return best;
});

const began = worked();
const million = analyse(row(1), [], { maxStates: 2_000_000 });
const seconds = worked() - began;
line('a small call, every state', million, seconds);

const held = {
  [`a shipped scenario within ${TARGETS.shippedSeconds} s`]: Math.max(...shipped) <= TARGETS.shippedSeconds,
  [`a million states within ${TARGETS.millionSeconds} s and ${TARGETS.millionMiB} MiB`]:
    million.space.complete &&
    million.space.states >= 1_000_000 &&
    seconds <= TARGETS.millionSeconds &&
    mebibytes() <= TARGETS.millionMiB,
  [`a hundred times the states at most ${TARGETS.growth} times the cost of each`]:
    Math.max(...perState) <= TARGETS.growth * Math.min(...perState),
};
console.log('');
for (const [target, isHeld] of Object.entries(held)) {
  console.log(`${target}: ${isHeld ? 'held' : 'MISSED'}`);
  if (!isHeld) process.exitCode = 1;
}
