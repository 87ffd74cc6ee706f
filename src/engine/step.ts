import { EMOTIONS, type CustomerState, type Ending } from '../scenario/vocabulary.ts';
import { APPRAISAL_SOURCE } from './appraise.ts';
import { call } from './call.ts';
import { chain } from './chain.ts';
import { composure } from './composure.ts';
import { takeItsCourse, newLead } from './course.ts';
import { angry } from './customers/angry.ts';
import { anxious } from './customers/anxious.ts';
import { disappointed } from './customers/disappointed.ts';
import { change, openLedger, react, type Ledger } from './ledger.ts';
import { land } from './landing.ts';
import { interpret, type Stepper } from './machine.ts';
import type { Move } from './move.ts';
import { COMPOSURE, UNSOLVED } from './numbers.ts';
import { comeDue, comeDueAt } from './promises.ts';
import { say } from './reply.ts';
import type { Script } from './script.ts';
import { BACK, END } from './script.ts';
import type { State } from './state.ts';
import { goTo, listen } from './talk.ts';
import { breathe, holdOn, reframe, resume, support } from './care.ts';
import { record } from './record.ts';
import type { Composure, Phase, Stage } from './types.ts';

/** The six machines as something that steps: as tables, or by XState itself. Both give the same states. */
export interface Machines {
  readonly anger: Stepper;
  readonly anxiety: Stepper;
  readonly disappointment: Stepper;
  readonly composure: Stepper;
  readonly chain: Stepper;
  readonly call: Stepper;
}

const DEFINITIONS = { anger: angry, anxiety: anxious, disappointment: disappointed, composure, chain, call } as const;
type Region = keyof typeof DEFINITIONS;
const REGIONS = Object.keys(DEFINITIONS) as readonly Region[]; // the keys of a literal are its type's keys

const each = (make: (region: Region) => Stepper): Machines =>
  Object.fromEntries(REGIONS.map((region) => [region, make(region)])) as unknown as Machines; // fromEntries forgets the keys

/** The compiled tables: what the page, the server and the analysis run on. */
export const TABLES: Machines = each((region) => DEFINITIONS[region].stepper);
/** XState's own reading of the same definitions: what the tables are tested against. */
export const byXState = (): Machines => each((region) => interpret(DEFINITIONS[region].machine));

/**
 * Plays one legal move. The state given stays as it was.
 * @returns the ledger: the new state, and everything that happened on the way
 */
export function step(script: Script, before: State, move: Move, machines: Machines = TABLES): Ledger {
  const ledger = openLedger(script, before);
  ledger.state.turn += 1;
  const event = play(ledger, move, machines);
  if (event !== undefined) {
    ledger.state.phase = machines.call.next(ledger.state.phase, event, ledger) as Phase; // the machine's states are the phases
    if (ledger.state.phase === 'ended') finish(ledger);
    hold(ledger, machines);
  }
  return ledger;
}

type CallEvent = 'TURN' | 'HOLD' | 'RESUME' | 'END_TALK' | 'CLOSE';

/** What the move does. @returns what the call's machine is told, or undefined for a private move (a note, a reading). */
function play(ledger: Ledger, move: Move, machines: Machines): CallEvent | undefined {
  const { state, script } = ledger;
  switch (move.kind) {
    case 'wait':
    case 'backchannel':
      listen(ledger, move.kind);
      return 'TURN';
    case 'note':
      state.noted |= 1 << script.facts.indexOf(move.fact);
      return undefined;
    case 'readEmotion':
      state.read = move.emotion;
      state.readRight = move.emotion === script.emotion ? 1 : 0;
      return undefined;
    case 'record':
      record(ledger, move.slots);
      return undefined;
    case 'reply':
      return answer(ledger, move.reply, machines);
    case 'close':
      if (state.phase === 'wrapUp') return 'CLOSE';
      if ((state.resolved & script.mainConcerns) !== script.mainConcerns) {
        react(ledger, 'closedEarly');
        state.ending = early(state);
      }
      return 'END_TALK';
    case 'escalate':
      handOver(ledger, move.briefed);
      passTurn(ledger, machines);
      state.ending = 'escalated';
      return 'END_TALK';
    case 'resume':
      return state.phase === 'timePasses' ? nextAct(ledger, machines) : goOn(ledger, machines);
    default:
      return care(ledger, move, machines);
  }
}

/** Moves that cost the customer a turn without a word about the matter. */
function care(
  ledger: Ledger,
  move: Extract<Move, { kind: 'hold' | 'breathe' | 'reframe' | 'askSupport' | 'silence' }>,
  machines: Machines,
): CallEvent {
  switch (move.kind) {
    case 'hold':
      holdOn(ledger, move.announced, move.reason);
      break;
    case 'breathe':
      breathe(ledger);
      break;
    case 'reframe':
      reframe(ledger, move.thought);
      break;
    case 'askSupport':
      support(ledger);
      break;
    case 'silence':
      ledger.state.silences += 1;
      land(ledger, { tactic: 'deadAir', reply: undefined });
      react(ledger, 'silence');
      break;
  }
  passTurn(ledger, machines);
  return move.kind === 'hold' ? 'HOLD' : 'TURN';
}

function answer(ledger: Ledger, id: string, machines: Machines): CallEvent {
  const { script, state } = ledger;
  const reply = script.beats[state.beat]?.byId.get(id);
  if (!reply) return 'TURN'; // not legal, so it cannot be played; the session says so before
  say(ledger, reply);
  comeDue(ledger);
  passTurn(ledger, machines);
  if (isGone(state) || state.failed === 'insult' || state.failed === 'provoked') return 'TURN';
  if (reply.goto === END) return 'END_TALK';
  goTo(ledger, reply.goto === BACK ? state.hub : reply.goto);
  return 'TURN';
}

const isGone = (state: State): boolean => state.customer === 'hangsUp' || state.customer === 'leavesPolitely';

/** The turn takes its course; then the customer's machine decides where they stand, and who leads (rules K). */
function passTurn(ledger: Ledger, machines: Machines): void {
  takeItsCourse(ledger);
  moveCustomer(ledger, machines);
}

function moveCustomer(ledger: Ledger, machines: Machines): void {
  const { state } = ledger;
  const after = machines[state.emotion].next(state.customer, 'TURN', ledger) as CustomerState; // the machine's states are the customer's
  if (after !== state.customer) state.turnsInState = 0;
  state.customer = after;
  const lead = newLead(ledger);
  if (lead === undefined) return;
  state.emotion = lead;
  arrive(ledger, machines);
}

/** A customer arrives in the state that their level calls for. */
export function arrive(ledger: Ledger, machines: Machines): void {
  const { state } = ledger;
  state.customer = machines[state.emotion].next('arriving', 'ARRIVE', ledger) as CustomerState; // from arriving the machine always leads on
  state.turnsInState = 0;
}

/** How the trainee holds up, and how far along the chain the talk is, once all has been said. */
function hold(ledger: Ledger, machines: Machines): void {
  const { state } = ledger;
  state.holding = machines.composure.next(state.holding, 'TURN', ledger) as Composure; // the machine's states
  state.stage = machines.chain.next(state.stage, 'TURN', ledger) as Stage; // the machine's states
}

const COLD = {
  rule: 'E8',
  source: 'MIT Sloan "When unhappy customers strike back" (the story of being passed on); size ours',
};

function handOver(ledger: Ledger, briefed: boolean): void {
  ledger.landed += land(ledger, { tactic: 'escalate', reply: undefined }).points;
  react(ledger, briefed ? 'escalatedBriefed' : 'escalatedCold');
  if (briefed) return;
  for (const level of ['anger', 'anxiety', 'disappointment'] as const) change(ledger, level, 4, COLD);
  change(ledger, 'trust', -6, COLD);
}

function goOn(ledger: Ledger, machines: Machines): CallEvent {
  resume(ledger);
  moveCustomer(ledger, machines);
  return 'RESUME';
}

const REST = { rule: 'M7', source: 'ours: time off the phone restores' };

/** Time has passed: promises come due, the trainee is rested, and the customer remembers. */
function nextAct(ledger: Ledger, machines: Machines): CallEvent {
  const { state, script } = ledger;
  state.act += 1;
  comeDueAt(ledger, state.act);
  change(ledger, 'composure', Math.max(0, COMPOSURE.start - state.composure), REST);
  moveCustomer(ledger, machines);
  if (isGone(state)) return 'RESUME';
  goTo(ledger, script.acts[state.act - 1]?.start ?? script.start);
  return 'RESUME';
}

/** Closing before what matters is solved: the hot ones slam the phone down, the others just do not come back. */
const early = (state: State): Ending => (state.emotion === 'anger' && state.anger >= 50 ? 'hungUp' : 'leftPolitely');

/** The run is over: open promises come due, and the ending is what it came to (rules O). */
function finish(ledger: Ledger): void {
  const { state, script } = ledger;
  if (!isGone(state) && state.failed !== 'insult' && state.failed !== 'provoked') comeDueAt(ledger, undefined);
  const settled = (state.resolved & script.mainConcerns) === script.mainConcerns;
  if (!settled && state.ending !== 'escalated') comeBack(ledger);
  if (state.failed !== '') state.ending = 'criticalFail';
  else if (state.customer === 'hangsUp') state.ending = 'hungUp';
  else if (state.customer === 'leavesPolitely') state.ending = 'leftPolitely';
  else if (state.ending === '') state.ending = settled ? 'resolved' : early(state);
}

const UNSOLVED_CAUSE = {
  rule: 'O2',
  source: 'Orsingher et al. 2010 (outcomes weigh most); Marinova et al. 2018; size ours',
};

const GONE = { rule: 'O3', source: 'Weitzl 2019 (customers who leave tell others); size ours' };

/** Nothing was solved: kind words wear off once the line is dead. */
function comeBack(ledger: Ledger): void {
  change(ledger, ledger.state.emotion, UNSOLVED.lead, UNSOLVED_CAUSE);
  change(ledger, 'disappointment', UNSOLVED.disappointment, UNSOLVED_CAUSE);
  if (!isGone(ledger.state)) return;
  for (const emotion of EMOTIONS) change(ledger, emotion, UNSOLVED.gone, GONE);
}

/** The state in which a run begins: the customer has arrived and said the first thing. */
export function begin(script: Script, blank: State, machines: Machines = TABLES): Ledger {
  const ledger = openLedger(script, blank);
  const { parts, emotion } = script.appraisal;
  for (const { rule, channel, points } of parts) change(ledger, channel, points, { rule, source: APPRAISAL_SOURCE });
  ledger.state.emotion = emotion;
  ledger.state.phase = machines.call.next('briefing', 'BEGIN', ledger) as Phase; // the machine's states are the phases
  arrive(ledger, machines);
  goTo(ledger, script.start);
  hold(ledger, machines);
  return ledger;
}
