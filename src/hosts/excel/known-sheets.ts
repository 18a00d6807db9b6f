import type { SheetCells } from '../../sheets';
import { sameName } from '../sheet-order';

/** A sheet as it was when the workbook was last looked at. Its id outlives renaming and moving. */
interface KnownSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** What it held then. */
  readonly content: SheetContent;
}

/** What was read of a sheet's cells. */
export type SheetContent = Pick<SheetCells, 'rows' | 'cutAt' | 'cutRight'>;

/** More cells than a sheet of forms should have: somebody's list, which is not read again at every edit elsewhere. */
const LARGE = 6_000;

/** What is known of the workbook's sheets without asking Excel again. */
export class KnownSheets {
  #sheets: readonly KnownSheet[] = [];
  /** Ids of sheets that somebody changed since they were read. */
  readonly #changed = new Set<string>();
  #listeners = 0;

  get all(): readonly KnownSheet[] {
    return this.#sheets;
  }

  remember(sheets: readonly KnownSheet[]): void {
    this.#sheets = sheets;
  }

  forget(): void {
    this.#sheets = [];
  }

  named(name: string): KnownSheet | undefined {
    return this.#sheets.find((sheet) => sameName(sheet.name, name));
  }

  withId(id: string): KnownSheet | undefined {
    return this.#sheets.find((sheet) => sheet.id === id);
  }

  /** From now on every edit is told by `changed`, until the function returned is called. */
  hears(): () => void {
    this.#listeners += 1;
    // What happened before nobody was told of.
    for (const { id } of this.#sheets) this.#changed.add(id);
    return () => {
      this.#listeners -= 1;
    };
  }

  changed(id: string): void {
    this.#changed.add(id);
  }

  /**
   * The sheets to be read again, and how to take it back when that fails. A sheet of forms, known by its name or taken for
   * one because it is small, always is, since what its formulas yield changes without an edit.
   */
  due(ours: ReadonlySet<string> | 'all'): { readonly sheets: readonly KnownSheet[]; readonly failed: () => void } {
    const isDue = ({ id, name, content }: KnownSheet): boolean =>
      ours === 'all' || ours.has(name) || this.#listeners === 0 || this.#changed.has(id) || sizeOf(content) <= LARGE;
    const sheets = this.#sheets.filter(isDue);
    const taken = sheets.filter(({ id }) => this.#changed.delete(id));
    return {
      sheets,
      failed: () => {
        for (const { id } of taken) this.#changed.add(id);
      },
    };
  }
}

function sizeOf({ rows }: SheetContent): number {
  return rows.reduce((sum, row) => sum + row.length, 0);
}

/** The sheet of this name, or what has become of it since it was last seen by that name. */
export function findSheet(context: Excel.RequestContext, known: KnownSheets, name: string): Excel.Worksheet {
  return context.workbook.worksheets.getItemOrNullObject(known.named(name)?.id ?? name);
}
