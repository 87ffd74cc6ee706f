/** Is the beat of this number marked? Masks hold thirty beats each, as in the state of a run. */
export const wasThere = (visited: readonly number[], beat: number): boolean =>
  ((visited[Math.trunc(beat / 30)] ?? 0) & (1 << (beat % 30))) !== 0;
