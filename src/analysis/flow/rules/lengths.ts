import { say } from '../../../scenario/phrase.ts';
import { linesOf, type LineId } from '../../../scenario/lines.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { Translation } from '../../../scenario/translation.ts';
import type { FlowFinding } from '../problem.ts';

/** Shorter lines vary as they like. */
const SHORTEST = 24;
/** A line may be so many times as long or as short as the lines of this translation usually are. */
const TIMES = 3;
/** Fewer lines than this say nothing about what is usual. */
const FEWEST = 8;

interface Pair {
  readonly id: LineId;
  readonly source: number;
  readonly translated: number;
}

/** Lines whose translation is much longer or shorter than this scenario's translations into this language usually are. */
export function lengthFindings(scenario: Scenario, { lines }: Translation): FlowFinding[] {
  const pairs = [...linesOf(scenario)].flatMap(([id, text]): Pair[] => {
    const translated = Object.hasOwn(lines, id) ? lines[id] : undefined;
    return translated === undefined ? [] : [{ id, source: widthOf(text), translated: widthOf(translated) }];
  });
  const longer = pairs.filter(({ source, translated }) => Math.max(source, translated) >= SHORTEST);
  const usual = median(longer);
  if (longer.length < FEWEST || !usual) return [];
  return longer.flatMap((pair) => {
    const expected = Math.trunc((pair.source * usual.translated) / Math.max(1, usual.source));
    const isLong = pair.translated > TIMES * Math.max(expected, 1);
    if (!isLong && TIMES * pair.translated >= expected) return [];
    return [finding(pair, isLong)];
  });
}

/** Characters, those of East Asian scripts counted twice: about as much as they say. */
const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, character) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1),
    0,
  );

/** The pair in the middle of all, by ratio: compared crosswise, in whole numbers. */
const median = (pairs: readonly Pair[]): Pair | undefined =>
  pairs
    .toSorted((one, other) => one.translated * other.source - other.translated * one.source)
    .at(Math.trunc(pairs.length / 2));

const finding = ({ id, source, translated }: Pair, isLong: boolean): FlowFinding => ({
  code: 'uneven-length',
  path: ['lines', id],
  ...(isLong
    ? {
        message: say`"${id}" is far longer than the other lines of this translation, compared with their sources.`,
        remedy: say`Look whether something was added or put on the wrong line (width ${translated} for ${source}).`,
      }
    : {
        message: say`"${id}" is far shorter than the other lines of this translation, compared with their sources.`,
        remedy: say`Look whether something was left out or put on the wrong line (width ${translated} for ${source}).`,
      }),
});
