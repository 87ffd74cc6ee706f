import { say, type Phrase } from '../../../scenario/phrase.ts';
import { all, any, not, satisfiable, type Formula } from '../formula.ts';
import type { FlowGraph } from '../graph.ts';
import type { PlanReply } from '../plan.ts';
import type { FlowFinding } from '../problem.ts';
import { offerOf, silencesOf, worldOf, type Silence, type Visit } from '../visit.ts';

/** How a choice can be too small: nothing at all, nothing but harm, or one reply only. */
type Want = 'dead-end' | 'only-harm' | 'few-replies';

/**
 * Moments at which the customer has finished and the trainee, steady, has too little to choose from. A beat without
 * replies lets the customer have the last word and is meant so.
 */
export function choiceFindings(graph: FlowGraph): FlowFinding[] {
  const found = new Map<string, FlowFinding>();
  for (const visit of graph.visits.values()) {
    const { name } = visit.beat;
    if (visit.beat.replies.length === 0) continue;
    for (const silence of silencesOf(graph.plan, visit)) {
      const one = choiceAt(graph, visit, silence);
      const before = found.get(name);
      if (one && (!before || worse(one, before))) found.set(name, one);
    }
  }
  return [...found.values()];
}

const ORDER: readonly Want[] = ['dead-end', 'only-harm', 'few-replies'];
const weight = ({ code, severity }: FlowFinding): number =>
  2 * ORDER.indexOf(code as Want) + (severity === 'error' ? 0 : 1); // choiceAt makes no others
const worse = (one: FlowFinding, other: FlowFinding): boolean => weight(one) < weight(other);

interface Offer {
  readonly reply: PlanReply;
  readonly formula: Formula;
}

function choiceAt(graph: FlowGraph, visit: Visit, { spot, given }: Silence): FlowFinding | undefined {
  const { plan } = graph;
  const world = worldOf(plan, spot);
  const can = (...formulas: readonly Formula[]): boolean => satisfiable([given, ...formulas], world) === true;
  const steady = visit.beat.replies.filter(({ reply }) => reply.temptation !== true);
  const offers = steady
    .map((reply): Offer => ({ reply, formula: offerOf(plan, spot, reply) }))
    .filter(({ formula }) => can(formula));
  const kind = offers.filter(({ reply }) => !reply.harmful);
  const missing = (some: readonly Offer[]): boolean => can(...some.map(({ formula }) => not(formula)));
  if (missing(offers)) return finding('dead-end', visit, isSure(offers));
  if (missing(kind)) return finding('only-harm', visit, isSure(kind));
  const single = offers.some((one) => missing(offers.filter((other) => other !== one)));
  return single ? finding('few-replies', visit, false) : undefined;
}

/** Is what is missing missing for certain? Conditions that are never all false together in practice may look as if they could be. */
const isSure = (offers: readonly Offer[]): boolean => offers.every(({ reply }) => reply.reply.when === undefined);

const WORDS: Readonly<Record<Want, { readonly sure: Saying; readonly perhaps: Saying; readonly remedy: Phrase }>> = {
  'dead-end': {
    sure: (where) => say`${where}, the trainee has nothing to say.`,
    perhaps: (where) => say`${where}, it may be that the trainee has nothing to say.`,
    remedy: say`Add a reply without "when", or let the conditions cover every case, such as "known" and "unknown".`,
  },
  'only-harm': {
    sure: (where) => say`${where}, every reply does harm, so that a steady trainee cannot do right.`,
    perhaps: (where) => say`${where}, it may be that every reply does harm, so that a steady trainee cannot do right.`,
    remedy: say`Add a reply that does no harm, or let its "when" cover every case.`,
  },
  'few-replies': {
    sure: (where) => say`${where}, there is one reply at most, so that there is nothing to choose.`,
    perhaps: (where) => say`${where}, it may be that there is one reply at most, so that there is nothing to choose.`,
    remedy: say`Add another; two to five replies should be on offer at a time.`,
  },
};

/** What is wrong, said of a moment. */
type Saying = (where: Phrase) => Phrase;

function finding(code: Want, { beat, again }: Visit, sure: boolean): FlowFinding {
  const words = WORDS[code];
  const where = again
    ? say`In "${beat.name}", when the talk comes back to it`
    : say`In "${beat.name}", when the customer has finished`;
  return {
    code,
    path: ['beats', beat.name, 'replies'],
    severity: sure && code !== 'few-replies' ? 'error' : 'warning',
    message: (sure ? words.sure : words.perhaps)(where),
    remedy: words.remedy,
  };
}

/** More replies at once than anybody can weigh. */
const MOST = 5;

/** Moments at which more than five replies may be on offer, temptations left aside. */
export function crowdFindings(graph: FlowGraph): FlowFinding[] {
  const crowded = new Map<string, FlowFinding>();
  for (const visit of graph.visits.values()) {
    const { name, replies } = visit.beat;
    if (crowded.has(name) || replies.length <= MOST) continue;
    for (const { spot } of visit.moments) {
      const offers = replies
        .filter(({ reply }) => reply.temptation !== true)
        .map((reply) => offerOf(graph.plan, spot, reply));
      if (!together(graph, spot, offers)) continue;
      crowded.set(name, {
        code: 'crowded-replies',
        path: ['beats', name, 'replies'],
        message: say`In "${name}" more than ${MOST} replies may be on offer at once.`,
        remedy: say`Remove some, or give some a "when" so that they are on offer at different moments.`,
      });
      break;
    }
  }
  return [...crowded.values()];
}

/** Can more than five of these hold together? */
function together(graph: FlowGraph, spot: Silence['spot'], offers: readonly Formula[]): boolean {
  const world = worldOf(graph.plan, spot);
  const patience = { left: 400 };
  const pick = (from: number, chosen: readonly Formula[]): boolean => {
    if (chosen.length > MOST) return true;
    if (offers.length - from < MOST + 1 - chosen.length) return false;
    for (let next = from; next < offers.length; next += 1) {
      patience.left -= 1;
      if (patience.left < 0) return false;
      const more = [...chosen, offers[next] ?? any()];
      if (satisfiable([all(...more)], world) === true && pick(next + 1, more)) return true;
    }
    return false;
  };
  return pick(0, []);
}
