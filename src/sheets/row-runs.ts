/** Row numbers in rising order as stretches of neighbours, first and last: `[4, 5, 6, 9]` → `[4, 6], [9, 9]`. */
export function rowRuns(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run[1] === row - 1) run[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
