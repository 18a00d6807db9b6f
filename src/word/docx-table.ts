import {
  AlignmentType,
  BorderStyle,
  FootnoteReferenceRun,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { docxRuns } from './docx-runs';
import type { Typesetting } from './docx-typesetting';
import { columnTwips, eighthPoints, twips } from './docx-units';
import type { DrawnTable } from './letter';
import type * as description from './table';
import { CELL_PADDING, LINE_THICKNESS } from './typography';

/**
 * A table for a Word document. `firstFootnote` is the document's id of the table's footnote 1.
 * Widths stand in the grid and in every cell: Word goes by the one, LibreOffice by the other.
 */
export function docxTable(table: DrawnTable, firstFootnote: number, typesetting: Typesetting): Table {
  const widths = columnTwips(table.columnWidths);
  const row = (row: description.TableRow, heading: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(heading && { tableHeader: true }),
      ...(row.keepWithNext && { keepNext: true }),
      ...(row.leastHeight !== undefined && { height: { value: twips(row.leastHeight), rule: HeightRule.ATLEAST } }),
      children: row.cells.map((cell) => docxCell(cell, widths, firstFootnote, typesetting)),
    });
  const line = { style: BorderStyle.SINGLE, size: eighthPoints(LINE_THICKNESS), color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: total(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(CELL_PADDING.vertical),
      bottom: twips(CELL_PADDING.vertical),
      left: twips(CELL_PADDING.horizontal),
      right: twips(CELL_PADDING.horizontal),
    },
    rows: [...table.heading.map((heading) => row(heading, true)), ...table.body.map((body) => row(body, false))],
  });
}

function docxCell(cell: description.TableCell, widths: readonly number[], firstFootnote: number, typesetting: Typesetting): TableCell {
  return new TableCell({
    width: { size: total(widths.slice(cell.column, cell.column + cell.columnSpan)), type: WidthType.DXA },
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        ...typesetting.cell,
        ...(cell.align === 'center' && { alignment: AlignmentType.CENTER }),
        children: cell.runs.flatMap((run): ParagraphChild[] =>
          run.footnote === undefined
            ? docxRuns(run, typesetting, typesetting.cellSize)
            : [new FootnoteReferenceRun(firstFootnote + run.footnote - 1)],
        ),
      }),
    ],
  });
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
