import { fromLegacyFont, legacyFontIn, type LegacyFont } from '../submission';
import type { SheetCell, WorkbookCells } from './cells';

/** A workbook whose words can be read, whatever font they were typed for. */
interface ReadableWorkbook {
  readonly workbook: WorkbookCells;
  /** The font, where it is one from before Unicode. */
  readonly font?: LegacyFont;
  /** A text as the file has it. */
  readonly original: (text: string) => string;
}

function* textsOf({ sheets }: WorkbookCells): Generator<string> {
  for (const { rows } of sheets) for (const row of rows) for (const cell of row) if (cell?.kind === 'text') yield cell.value;
}

/** Puts texts of TCVN3 and VNI fonts into Unicode; texts that are in Unicode stay as they are. */
export function readable(workbook: WorkbookCells): ReadableWorkbook {
  const font = legacyFontIn(textsOf(workbook));
  if (font === undefined) return { workbook, original: (text) => text };
  const originals = new Map<string, string>();
  const converted = (cell: SheetCell | undefined): SheetCell | undefined => {
    if (cell?.kind !== 'text') return cell;
    const value = fromLegacyFont(cell.value, font);
    if (value !== cell.value) originals.set(value.trim(), cell.value.trim());
    return { ...cell, value };
  };
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(converted)) }));
  return { workbook: { ...workbook, sheets }, font, original: (text) => originals.get(text) ?? text };
}
