import { all, ALWAYS, mayHold, NEVER, not, type Formula, type World } from './formula.ts';
import { rested } from './deeds.ts';
import type { Plan, PlanBeat, PlanReply, PlanSegment } from './plan.ts';
import { assuming, joined, mayHappen, happened, type Spot } from './spot.ts';

/** A stay at a beat: the first, or a later one, when only its `again` lines are said. */
export interface Visit {
  readonly beat: PlanBeat;
  readonly again: boolean;
  /** On arriving, before anything was said. */
  readonly entry: Spot;
  readonly segments: readonly Saying[];
  /** The moments at which a reply can be given. */
  readonly moments: readonly Moment[];
}

/** A segment, and what holds where its turn has come. */
export interface Saying {
  readonly segment: PlanSegment;
  /** Undefined when its turn never comes. */
  readonly before: Spot | undefined;
  readonly said: boolean;
}

export interface Moment {
  readonly spot: Spot;
  /** How many segments are over. */
  readonly over: number;
}

export const worldOf = (plan: Plan, { may, must }: Spot): World => ({ may, must, states: plan.states });

/** Lets the customer say what there is to say: every moment on the way. */
export function visitOf(plan: Plan, beat: PlanBeat, again: boolean, entry: Spot): Visit {
  const segments: Saying[] = [];
  const moments: Moment[] = [];
  let silent: Spot | undefined = entry; // nothing was said here yet
  let paused: Spot | undefined; // something was, and the trainee let the customer go on
  for (const [index, segment] of (again ? beat.again : beat.says).entries()) {
    const before = joined(silent, paused);
    const said = before !== undefined && mayHold(worldOf(plan, before), segment.when);
    segments.push({ segment, before, said });
    silent = passedBy(plan, segment, silent);
    paused = passedBy(plan, segment, paused);
    if (!before || !said) continue;
    const spot = rested(plan, happened(assuming(before, segment.when), segment.brings));
    moments.push({ spot, over: index + 1 });
    paused = joined(paused, spot);
  }
  if (silent) moments.push({ spot: rested(plan, silent), over: segments.length });
  return { beat, again, entry, segments, moments };
}

/** The runs in which a segment is not said. */
function passedBy(plan: Plan, { segment, when }: PlanSegment, spot: Spot | undefined): Spot | undefined {
  if (!spot || segment.ifAsked) return spot;
  const otherwise = not(when);
  return mayHold(worldOf(plan, spot), otherwise) ? assuming(spot, otherwise) : undefined;
}

/** What must hold for a reply to be on offer. */
export const offerOf = ({ noHub }: Plan, spot: Spot, { when, hubAsks, to }: PlanReply): Formula =>
  to === 'back' && spot.hubs === noHub ? NEVER : all(when, hubAsks);

/** A moment after which the customer has nothing more to say, and what had to hold for that. */
export interface Silence {
  readonly spot: Spot;
  readonly given: Formula;
}

/** The moments at which the customer has finished: the trainee must say something. */
export function silencesOf(plan: Plan, { beat, again, moments }: Visit): readonly Silence[] {
  const segments = again ? beat.again : beat.says;
  return moments.flatMap(({ spot, over }) => {
    const rest = segments.slice(over).filter(({ segment }) => segment.ifAsked !== true);
    const given = rest.length === 0 ? ALWAYS : all(...rest.map(({ when }) => not(when)));
    return mayHold(worldOf(plan, spot), given) ? [{ spot: assuming(spot, given), given }] : [];
  });
}

/** Arriving at a beat for the first time, and coming back to it. */
export function arrivals(
  { beats }: Plan,
  number: number,
  spot: Spot,
): { first: Spot | undefined; later: Spot | undefined } {
  const visited = beats[number]?.visited ?? 0n;
  return {
    first: (spot.must & visited) === 0n ? happened(spot, visited) : undefined,
    later: (spot.may & visited) === 0n ? undefined : happened(mayHappen(spot, visited), visited),
  };
}
