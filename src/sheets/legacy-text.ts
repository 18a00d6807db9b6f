import { fromLegacyFont, legacyFontOf, type LegacyFont } from '../submission';
import type { SheetCell, WorkbookCells } from './cells';

/** A workbook whose words can be read, whatever font they were typed for. */
interface ReadableWorkbook {
  readonly workbook: WorkbookCells;
  /** The font, where it is one from before Unicode. */
  readonly font?: LegacyFont;
  /** A text as the file has it. */
  readonly original: (text: string) => string;
}

/** Letters and signs that such texts are full of, and Vietnamese in Unicode never has. */
const STRANGE =
  /[\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE-\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DF\u00E4-\u00E7\u00EB\u00EE-\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FF]/;
/** Fewer cells with one are a coincidence, and the rest need no look. */
const FEWEST_STRANGE = 5;

/** Puts texts of TCVN3 and VNI fonts into Unicode; texts that are in Unicode stay as they are. */
export function readable(workbook: WorkbookCells): ReadableWorkbook {
  const strange = workbook.sheets.flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (cell?.kind === 'text' && STRANGE.test(cell.value) ? [cell.value] : []))),
  );
  const font = strange.length < FEWEST_STRANGE ? undefined : legacyFontOf(strange);
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
