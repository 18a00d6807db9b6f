import { isShownPlainly, type CellChange } from '../../sheets';
import { HostError } from '../host';
import { hostError } from '../office/office-errors';
import { roundTrip, within, type Patience } from '../office/round-trip';
import { looksLikeFormula, quoted, TEXT_FORMAT } from './cell-text';
import { findSheet, type KnownSheets } from './known-sheets';
import { protectAs, type Mending, type ProtectedSheet } from './sheet-protection';

const GENERAL = 'General';

/** Changes single cells, in one round trip to look and one that does it all. */
export async function writeCells(changes: readonly CellChange[], known: KnownSheets, mending: Mending, patience: Patience): Promise<void> {
  if (changes.length === 0) return;
  const context = new Excel.RequestContext();
  const { workbook } = context;
  workbook.load('readOnly');
  const sheets = new Map(
    [...new Set(changes.map(({ place }) => place.sheet))].map((name) => {
      const sheet = findSheet(context, known, name);
      sheet.load('id,protection/protected,protection/options');
      return [name, sheet];
    }),
  );
  const cells = changes.map(({ place, content }) => {
    const cell = findSheet(context, known, place.sheet).getRangeByIndexes(place.row, place.column, 1, 1);
    cell.load('numberFormat,format/protection/locked');
    return { place, content, cell };
  });
  await roundTrip(context, patience.reading);
  if (workbook.readOnly) throw new HostError('read-only');

  const targets = cells.map(({ place, content, cell }): Target => {
    const sheet = sheets.get(place.sheet);
    if (!sheet || sheet.isNullObject) throw new HostError('conflict', `no sheet ${place.sheet}`);
    const formats: readonly (readonly string[])[] = cell.numberFormat;
    const shownAs = formats[0]?.[0] ?? GENERAL;
    return { id: sheet.id, row: place.row, column: place.column, locked: cell.format.protection.locked, ...writing(content, shownAs) };
  });
  const affected: readonly ProtectedSheet[] = [...sheets.values()]
    .map((sheet) => ({ id: sheet.id, protected: sheet.protection.protected, options: sheet.protection.options }))
    // Cells that anybody may edit need no lifting; that also leaves sheets with a password alone.
    .filter((sheet) => sheet.protected && targets.some(({ id, locked, formats }) => id === sheet.id && (locked || formats.length > 0)));
  try {
    await write(targets, affected, patience);
  } catch (error) {
    const failure = hostError(error);
    const mended = mending.owe(affected);
    // Excel that doesn't answer won't answer this either, but may still do it.
    if (failure.kind !== 'unreachable') await mended;
    throw failure;
  }
}

interface Writing {
  readonly value: string | number;
  /** Number formats to set: the first before writing, the last after it. None, one or both. */
  readonly formats: readonly string[];
}

interface Target extends Writing {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly locked: boolean;
}

async function write(targets: readonly Target[], affected: readonly ProtectedSheet[], patience: Patience): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets } = context.workbook;
  context.runtime.enableEvents = false;
  // Before anything is written, because a password shows itself only by refusing.
  for (const { id } of affected) worksheets.getItem(id).protection.unprotect();
  for (const { id, row, column, value, formats } of targets) {
    const cell = worksheets.getItem(id).getRangeByIndexes(row, column, 1, 1);
    const [before, after] = formats;
    if (before !== undefined) cell.set({ numberFormat: [[before]] });
    cell.set({ formulas: [[value]] });
    if (after !== undefined) cell.set({ numberFormat: [[after]] });
  }
  for (const { id, options } of affected) protectAs(worksheets.getItem(id), options);
  context.runtime.enableEvents = true;
  await within(context.sync(), patience.writing);
}

/** How content goes into a cell that is shown in this format. */
function writing(content: CellChange['content'], format: string): Writing {
  if (content === 'empty') return { value: '', formats: [] };
  if ('formula' in content) return { value: `=${content.formula}`, formats: format === TEXT_FORMAT ? [GENERAL] : [] };
  const { value } = content;
  if (typeof value === 'number') {
    // A number in a text cell would become text, and 81.51 under a percent format reads 8151%.
    return { value, formats: format === TEXT_FORMAT || !isShownPlainly(value, format) ? [GENERAL] : [] };
  }
  if (format !== TEXT_FORMAT) return { value: quoted(value), formats: [] };
  return looksLikeFormula(value) ? { value: quoted(value), formats: [GENERAL, TEXT_FORMAT] } : { value, formats: [] };
}
