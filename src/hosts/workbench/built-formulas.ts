import type { SheetLayout, WorkbookCells } from '../../sheets';

/** Which formulas stand where they were built: what they show follows from other cells, and is read by nobody. */
export class BuiltFormulas {
  private readonly sheets = new Map<string, ReadonlyMap<string, string>>();

  /** These sheets were built. */
  note(layouts: readonly SheetLayout[]): void {
    for (const { name, cells } of layouts) {
      const formulas = cells.flatMap(({ row, column, formula }): [string, string][] =>
        formula === undefined ? [] : [[at(row, column), formula]],
      );
      this.sheets.set(name, new Map(formulas));
    }
  }

  /** Whether there are no others: none that a person wrote, moved or brought along. */
  areAll({ sheets }: WorkbookCells): boolean {
    return sheets.every(({ name, rows }) =>
      rows.every((cells, row) =>
        cells.every((cell, column) => cell?.formula === undefined || cell.formula === this.sheets.get(name)?.get(at(row, column))),
      ),
    );
  }
}

function at(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
