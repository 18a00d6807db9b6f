/** All a person could notice about a sheet, for comparing two. Ids and how it came about are left out. */
import type { Sheet } from './book';

const LOOKS = [
  'font.name',
  'font.size',
  'font.bold',
  'font.italic',
  'font.underline',
  'font.color',
  'fill.color',
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'locked',
  'line.top.style',
  'line.bottom.style',
  'line.left.style',
  'line.right.style',
];

export function snapshot(sheet: Sheet): unknown {
  const { bottom = -1, right = -1 } = sheet.usedArea() ?? {};
  const cells = [];
  for (let row = 0; row <= bottom + 1; row++) {
    for (let column = 0; column <= right + 1; column++) {
      const looks = LOOKS.map((property) => sheet.look(row, column, property) ?? '');
      cells.push([sheet.content(row, column), sheet.value(row, column), sheet.numberFormat(row, column), ...looks]);
    }
  }
  return structuredClone({
    name: sheet.name,
    position: sheet.book.sheets.indexOf(sheet),
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map(({ area, set }) => ({ area, set })),
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    links: sheet.links,
    frozen: sheet.frozen,
    filter: sheet.filter,
    page: sheet.page,
    protection: sheet.protection,
  });
}
