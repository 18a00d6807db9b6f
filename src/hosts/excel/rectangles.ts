import type { Area, LayoutCell } from '../../sheets';

/**
 * The areas over which cells share a value, so that Excel is told once per area instead of once per
 * cell. `of` gives undefined for cells that have nothing to say.
 */
export function rectangles<T extends string | number | boolean>(
  cells: readonly LayoutCell[],
  of: (cell: LayoutCell) => T | undefined,
): readonly { readonly value: T; readonly area: Area }[] {
  const open = new Map<string, { value: T; area: Area }>();
  const done: { value: T; area: Area }[] = [];
  for (const run of runs(cells, of)) {
    const key = `${run.area.left} ${run.area.right} ${String(run.value)}`;
    const above = open.get(key);
    if (above?.area.bottom === run.area.top - 1) {
      above.area = { ...above.area, bottom: run.area.bottom };
    } else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

/** Neighbours in a row, in reading order. */
function* runs<T>(cells: readonly LayoutCell[], of: (cell: LayoutCell) => T | undefined): Generator<{ value: T; area: Area }> {
  let run: { value: T; area: Area } | undefined;
  for (const cell of cells) {
    const value = of(cell);
    const { row, column } = cell;
    if (run && run.value === value && run.area.top === row && run.area.right === column - 1) {
      run.area = { ...run.area, right: column };
      continue;
    }
    if (run) yield run;
    run = value === undefined ? undefined : { value, area: { top: row, left: column, bottom: row, right: column } };
  }
  if (run) yield run;
}

/** Equal neighbours in a list, as where they begin and how many they are. */
export function stretches(
  values: readonly number[],
): readonly { readonly value: number; readonly start: number; readonly count: number }[] {
  const found: { value: number; start: number; count: number }[] = [];
  values.forEach((value, start) => {
    const last = found.at(-1);
    if (last?.value === value) last.count += 1;
    else found.push({ value, start, count: 1 });
  });
  return found;
}
