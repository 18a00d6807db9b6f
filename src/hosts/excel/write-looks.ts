import { FONT } from '../../forms';
import { FONT_SIZE, type Area, type CellStyle, type LayoutCell, type SheetLayout } from '../../sheets';
import { sheetArea } from './areas';
import { rectangles, stretches } from './rectangles';
import { columnPoints } from './units';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;
const BLACK = '#000000';

/** Queues how the cells look, and how wide and high they are. */
export function writeLooks(sheet: Excel.Worksheet, layout: SheetLayout): void {
  const { font } = sheet.getRange().format;
  font.name = FONT;
  font.size = FONT_SIZE;

  const paint = <T extends string | number | boolean>(
    of: (cell: LayoutCell) => T | undefined,
    apply: (range: Excel.Range, value: T) => void,
  ) => {
    for (const { value, area } of rectangles(layout.cells, of)) apply(sheetArea(sheet, area), value);
  };
  const style =
    <K extends keyof CellStyle>(key: K) =>
    (cell: LayoutCell) =>
      cell.style[key];

  paint(isMostly('bold'), ({ format }) => (format.font.bold = true));
  paint(isMostly('italic'), ({ format }) => (format.font.italic = true));
  paint(only(style('underline')), ({ format }) => (format.font.underline = 'Single'));
  paint(style('size'), ({ format }, size) => (format.font.size = size));
  // Links come in their own blue unless told otherwise.
  paint(
    (cell) => cell.style.color ?? (cell.link === undefined ? undefined : '000000'),
    ({ format }, color) => (format.font.color = `#${color}`),
  );
  paint(style('fill'), ({ format }, fill) => (format.fill.color = `#${fill}`));
  paint(style('horizontal'), ({ format }, side) => (format.horizontalAlignment = HORIZONTAL[side]));
  paint(style('vertical'), ({ format }, side) => (format.verticalAlignment = VERTICAL[side]));
  paint(only(style('wrap')), ({ format }) => (format.wrapText = true));
  paint(only(style('unlocked')), ({ format }) => (format.protection.locked = false));
  for (const { area } of rectangles(layout.cells, only(style('bordered')))) {
    const { borders } = sheetArea(sheet, area).format;
    for (const side of linesOf(area)) {
      const border = borders.getItem(side);
      border.style = 'Continuous';
      border.weight = 'Thin';
      border.color = BLACK;
    }
  }

  for (const area of layout.merges) sheetArea(sheet, area).merge();

  for (const { value, start, count } of stretches(layout.columnWidths)) {
    sheet.getRangeByIndexes(0, start, 1, count).format.columnWidth = columnPoints(value);
  }
  for (const { value, start, count } of stretches(layout.rowHeights)) {
    sheet.getRangeByIndexes(start, 0, count, 1).format.rowHeight = value;
  }
}

/** All lines of an area; a single row or column has none inside. */
function linesOf({ top, left, bottom, right }: Area): readonly `${Excel.BorderIndex}`[] {
  return [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
    ...(right > left ? (['InsideVertical'] as const) : []),
  ];
}

function only(of: (cell: LayoutCell) => boolean | undefined): (cell: LayoutCell) => true | undefined {
  return (cell) => (of(cell) === true ? true : undefined);
}

/**
 * Office.js has no typefaces within a cell, at 1.14 or later, so the whole cell takes the one that
 * most of its text has.
 */
function isMostly(face: 'bold' | 'italic'): (cell: LayoutCell) => true | undefined {
  return ({ style, runs = [] }) => {
    if (style[face] === true) return true;
    const length = (wanted: boolean) => runs.reduce((sum, run) => ((run[face] === true) === wanted ? sum + run.text.length : sum), 0);
    return length(true) > length(false) ? true : undefined;
  };
}
