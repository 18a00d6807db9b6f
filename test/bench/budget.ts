/** The median time of a piece of work in milliseconds, after a warm-up. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  for (let run = 0; run < Math.min(runs, 5); run++) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? NaN;
}

/** Prints what was measured against what is allowed; over budget makes the process fail. */
export function report(what: string, measured: number, allowed: number, unit: string): void {
  const share = measured / allowed;
  console.log(
    `  ${share <= 1 ? 'ok  ' : 'OVER'} ${what}: ${measured.toFixed(2)} of ${String(allowed)} ${unit} (${(share * 100).toFixed(0)} %)`,
  );
  if (share > 1) process.exitCode = 1;
}
