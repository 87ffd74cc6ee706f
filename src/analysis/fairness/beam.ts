import { positionsOf, type Position, type Positions } from '../../engine/index.ts';
import { EMOTIONS } from '../../scenario/vocabulary.ts';
import { ENDING_FAMILIES, SCORED, type Progress } from './analysis.ts';
import type { Board } from './board.ts';
import { rollOf, type Roll } from './chance.ts';
import { promisedScores, worstScores } from './desk.ts';
import { takeNote, type Finds } from './finds.ts';

/** One talk of the many that are followed at once. */
interface Strand {
  readonly before: Strand | undefined;
  readonly by: number;
  readonly position: Position;
}

/** A strand's next step before it is known whether it is followed. */
interface Step {
  readonly from: Strand;
  readonly by: number;
  /** The beat it is at; and the same with what has come to light. */
  readonly beat: string;
  readonly heard: string;
  /** For each aim: the more, the better it serves. */
  readonly worth: readonly number[];
}

/** Strands followed for each of the eight aims; a worst is easier to find than a best. */
const WIDTHS = [...SCORED.map(() => 40), ...SCORED.map(() => 8)];
/**
 * Of these, at most so many alike, so that those who linger or hurry do not crowd out the others: looked at once by the beat
 * they are at, and once by what they have heard as well.
 */
const ALIKE = [
  { as: 'beat', most: 8 },
  { as: 'heard', most: 3 },
] as const;
/** Longer talks are not followed: three times what a patient player needs in the longest shipped scenario. */
const MOST_MOVES = 150;
/** Ties fall otherwise each time; what the first round misses, another may find. */
const MOST_ROUNDS = 4;

/**
 * Looks for the best and the worst where there are too many states to see them all: follows many talks at once, move by
 * move, and at each keeps those that stand best (or worst) so far, spread over the beats and over what was heard. What it finds can be
 * reached; that there is nothing better is not proved.
 */
export function beamSearch(board: Board, finds: Finds, seed: number, onProgress: (progress: Progress) => void): void {
  for (let round = 0; round < MOST_ROUNDS && !isAllFound(finds); round += 1)
    oneRound(board, finds, rollOf(seed, 4, round), (moves) => {
      onProgress({ part: 'search', done: round * MOST_MOVES + moves, of: MOST_ROUNDS * MOST_MOVES });
    });
}

/** Is there nothing better and nothing worse, no point of a criterion and no kind of ending left to be found? */
const isAllFound = ({ best, worst, criteria, endings }: Finds): boolean =>
  SCORED.every((scored) => best[scored]?.points === 100 && worst[scored]?.points === 0) &&
  [...criteria.values()].every(({ most, of }) => most >= of) &&
  Object.values(ENDING_FAMILIES).every((family) => family.some((ending) => endings.has(ending)));

function oneRound(board: Board, finds: Finds, roll: Roll, onMove: (moves: number) => void): void {
  const { stepper } = board;
  const scratch = { seen: positionsOf(stepper), next: stepper.open() };
  let strands: readonly Strand[] = [{ before: undefined, by: -1, position: stepper.open() }];
  for (let moves = 0; moves < MOST_MOVES && strands.length > 0 && !isAllFound(finds); moves += 1) {
    onMove(moves);
    const steps = strands.flatMap((strand) => stepsFrom(board, finds, strand, scratch));
    strands = followed(steps, roll).map(({ from, by }) => {
      const position = stepper.copy(from.position);
      stepper.play(position, by);
      return { before: from, by, position };
    });
  }
}

/** What is used again at every step: the states seen so far, and a position to try moves in. */
interface Scratch {
  readonly seen: Positions;
  readonly next: Position;
}

/** Every new state that follows; those at which the talk has ended go into the finds. */
function stepsFrom(board: Board, finds: Finds, from: Strand, { seen, next }: Scratch): readonly Step[] {
  const { stepper, ofTheTalk } = board;
  const steps: Step[] = [];
  for (const by of stepper.legal(from.position)) {
    if (ofTheTalk[by] === 0) continue;
    stepper.copyTo(from.position, next);
    stepper.play(next, by);
    seen.add(next);
    if (!seen.isNew) continue;
    const { phase, beat, revealed } = stepper.state(next);
    if (phase === 'ended') takeNote(board, finds, next, () => wayOf({ before: from, by, position: next }));
    else steps.push({ from, by, beat: `${beat}`, heard: `${beat} ${revealed}`, worth: worthOf(board, next) });
  }
  return steps;
}

/** What a position promises each aim: the score as it stands, and where that is equal how the customer feels. */
function worthOf(board: Board, position: Position): readonly number[] {
  const state = board.stepper.state(position);
  const unease = EMOTIONS.reduce((sum, emotion) => sum + state[emotion], 0) - state.trust; // -100..400
  const best = promisedScores(board, position);
  const worst = worstScores(board, position);
  return [
    ...SCORED.map((scored) => 1000 * best[scored] - unease),
    ...SCORED.map((scored) => unease - 1000 * worst[scored]),
  ];
}

/** The steps that serve some aim best, not too many of them alike; at a tie, by chance. */
function followed(steps: readonly Step[], roll: Roll): readonly Step[] {
  const chosen = new Set<Step>();
  const ties = steps.map(() => roll(1024));
  for (const [aim, width] of WIDTHS.entries()) {
    const order = Float64Array.from(
      steps,
      ({ worth }, index) => -((worth[aim] ?? 0) * 1024 + (ties[index] ?? 0)) * 65_536 + index,
    ).sort();
    const ranked = Array.from(order, (rank) => steps[((rank % 65_536) + 65_536) % 65_536]);
    for (const { as, most } of ALIKE) for (const step of unlike(ranked, width, { as, most })) chosen.add(step);
  }
  return [...chosen];
}

/** The first so many of a ranking, passing over those of whom there are enough alike. */
function unlike(
  ranked: readonly (Step | undefined)[],
  width: number,
  { as, most }: { readonly as: 'beat' | 'heard'; readonly most: number },
): readonly Step[] {
  const counts = new Map<string, number>();
  const taken: Step[] = [];
  for (const step of ranked) {
    if (!step || taken.length >= width) break;
    const already = counts.get(step[as]) ?? 0;
    if (already >= most) continue;
    counts.set(step[as], already + 1);
    taken.push(step);
  }
  return taken;
}

function wayOf(strand: Strand): readonly number[] {
  const way: number[] = [];
  for (let at: Strand | undefined = strand; at && at.by >= 0; at = at.before) way.push(at.by);
  return way.reverse();
}
