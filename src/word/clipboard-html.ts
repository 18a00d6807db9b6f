import type { TextRun } from '../forms';
import { emptyHtml, inlineHtml } from './clipboard-runs';
import type { FormTable, Line, TableCell, TableRow } from './table';
import { CELL_PADDING, LANGUAGE, LINE_THICKNESS, SIZE, TEXT_WIDTH } from './typography';

/** Points. */
const SPACE = { afterHeading: 6, beforeCaption: 18, afterCaption: 6, beforeFootnote: 3 } as const;

const BORDER = `solid windowtext ${LINE_THICKNESS}pt`;
/** With its unit, without which LibreOffice reads nothing. */
const NO_MARGIN = '0pt';
const PADDING = `${CELL_PADDING.vertical}mm ${CELL_PADDING.horizontal}mm`;

/** Pixels, the only unit that the attributes of HTML know. */
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/**
 * The tables as HTML for the clipboard, under the heading if one is given. Each element says its looks itself:
 * whoever pastes drops style sheets, and would otherwise use the styles of the document it lands in. Widths stand
 * in styles, which Word goes by, and in attributes, which LibreOffice goes by.
 *
 * Footnotes are a line under their table. No clipboard format carries real ones to all programs: Word's own way is
 * hidden markup, which the others show as loose text or drop.
 */
export function clipboardHtml(tables: readonly FormTable[], heading: readonly Line[] = []): string {
  const lines = heading.map((line, index) => lineHtml(line, { after: index === heading.length - 1 ? SPACE.afterHeading : 0 }));
  return (
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" lang="${LANGUAGE}" dir="ltr">` +
    `<head><meta charset="utf-8"></head><body lang="${LANGUAGE}" dir="ltr"><!--StartFragment-->` +
    [...lines, ...tables.map(formTableHtml)].join('') +
    `<!--EndFragment--></body></html>`
  );
}

/** A table under its caption, and an empty paragraph, without which two tables would become one in Word. */
function formTableHtml(table: FormTable): string {
  const { caption, footnotes } = table;
  return [
    ...caption.map((line, index) =>
      lineHtml(line, {
        before: index === 0 ? SPACE.beforeCaption : 0,
        after: index === caption.length - 1 ? SPACE.afterCaption : 0,
      }),
    ),
    tableHtml(table),
    ...footnotes.map((text, index) => {
      const runs: readonly TextRun[] = [{ text: String(index + 1), superscript: true }, { text: ` ${text}` }];
      return paragraphHtml(inlineHtml(runs, SIZE.footnote), { margin: `${SPACE.beforeFootnote}pt 0pt 0pt 0pt` });
    }),
    paragraphHtml(emptyHtml(SIZE.table), { margin: NO_MARGIN }),
  ].join('');
}

function tableHtml({ columnWidths, heading, body }: FormTable): string {
  const width = total(columnWidths);
  const rows = (rows: readonly TableRow[]): string => rows.map((row) => rowHtml(row, columnWidths)).join('');
  return (
    `<table border="1" cellspacing="0" cellpadding="0" width="${pixels(width)}" style="width:${width}mm;border-collapse:collapse;` +
    `table-layout:fixed;border:${BORDER};mso-border-alt:${BORDER};mso-padding-alt:${PADDING} ${PADDING}">` +
    `<colgroup>${columnWidths.map((width) => `<col width="${pixels(width)}" style="width:${width}mm">`).join('')}</colgroup>` +
    `<thead>${rows(heading)}</thead><tbody>${rows(body)}</tbody></table>`
  );
}

function rowHtml(row: TableRow, columnWidths: readonly number[]): string {
  const height = row.leastHeight === undefined ? '' : `;height:${row.leastHeight}mm`;
  const cells = row.cells.map((cell) => cellHtml(cell, total(columnWidths.slice(cell.column, cell.column + cell.columnSpan)), row));
  return `<tr style="page-break-inside:avoid${height}">${cells.join('')}</tr>`;
}

function cellHtml(cell: TableCell, width: number, { keepWithNext, leastHeight }: TableRow): string {
  const { columnSpan, rowSpan, align, runs } = cell;
  const spans = (columnSpan > 1 ? ` colspan="${columnSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
  // A row's height, which LibreOffice goes by in cells alone; of a cell over two rows it would be half of both.
  const height = leastHeight === undefined || rowSpan > 1 ? '' : ` height="${pixels(leastHeight)}"`;
  return (
    `<td${spans} width="${pixels(width)}"${height} valign="middle" ` +
    `style="width:${width}mm;border:${BORDER};mso-border-alt:${BORDER};padding:${PADDING};vertical-align:middle">` +
    paragraphHtml(inlineHtml(runs, SIZE.table), { align, margin: NO_MARGIN, keepWithNext }) +
    `</td>`
  );
}

function lineHtml({ runs, size, measure = TEXT_WIDTH }: Line, { before = 0, after }: { before?: number; after: number }): string {
  const side = (TEXT_WIDTH - measure) / 2;
  const margin = `${before}pt ${side}mm ${after}pt ${side}mm`;
  return paragraphHtml(inlineHtml(runs, size), { align: 'center', margin, keepWithNext: true });
}

interface ParagraphLook {
  readonly align?: TableCell['align'];
  readonly margin: string;
  readonly keepWithNext?: boolean;
}

function paragraphHtml(inside: string, { align = 'left', margin, keepWithNext = false }: ParagraphLook): string {
  const style = `margin:${margin};text-indent:0pt;text-align:${align};line-height:normal${keepWithNext ? ';page-break-after:avoid' : ''}`;
  return `<p align="${align}" style="${style}">${inside}</p>`;
}

function pixels(millimetres: number): number {
  return Math.round(millimetres * PIXELS_PER_MILLIMETRE);
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
