/**
 * `npm run bench -- engine`: how many steps a second the engine makes, as tables, by XState's own interpreter and with
 * everything a page shows, beside ink's runtime on a story of the same size: 20 places with 3 replies each.
 * It stands here because only this folder may know ink.
 */
import { join } from 'node:path';
import { Compiler, type Story } from 'inkjs/full';
import { legalMoves, moveText, open, play, readMove, replay, stepperOf, type Move } from '../engine/index.ts';
import { denseOf } from '../engine/dense.ts';
import { scriptOf } from '../engine/script.ts';
import { begin, byXState, step, TABLES, type Machines } from '../engine/step.ts';
import type { State } from '../engine/state.ts';
import { parseScenario } from '../scenario/parse.ts';
import { parsePlaythroughs } from '../scenario/playthrough.ts';
import { scenarioSchema, type Scenario, type ScenarioInput } from '../scenario/schema.ts';
import type { Tactic } from '../scenario/vocabulary.ts';
import { dice } from '../testing/calls.ts';
import { aScenarioFile } from '../testing/scenarios.ts';
import { PLAYTHROUGHS_FILE, readText, SCENARIO_FILE, SHIPPED, shippedIds } from './files.ts';

const PLACES = 20;
const CHOICES = 3;
const ROUTES = 32;
const TARGETS = { plain: 1_000_000, xstate: 20_000 } as const;

const TACTICS: readonly (readonly [Tactic] | readonly [Tactic, Tactic])[] = [
  ...([['validate', 'openQuestion'], ['explainCause'], ['apologise']] as const),
  ...([['paraphrase'], ['giveTimeline', 'checkFacts'], ['thank']] as const),
  ...([['offerOptions', 'giveTimeline'], ['takeOwnership'], ['reassure']] as const),
  ...([['confirmAgreement'], ['updateProgress', 'followUp'], ['closedQuestion']] as const),
];

const place = (number: number): string => (number < PLACES ? `place${number + 1}` : 'end');
const says = (number: number): string => `This is what the customer says in place ${number + 1}.`;
const answers = (number: number, choice: number): string => `This is reply ${choice + 1} of place ${number + 1}.`;

function story(): Scenario {
  const beats: ScenarioInput['beats'] = {};
  for (let number = 0; number < PLACES; number += 1)
    beats[place(number)] = {
      says: [{ text: says(number) }],
      replies: Array.from({ length: CHOICES }, (_, choice) => ({
        id: `reply${choice + 1}`,
        text: answers(number, choice),
        does: [...(TACTICS[(number * CHOICES + choice) % TACTICS.length] ?? ['thank'])] as ['thank'], // all of them authored
        goto: place(number + 1),
      })),
    };
  return scenarioSchema.parse(aScenarioFile({ start: place(0), beats }));
}

function inkStory(): Story {
  const knots = Array.from({ length: PLACES }, (_, number) => [
    `== ${place(number)}`,
    says(number),
    ...Array.from({ length: CHOICES }, (__, choice) => [
      `+ ${answers(number, choice)}`,
      `  -> ${number + 1 < PLACES ? place(number + 1) : 'END'}`,
    ]).flat(),
  ]);
  return new Compiler([`-> ${place(0)}`, ...knots.flat()].join('\n')).Compile();
}

/** Which reply is chosen where: the same for the engine and for ink. */
const ways = Array.from({ length: ROUTES }, (_, route) =>
  Array.from({ length: PLACES }, (__, number) => ((route + 1) * 7919 + number * 104_729 + route * number) % CHOICES),
);

const scenario = story();
const script = scriptOf(scenario);
const routes: readonly (readonly Move[])[] = ways.map((way) =>
  way.map((choice): Move => ({ kind: 'reply', reply: `reply${choice + 1}` })),
);

/** One play of every route; gives back how many steps that was. */
type Round = () => number;

const bySteps =
  (machines: Machines): Round =>
  () => {
    let steps = 0;
    for (const route of routes) {
      let state: State = first;
      for (const move of route) {
        state = step(script, state, move, machines).state;
        steps += 1;
      }
    }
    return steps;
  };
const first = begin(script).state;

/** Every playthrough of the calls that come with Attune: listening, notes and holds among the replies, as people play. */
function byShippedCalls(): Round {
  const calls = shippedIds().flatMap((id) => {
    const { scenario: shipped } = parseScenario(id, textOf(id, SCENARIO_FILE));
    const list = shipped && parsePlaythroughs(id, textOf(id, PLAYTHROUGHS_FILE), shipped).playthroughs;
    if (!list) return [];
    const its = scriptOf(shipped);
    const start = begin(its).state;
    return list.map(({ moves }) => ({ its, start, moves: moves.map(readMove) }));
  });
  return () => {
    let steps = 0;
    for (const { its, start, moves } of calls) {
      let state: State = start;
      for (const move of moves) state = step(its, state, move).state;
      steps += moves.length;
    }
    return steps;
  };
}

const textOf = (id: string, name: string): string => readText(join(SHIPPED, id, name)).text ?? '';

/** The same routes through the stepper: in place, nothing written down. */
function byStepper(): Round {
  const stepper = stepperOf(scenario);
  const numbers = routes.map((route) =>
    route.map((move) => stepper.moves.findIndex((one) => moveText(one) === moveText(move))),
  );
  const opening = stepper.open();
  const position = stepper.open();
  return () => {
    let steps = 0;
    for (const route of numbers) {
      stepper.copyTo(opening, position);
      for (const number of route) stepper.play(position, number);
      steps += route.length;
    }
    return steps;
  };
}

/** Draws between 0 and 1023, of which a walk takes what is left over after the number of moves. */
const DRAWS = 1023;
const WALKS = 4000;

interface Walks {
  /** Walks them all once; gives back how many steps that was. */
  readonly walk: Round;
  readonly positions: () => number;
}

/** Walks at random through the table of a scenario: every reply, pause and look-up that is legal, for 40 moves or to the end. */
function byTable(its: Scenario): Walks {
  const dense = denseOf(stepperOf(its));
  const roll = dice(7);
  const draws = Uint16Array.from({ length: WALKS * LONGEST }, () => roll(DRAWS));
  return {
    positions: () => dense.size,
    walk: () => {
      let steps = 0;
      for (let walk = 0; walk < WALKS; walk += 1) {
        let position = 0;
        for (let nth = 0; nth < LONGEST; nth += 1) {
          const count = dense.count(position);
          if (count === 0) break;
          position = dense.go(position, (draws[walk * LONGEST + nth] ?? 0) % count);
          steps += 1;
        }
      }
      return steps;
    },
  };
}
const LONGEST = 40;

const bySessions: Round = () =>
  routes.reduce((steps, route) => steps + replay(scenario, {}, route).turns.length - 1, 0);

const byLegalMoves: Round = () => {
  let steps = 0;
  for (const route of routes.slice(0, 4)) {
    let session = open(scenario);
    for (const move of route) {
      if (legalMoves(session).length > 0) session = play(session, move);
      steps += 1;
    }
  }
  return steps;
};

function byInk(): Round {
  const ink = inkStory();
  return () => {
    let steps = 0;
    for (const way of ways) {
      ink.ResetState();
      ink.ContinueMaximally();
      for (const choice of way) {
        ink.ChooseChoiceIndex(choice);
        ink.ContinueMaximally();
        steps += 1;
      }
    }
    return steps;
  };
}

/** Time this process has worked, in milliseconds: what other programs do at the same time hardly counts. */
const worked = (): number => process.cpuUsage().user / 1000;

/** Steps a second: the best of many short rounds, because whatever disturbs a round makes it slower, never faster. */
function speedOf(round: Round): number {
  const timed = (milliseconds: number): number => {
    const began = worked();
    let steps = 0;
    while (worked() - began < milliseconds) steps += round();
    return (steps * 1000) / (worked() - began);
  };
  timed(500); // until the compiler has seen enough
  return Math.max(...Array.from({ length: 20 }, () => timed(100)));
}

const shippedCall = parseScenario('late-parcel', textOf('late-parcel', SCENARIO_FILE)).scenario;
if (!shippedCall) throw new Error('scenarios/late-parcel cannot be read.');
const tables = { story: byTable(scenario), shipped: byTable(shippedCall) };
const fresh = (walks: Walks): number => {
  const began = worked();
  const steps = walks.walk();
  return (steps * 1000) / (worked() - began);
};
const newOnes = { story: fresh(tables.story), shipped: fresh(tables.shipped) };

const ink = speedOf(byInk());
const xstate = speedOf(bySteps(byXState()));
const DENSE = 10_000_000;

interface Line {
  readonly name: string;
  readonly speed: number;
  readonly least?: number;
}
const lines: readonly Line[] = [
  { name: 'plain step of the story (with reasons)', speed: speedOf(bySteps(TABLES)), least: TARGETS.plain },
  { name: 'plain step of the shipped calls (all playthroughs)', speed: speedOf(byShippedCalls()) },
  { name: 'step of the story by the stepper (in place, no reasons)', speed: speedOf(byStepper()) },
  { name: 'random walk of the story by table, as it fills', speed: newOnes.story },
  { name: 'random walk of the story by table, once met', speed: speedOf(tables.story.walk), least: DENSE },
  { name: 'random walk of a shipped call by table, as it fills', speed: newOnes.shipped },
  { name: 'random walk of a shipped call by table, once met', speed: speedOf(tables.shipped.walk), least: DENSE },
  { name: 'step of the story by XState’s interpreter', speed: xstate, least: TARGETS.xstate },
  { name: 'replay of a session (checked, every turn kept)', speed: speedOf(bySessions) },
  { name: 'session with all legal moves listed', speed: speedOf(byLegalMoves) },
  { name: 'inkjs 2.4 (ResetState, Continue, ChooseChoiceIndex)', speed: ink },
];

console.log(
  `${PLACES} places, ${CHOICES} replies each; steps a second of work, best of twenty rounds, Node ${process.version}.\n` +
    `The tables hold ${tables.story.positions()} and ${tables.shipped.positions()} positions.\n`,
);
const held = (speed: number, least: number | undefined): string =>
  least === undefined ? '' : `  at least ${least}: ${speed >= least ? 'held' : 'MISSED'}`;
const times = (factor: number): string => factor.toFixed(1).padStart(7);
for (const { name, speed, least } of lines)
  console.log(
    `${name.padEnd(56)}${Math.round(speed).toString().padStart(10)} ${times(speed / ink)} × ink ${times(speed / xstate)} × XState${held(speed, least)}`,
  );
