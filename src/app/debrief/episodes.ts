import type { Levels, Reason, Said, Turn } from '../../engine/index.ts';
import type { Reply } from '../../scenario/beat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { EMOTIONS, familyOf, LEVELS, type CustomerState, type Level, type Tactic } from '../../scenario/vocabulary.ts';

/** One number that a turn moved. */
export interface Shift {
  readonly level: Level;
  readonly from: number;
  readonly to: number;
}

/** One rule at work in a turn, with all that it moved. */
export interface Cause {
  readonly rule: string;
  readonly source: string;
  readonly tactic: Tactic | undefined;
  readonly effects: readonly { readonly channel: Level; readonly delta: number }[];
  /** Did it do the talk good, on the whole? */
  readonly helps: boolean;
}

/** Something that was said, and in which turn: shared lines alternate with the turn. */
export type Utterance = Said & { readonly turn: number };

/** A turn as the debrief tells it: what came before, what was done, what it did. Ids and numbers, no words. */
export interface Episode {
  readonly number: number;
  readonly turn: Turn;
  /** What the customer had said since the trainee last spoke. */
  readonly heard: readonly Utterance[];
  /** The line the trainee spoke, such as `opening.hear`. */
  readonly line: string | undefined;
  readonly reply: Reply | undefined;
  readonly answered: readonly Utterance[];
  readonly before: Levels;
  readonly shifts: readonly Shift[];
  readonly from: CustomerState;
  readonly causes: readonly Cause[];
  /** What the turn did to the mood, in points; positive is good. What time did by itself is left out. */
  readonly relief: number;
  /** Of that, what the trainee's own words and silences did. */
  readonly landed: number;
}

/** Rules of what no act does: how the customer arrived (A), what passes between the feelings (C), what turns do by themselves (D). */
const BY_ITSELF = /^[ACD]\d/;

/** The run as a list of episodes. */
export function episodesOf(turns: readonly Turn[], scenario: Scenario): Episode[] {
  return turns.map((turn, index) => {
    const previous = turns[index - 1];
    const before = previous?.levels ?? levelsBefore(turn);
    const line = spokenLine(turn);
    return {
      number: turn.number,
      turn,
      heard: heardBefore(turns, index),
      line,
      reply: turn.move.kind === 'reply' ? findReply(scenario, line, turn.move.reply) : undefined,
      answered: customersLines(turn),
      before,
      shifts: shiftsBetween(before, turn.levels),
      from: previous?.customer ?? turn.customer,
      causes: causesOf(turn.reasons),
      landed: reliefOf(turn.reasons.filter(({ tactic }) => tactic !== undefined)),
      relief: reliefOf(turn.reasons.filter(({ rule }) => !BY_ITSELF.test(rule))),
    };
  });
}

/**
 * How much good some movements did, in points: emotions going down and trust going up, trust counting half.
 * Composure is the trainee's own and is left out.
 */
export function reliefOf(reasons: readonly Pick<Reason, 'channel' | 'delta'>[]): number {
  const worth = reasons.reduce((sum, { channel, delta }) => {
    if (EMOTIONS.some((emotion) => emotion === channel)) return sum - 2 * delta;
    return channel === 'trust' ? sum + delta : sum;
  }, 0);
  return Math.trunc(worth / 2);
}

/** Turn 0 has no turn before it: what it started from follows from what moved in it. */
const levelsBefore = (turn: Turn): Levels =>
  turn.reasons.reduce<Levels>(
    (levels, { channel, delta }) => ({ ...levels, [channel]: levels[channel] - delta }),
    turn.levels,
  );

const shiftsBetween = (from: Levels, to: Levels): Shift[] =>
  LEVELS.filter((level) => from[level] !== to[level]).map((level) => ({ level, from: from[level], to: to[level] }));

function heardBefore(turns: readonly Turn[], index: number): Utterance[] {
  const heard: Utterance[] = [];
  for (const turn of turns.slice(0, index).reverse()) {
    heard.unshift(...customersLines(turn));
    if (turn.said.some(({ by }) => by === 'trainee')) break;
  }
  return heard;
}

const customersLines = ({ said, number }: Turn): Utterance[] =>
  said.filter(({ by }) => by === 'customer').map((one) => ({ ...one, turn: number }));

/** The line the trainee spoke in a turn. */
function spokenLine({ said }: Turn): string | undefined {
  const own = said.find(({ by }) => by === 'trainee');
  return own && 'line' in own ? own.line : undefined;
}

function findReply(scenario: Scenario, line: string | undefined, id: string): Reply | undefined {
  const beat = scenario.beats[line?.split('.')[0] ?? ''];
  return beat?.replies.find((reply) => reply.id === id);
}

/** What a rule moved in all, level by level. */
function sumsOf(reasons: readonly Reason[]): Cause['effects'] {
  const sum = (level: Level): number =>
    reasons.reduce((total, { channel, delta }) => (channel === level ? total + delta : total), 0);
  return LEVELS.map((channel) => ({ channel, delta: sum(channel) })).filter(({ delta }) => delta !== 0);
}

/** Harm is harm even where it pleases for a moment, as a promise that cannot be kept does. */
const isHarm = (tactic: Tactic | undefined): boolean => tactic !== undefined && familyOf(tactic) === 'harmful';

/** Reasons grouped by rule, in the order in which the rules came into play. */
export function causesOf(reasons: readonly Reason[]): Cause[] {
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const name = `${reason.rule} ${reason.tactic ?? ''}`;
    groups.set(name, [...(groups.get(name) ?? []), reason]);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const composure = group.reduce((sum, { channel, delta }) => (channel === 'composure' ? sum + delta : sum), 0);
    const relief = reliefOf(group);
    return [
      {
        rule: first.rule,
        source: first.source,
        tactic: first.tactic,
        effects: sumsOf(group),
        helps: !isHarm(first.tactic) && (relief === 0 ? composure >= 0 : relief > 0),
      },
    ];
  });
}
