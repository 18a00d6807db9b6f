import type { Host, HostError } from '../../../src/hosts';
import { sheetOrder } from '../../../src/hosts/sheet-order';
import type { CellPlace } from '../../../src/rules';
import type { CellChange, SheetCell, SheetLayout, WorkbookCells } from '../../../src/sheets';
import { cellsOfSheet } from '../../../src/sheets';
import type { Memory } from '../../../src/taskpane';

/** A spreadsheet that holds what it was given and calculates nothing; people may type into it. */
export class MemoryHost implements Host {
  readonly kind = 'workbench';
  shown: CellPlace | undefined;
  /** The next calls fail with these, one each. */
  failures: HostError[] = [];
  /** The next writes end before they are done, one each: after which part of it, from 0 to 1. */
  halves: { readonly done: number; readonly error: HostError }[] = [];
  /** Reads wait for this. */
  slowness: Promise<void> = Promise.resolve();
  private sheets: WorkbookCells['sheets'] = [];
  private properties: WorkbookCells['properties'] = {};
  private readonly changed = new Set<() => void>();

  readonly readCells = async (): Promise<WorkbookCells> => {
    this.fail();
    const now = this.sheets;
    await this.slowness;
    return { sheets: now, properties: this.properties };
  };

  readonly writeSheets: Host['writeSheets'] = (layouts: readonly SheetLayout[], options = {}) => {
    this.fail();
    const half = this.halves.shift();
    if (half) {
      // Every sheet is there before the first is built; what is being built when it fails is empty.
      const there = new Map(this.sheets.map((sheet) => [sheet.name, sheet]));
      const at = Math.floor(half.done * layouts.length);
      this.sheets = [
        ...layouts.map((layout, index) => {
          if (index < at) return cellsOfSheet(layout);
          return index === at || !there.has(layout.name) ? { name: layout.name, visible: true, rows: [] } : there.get(layout.name)!;
        }),
        ...this.sheets.filter(({ name }) => !layouts.some((layout) => layout.name === name)),
      ];
      return Promise.reject(half.error);
    }
    const order = sheetOrder(
      this.names(),
      layouts.map(({ name }) => name),
      options.after,
    ).filter((name) => layouts.some((layout) => layout.name === name) || options.remove?.includes(name) !== true);
    this.properties = options.properties ?? this.properties;
    const sheets = new Map([...this.sheets, ...layouts.map(cellsOfSheet)].map((sheet) => [sheet.name, sheet]));
    this.sheets = order.flatMap((name) => sheets.get(name) ?? []);
    return Promise.resolve();
  };

  readonly writeCells = (changes: readonly CellChange[]): Promise<void> => {
    this.fail();
    const half = this.halves.shift();
    if (half) {
      this.write(changes.slice(0, Math.floor(half.done * changes.length)));
      return Promise.reject(half.error);
    }
    this.write(changes);
    return Promise.resolve();
  };

  private write(changes: readonly CellChange[]): void {
    for (const { place, content } of changes) {
      const cell: SheetCell | undefined =
        content === 'empty'
          ? undefined
          : 'formula' in content
            ? { kind: 'text', value: '', formula: content.formula }
            : typeof content.value === 'number'
              ? { kind: 'number', value: content.value }
              : { kind: 'text', value: content.value };
      this.put(place, cell);
    }
  }

  readonly showCell = (place: CellPlace): Promise<void> => {
    this.fail();
    this.shown = place;
    return Promise.resolve();
  };

  readonly onChanged = (listener: () => void) => {
    this.changed.add(listener);
    return Promise.resolve(() => void this.changed.delete(listener));
  };

  readonly onSelected = () => Promise.resolve(() => undefined);

  /** Somebody opens a workbook, or pastes one over. */
  show({ sheets, properties }: WorkbookCells): void {
    this.sheets = sheets;
    this.properties = properties;
    for (const listener of this.changed) listener();
  }

  /** Somebody types. */
  type(place: CellPlace, cell: SheetCell | undefined): void {
    this.put(place, cell);
    for (const listener of this.changed) listener();
  }

  cell({ sheet, row, column }: CellPlace): SheetCell | undefined {
    return this.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
  }

  names(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  private put({ sheet, row, column }: CellPlace, cell: SheetCell | undefined): void {
    this.sheets = this.sheets.map((each) =>
      each.name === sheet
        ? { ...each, rows: each.rows.map((cells, index) => (index === row ? Object.assign([...cells], { [column]: cell }) : cells)) }
        : each,
    );
  }

  private fail(): void {
    const failure = this.failures.shift();
    if (failure) throw failure;
  }
}

export function memory(): Memory {
  const kept = new Map<string, string>();
  return { read: (key) => kept.get(key), write: (key, value) => void kept.set(key, value) };
}
