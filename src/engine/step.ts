import type { AnyStateMachine } from 'xstate';
import { EMOTIONS, type Ending } from '../scenario/vocabulary.ts';
import { APPRAISAL_SOURCE } from './appraise.ts';
import { call } from './call.ts';
import { chain, furthest } from './chain.ts';
import { composure } from './composure.ts';
import { takeItsCourse, newLead } from './course.ts';
import { angry } from './customers/angry.ts';
import { anxious } from './customers/anxious.ts';
import { disappointed } from './customers/disappointed.ts';
import { change, Ledger, react } from './ledger.ts';
import { land } from './landing.ts';
import { EVENT, interpret, type MachineStepper, type Meaning } from './machine.ts';
import type { Move } from './move.ts';
import { COMPOSURE, UNSOLVED } from './numbers.ts';
import { comeDue, comeDueAt } from './promises.ts';
import { say } from './reply.ts';
import { BACK, END, type Script, type ScriptReply } from './script.ts';
import { NAMES, PLACE, State } from './state.ts';
import { goTo, listen } from './talk.ts';
import { breathe, holdOn, reframe, resume, support } from './care.ts';
import { record } from './record.ts';

/** The six machines as something that steps: as tables, or by XState itself. Both give the same states. */
export interface Machines {
  /** By the feeling that leads, in the order of EMOTIONS. */
  readonly customers: readonly MachineStepper[];
  readonly composure: MachineStepper;
  readonly chain: MachineStepper;
  readonly call: MachineStepper;
}

interface Definition {
  readonly machine: AnyStateMachine;
  readonly meaning: Meaning;
  readonly stepper: MachineStepper;
}

const each = (make: (definition: Definition) => MachineStepper): Machines => ({
  customers: [angry, anxious, disappointed].map(make),
  composure: make(composure),
  chain: make(chain),
  call: make(call),
});

/** The compiled tables: what the page, the server and the analysis run on. */
export const TABLES: Machines = each(({ stepper }) => stepper);
/** XState's own reading of the same definitions: what the tables are tested against. */
export const byXState = (): Machines => each(({ machine, meaning }) => interpret(machine, meaning));

/**
 * Plays one legal move. The state given stays as it was.
 * @returns the ledger: the new state, and everything that happened on the way
 */
export function step(script: Script, before: State, move: Move, machines: Machines = TABLES): Ledger {
  const ledger = new Ledger(script, before.copy());
  takeTurn(ledger, move, machines);
  return ledger;
}

/** Plays one legal move on the ledger's own state. */
export function takeTurn(ledger: Ledger, move: Move, machines: Machines): void {
  ledger.state.turn += 1;
  const event = play(ledger, move, machines);
  if (event !== undefined) settleTurn(ledger, event, machines);
}

/** Says a reply that is on offer, on the ledger's own state: the same as its move. */
export function takeReply(ledger: Ledger, reply: ScriptReply, machines: Machines): void {
  ledger.state.turn += 1;
  settleTurn(ledger, answer(ledger, reply, machines), machines);
}

/** The call goes on or ends, and how the trainee holds up and how far along the chain the talk is shows. */
function settleTurn(ledger: Ledger, event: number, machines: Machines): void {
  const { state } = ledger;
  const { words } = state;
  words[PLACE.phase] = machines.call.go(words[PLACE.phase] ?? 0, event, ledger);
  if (words[PLACE.phase] === ENDED) finish(ledger);
  hold(ledger, machines);
}

/** What the move does. @returns what the call's machine is told (a place in EVENTS), or undefined for a private move (a note, a reading). */
function play(ledger: Ledger, move: Move, machines: Machines): number | undefined {
  const { state, script } = ledger;
  switch (move.kind) {
    case 'wait':
    case 'backchannel':
      listen(ledger, move.kind);
      return EVENT.TURN;
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
      return answer(ledger, replyAt(ledger, move.reply), machines);
    case 'close':
      if (state.phase === 'wrapUp') return EVENT.CLOSE;
      if ((state.resolved & script.mainConcerns) !== script.mainConcerns) {
        react(ledger, 'closedEarly');
        state.ending = early(state);
      }
      return EVENT.END_TALK;
    case 'escalate':
      handOver(ledger, move.briefed);
      passTurn(ledger, machines);
      state.ending = 'escalated';
      return EVENT.END_TALK;
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
): number {
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
  return move.kind === 'hold' ? EVENT.HOLD : EVENT.TURN;
}

function replyAt({ script, state }: Ledger, id: string): ScriptReply {
  const reply = script.beats[state.beat]?.byId.get(id);
  if (!reply) throw new RangeError(`There is no reply "${id}" here: only legal moves can be played.`);
  return reply;
}

function answer(ledger: Ledger, reply: ScriptReply, machines: Machines): number {
  const { state } = ledger;
  say(ledger, reply);
  comeDue(ledger);
  passTurn(ledger, machines);
  if (isGone(state) || state.failed === 'insult' || state.failed === 'provoked') return EVENT.TURN;
  if (reply.goto === END) return EVENT.END_TALK;
  goTo(ledger, reply.goto === BACK ? state.hub : reply.goto);
  return EVENT.TURN;
}

const isGone = (state: State): boolean => state.customer === 'hangsUp' || state.customer === 'leavesPolitely';

/** The turn takes its course; then the customer's machine decides where they stand, and who leads (rules K). */
function passTurn(ledger: Ledger, machines: Machines): void {
  takeItsCourse(ledger);
  moveCustomer(ledger, machines);
}

/** The machine of the feeling that leads. */
function customerOf({ customers }: Machines, { words }: State): MachineStepper {
  const found = customers[words[PLACE.emotion] ?? 0];
  if (!found) throw new RangeError('There is a machine for each feeling.');
  return found;
}

function moveCustomer(ledger: Ledger, machines: Machines): void {
  const { state } = ledger;
  const { words } = state;
  const before = words[PLACE.customer] ?? 0;
  const after = customerOf(machines, state).go(before, EVENT.TURN, ledger);
  if (after !== before) state.turnsInState = 0;
  words[PLACE.customer] = after;
  const lead = newLead(ledger);
  if (lead === undefined) return;
  state.emotion = lead;
  arrive(ledger, machines);
}

const ENDED = NAMES.phase.indexOf('ended');
const ARRIVING = NAMES.customer.indexOf('arriving');

/** A customer arrives in the state that their level calls for. */
export function arrive(ledger: Ledger, machines: Machines): void {
  const { state } = ledger;
  state.words[PLACE.customer] = customerOf(machines, state).go(ARRIVING, EVENT.ARRIVE, ledger);
  state.turnsInState = 0;
}

/** How the trainee holds up, and how far along the chain the talk is, once all has been said. */
function hold(ledger: Ledger, machines: Machines): void {
  const { words } = ledger.state;
  words[PLACE.holding] = machines.composure.go(words[PLACE.holding] ?? 0, EVENT.TURN, ledger);
  words[PLACE.stage] = furthest(machines.chain, words[PLACE.stage] ?? 0, ledger);
}

const COLD = {
  rule: 'E8',
  source: 'MIT Sloan "When unhappy customers strike back" (the story of being passed on); size ours',
};

function handOver(ledger: Ledger, briefed: boolean): void {
  ledger.landed += land(ledger, {
    tactic: 'escalate',
    reply: undefined,
  }).points;
  react(ledger, briefed ? 'escalatedBriefed' : 'escalatedCold');
  if (briefed) return;
  for (const level of ['anger', 'anxiety', 'disappointment'] as const) change(ledger, level, 4, COLD);
  change(ledger, 'trust', -6, COLD);
}

function goOn(ledger: Ledger, machines: Machines): number {
  resume(ledger);
  moveCustomer(ledger, machines);
  return EVENT.RESUME;
}

const REST = { rule: 'M7', source: 'ours: time off the phone restores' };

/** Time has passed: promises come due, the trainee is rested, and the customer remembers. */
function nextAct(ledger: Ledger, machines: Machines): number {
  const { state, script } = ledger;
  state.act += 1;
  comeDueAt(ledger, state.act);
  change(ledger, 'composure', Math.max(0, COMPOSURE.start - state.composure), REST);
  moveCustomer(ledger, machines);
  if (isGone(state)) return EVENT.RESUME;
  goTo(ledger, script.acts[state.act - 1]?.start ?? script.start);
  return EVENT.RESUME;
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

const GONE = {
  rule: 'O3',
  source: 'Weitzl 2019 (customers who leave tell others); size ours',
};

/** Nothing was solved: kind words wear off once the line is dead. */
function comeBack(ledger: Ledger): void {
  change(ledger, ledger.state.emotion, UNSOLVED.lead, UNSOLVED_CAUSE);
  change(ledger, 'disappointment', UNSOLVED.disappointment, UNSOLVED_CAUSE);
  if (!isGone(ledger.state)) return;
  for (const emotion of EMOTIONS) change(ledger, emotion, UNSOLVED.gone, GONE);
}

/** The state in which a run begins: the customer has arrived and said the first thing. */
export function begin(script: Script, machines: Machines = TABLES): Ledger {
  const ledger = new Ledger(script, State.blank(script));
  const { parts, emotion } = script.appraisal;
  for (const { rule, channel, points } of parts) change(ledger, channel, points, { rule, source: APPRAISAL_SOURCE });
  ledger.state.emotion = emotion;
  const { words } = ledger.state;
  words[PLACE.phase] = machines.call.go(words[PLACE.phase] ?? 0, EVENT.BEGIN, ledger);
  arrive(ledger, machines);
  goTo(ledger, script.start);
  hold(ledger, machines);
  return ledger;
}
