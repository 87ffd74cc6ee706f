import { EMOTIONS, type Emotion } from '../../scenario/vocabulary.ts';
import { wasThere } from './bits.ts';
import type { Lead, Reach } from './analysis.ts';
import type { Board } from './board.ts';
import { AVERAGE } from './players.ts';
import { runsOf } from './runs.ts';
import { perMille, spreadOf } from './whole.ts';

/** What average players come by: how often, led by which feeling, in how many turns. */
export interface AverageTalks {
  readonly reach: Reach;
  readonly turnsPerMille: Lead['turnsPerMille'];
  readonly typicalTurns: number;
}

export function averageTalks(board: Board, series: { readonly runs: number; readonly seed: number }): AverageTalks {
  const { stepper, beats, scenario } = board;
  const reached = beats.map(() => 0);
  const said = beats.map((beat) => (scenario.beats[beat]?.replies ?? []).map(() => 0));
  const led = new Map<Emotion, number>();
  const lengths: number[] = [];
  let saidNow = new Set<number>();
  const witness = {
    onReply: ({ beat, index }: { readonly beat: number; readonly index: number }) => {
      saidNow.add(beat * 16 + index); // a beat has at most twelve replies
    },
    onTurn: (position: Parameters<typeof stepper.state>[0]) => {
      const { emotion } = stepper.state(position);
      led.set(emotion, (led.get(emotion) ?? 0) + 1);
    },
  };
  for (const { turns, position } of runsOf(board, AVERAGE, { ...series, witness })) {
    const { visited } = stepper.state(position);
    beats.forEach((_, beat) => {
      if (wasThere(visited, beat)) reached[beat] = (reached[beat] ?? 0) + 1;
    });
    for (const place of saidNow) countUp(said[Math.trunc(place / 16)], place % 16);
    saidNow = new Set();
    if (turns >= 0) lengths.push(turns);
  }
  const share = (count: number): number => perMille(count, series.runs);
  const allTurns = [...led.values()].reduce((sum, count) => sum + count, 0);
  return {
    reach: {
      player: AVERAGE.name,
      runs: series.runs,
      beats: Object.fromEntries(beats.map((beat, number) => [beat, share(reached[number] ?? 0)])),
      replies: Object.fromEntries(
        beats.map((beat, number) => [
          beat,
          Object.fromEntries(
            (scenario.beats[beat]?.replies ?? []).map(({ id }, index) => [id, share(said[number]?.[index] ?? 0)]),
          ),
        ]),
      ),
    },
    turnsPerMille: Object.fromEntries(
      EMOTIONS.map((emotion) => [emotion, perMille(led.get(emotion) ?? 0, allTurns)]),
    ) as Record<Emotion, number>, // fromEntries forgets the keys
    typicalTurns: spreadOf(lengths).median,
  };
}

function countUp(counts: number[] | undefined, at: number): void {
  if (counts) counts[at] = (counts[at] ?? 0) + 1;
}
