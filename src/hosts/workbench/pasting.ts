import type { IRange, Worksheet } from '@univerjs/core';
import {
  findOneStopTable,
  placePasted,
  readSubmission,
  type CellChange,
  type PastedTable,
  type Placement,
  type WorkbookCells,
} from '../../sheets';
import { pastedTables } from './clipboard-table';
import type { Desk } from './desk';
import { pasteTable } from './filling';
import type { Paste } from './protection';
import { SENTENCES } from './sentences';

/** What pasting asks of the host around it. */
interface Surroundings {
  readonly desk: Desk;
  readonly cells: () => WorkbookCells;
  readonly write: (changes: readonly CellChange[]) => void;
  readonly onHint: (sentence: string) => void;
  /** Shows where things would go, and whether they should; absent where nobody can be asked. */
  readonly confirm: ((placement: Placement) => Promise<boolean>) | undefined;
}

/**
 * Pastes into the forms by what the table says of its rows, elsewhere cell by cell. Where there is a doubt, a person sees
 * the places first.
 */
export function pasteInto({ desk, cells, write, onHint, confirm }: Surroundings): Paste {
  const finish = (placement: Placement): string => {
    write(placement.changes);
    return placedSentence(placement);
  };
  return (sheet, area, { html, text }) => {
    const tables = pastedTables(html, text);
    if (tables.length === 0) return SENTENCES.nothingToPaste;
    const placement = isSingle(tables) ? undefined : placementOf(tables, cells(), sheet, area);
    if (!placement) return cellByCell(desk, sheet, area, tables);
    if (placement.placed.length === 0 && isOneStop(tables)) return SENTENCES.oneStop;
    if (placement.doubt === undefined) return finish(placement);
    if (!confirm) return placement.placed.length === 0 ? SENTENCES.nothingPasted : finish(placement);
    void confirm(placement).then((agreed) => {
      if (agreed) onHint(finish(placement));
    });
    return undefined;
  };
}

/** A one-stop centre's table is no form: what it gives is asked about in the pane. */
function isOneStop(tables: readonly PastedTable[]): boolean {
  const sheets = tables.map((table, index) => ({
    name: String(index),
    visible: true,
    printed: { mark: ',', above: 0 } as const,
    rows: table.map((texts) => texts.map((text) => (text === '' ? undefined : ({ kind: 'text', value: text } as const)))),
  }));
  return findOneStopTable({ sheets, properties: {} }) !== undefined;
}

/** A single value goes where the person points. */
function isSingle([table, ...others]: readonly PastedTable[]): boolean {
  return others.length === 0 && table?.length === 1 && table[0]?.length === 1;
}

/** Undefined where the forms have nothing to do with it. */
function placementOf(tables: readonly PastedTable[], cells: WorkbookCells, sheet: Worksheet, area: IRange): Placement | undefined {
  try {
    const reading = readSubmission(cells);
    const cursor = { sheet: sheet.getName(), row: area.startRow, column: area.startColumn };
    const placement = placePasted(tables, reading, cursor);
    const isForm = [...reading.located.values()].some((place) => place.sheet === cursor.sheet);
    return isForm || placement.placed.length > 0 ? placement : undefined;
  } catch {
    // A workbook that can't be read as forms is a sheet like any other.
    return undefined;
  }
}

function cellByCell(desk: Desk, sheet: Worksheet, area: IRange, [table = []]: readonly PastedTable[]): string | undefined {
  const { written, left } = pasteTable(desk, sheet, area, table);
  if (written === 0) return SENTENCES.nothingPasted;
  return written > 1 || left.length > 0 ? SENTENCES.pasted(written, left) : undefined;
}

function placedSentence({ placed, unplaced }: Placement): string {
  const left = unplaced.map(({ text }) => text);
  return SENTENCES.placed(placed.length, placed[0]?.row ?? '', placed.at(-1)?.row ?? '', left);
}
