import { TABLE_HEADING, type Level, type Template } from '../forms';
import type { Inquiry } from '../submission';
import { ASSIGNMENT_SHEET, readAssignment } from './assignment-sheet';
import { textOf, type SheetCells, type WorkbookCells } from './cells';
import { readSources, SOURCES_SHEET } from './sources-sheet';

/** Who was asked for which row and who gave what, as the workbook says; undefined where it has neither sheet. */
export function readInquiry(workbook: WorkbookCells, template: Template, level?: Level): Inquiry | undefined {
  const own = { sheets: workbook.sheets.filter(isInquirySheet), properties: {} };
  const [assignment, sources] = [readAssignment(own, template, level), readSources(own, template)];
  if (!assignment && !sources) return undefined;
  return { rooms: assignment?.rooms ?? new Map(), due: assignment?.due ?? '', sources: sources ?? new Map() };
}

/** How far down the heading may have been pushed. */
const TOP_ROWS = 40;

/** Our own lists of who is asked and who gave what: they name the rows of the forms, and are no forms. */
export function isInquirySheet({ rows }: SheetCells): boolean {
  return rows.slice(0, TOP_ROWS).some((cells) => {
    const has = (word: string) => cells.some((cell) => textOf(cell) === word);
    return has('Biểu mẫu') && has(TABLE_HEADING.code) && (has('Phân công cho') || has('Nơi cung cấp'));
  });
}

/** Sheets of a person's own that bear the names of ours, which building would replace. */
export function strangersToInquiry({ sheets }: WorkbookCells): readonly string[] {
  const names = [ASSIGNMENT_SHEET, SOURCES_SHEET].map((name) => name.toLowerCase());
  return sheets
    .filter((sheet) => names.includes(sheet.name.toLowerCase()) && sheet.rows.length > 0 && !isInquirySheet(sheet))
    .map(({ name }) => name);
}
