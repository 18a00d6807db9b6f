import {
  COLUMN_MARGIN_PIXELS,
  DIGIT_PIXELS,
  PAGE_NUMBER,
  areaName,
  cellName,
  type ConditionalFormat,
  type DataValidation,
  type LayoutCell,
  type PageSetup,
  type SheetLayout,
} from '../sheets';
import { CELL_ERRORS } from './cell-errors';
import type { Strings } from './write-strings';
import type { Styles } from './write-styles';
import { xmlText } from './xml-text';
import { MAIN, OFFICE_RELATIONSHIPS, element, flag, list, xmlFile } from './xml-writer';

const MILLIMETRES_PER_INCH = 25.4;
const A4 = 9;
/** Points; the height Excel gives a row of Times New Roman 12. */
const DEFAULT_ROW_HEIGHT = 15.75;
/** Files count the margin into a column's width. */
const COLUMN_MARGIN = COLUMN_MARGIN_PIXELS / DIGIT_PIXELS;

/**
 * One sheet as XML (ECMA-376 part 1, 18.3); the order of its elements is the schema's.
 *
 * @param selected the sheet one sees on opening the workbook.
 */
export function sheetXml(sheet: SheetLayout, selected: boolean, styles: Styles, strings: Strings): string {
  const { page, filter } = sheet;
  return xmlFile(
    element('worksheet', { xmlns: MAIN, 'xmlns:r': OFFICE_RELATIONSHIPS }, [
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      viewXml(sheet.frozen, selected),
      element('sheetFormatPr', { defaultRowHeight: DEFAULT_ROW_HEIGHT }),
      columnsXml(sheet.columnWidths),
      rowsXml(sheet, styles, strings),
      sheet.protected ? protectionXml(filter !== undefined) : '',
      filter ? element('autoFilter', { ref: areaName(filter) }) : '',
      list(
        'mergeCells',
        sheet.merges.map((area) => element('mergeCell', { ref: areaName(area) })),
      ),
      ...sheet.conditionalFormats.map((format, i) => conditionalFormatXml(format, i + 1, styles)),
      list('dataValidations', sheet.validations.map(validationXml)),
      linksXml(sheet.cells),
      marginsXml(page.margins),
      pageXml(page),
      page.pageNumbers ? pageNumbersXml() : '',
    ]),
  );
}

function viewXml(frozen: SheetLayout['frozen'], selected: boolean): string {
  const { rows = 0, columns = 0 } = frozen ?? {};
  const first = cellName(rows, columns);
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const pane =
    rows + columns === 0
      ? ''
      : element('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: first,
          activePane: active,
          state: 'frozen',
        }) + element('selection', { pane: active, activeCell: first, sqref: first });
  return element('sheetViews', {}, element('sheetView', { tabSelected: flag(selected), workbookViewId: 0 }, pane));
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, i) => element('col', { min: i + 1, max: i + 1, width: width + COLUMN_MARGIN, customWidth: 1 }));
  return columns.length === 0 ? '' : element('cols', {}, columns);
}

/**
 * Heights are given as if the program had found them itself, so that a note typed later makes its row higher. Only rows
 * with merged cells are fixed: Excel does not measure those and would make the row too low for them.
 */
function rowsXml({ cells, rowHeights, merges }: SheetLayout, styles: Styles, strings: Strings): string {
  const rows = rowHeights.map(() => '');
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push('');
    rows[cell.row] = (rows[cell.row] ?? '') + cellXml(cell, styles, strings);
  }
  const isFixed = (row: number) => rowHeights[row] !== undefined && merges.some(({ top, bottom }) => top <= row && row <= bottom);
  return element(
    'sheetData',
    {},
    rows.map((row, i) => element('row', { r: i + 1, ht: rowHeights[i], customHeight: flag(isFixed(i)) }, row)),
  );
}

/** What Excel takes for a formula when somebody goes into the cell and presses Enter. A mere `-` it does not. */
const READS_AS_FORMULA = /^[=+@-]./s;

/** Written out by hand: a workbook has thousands of cells and little else. */
function cellXml(cell: LayoutCell, styles: Styles, strings: Strings): string {
  const { row, column, value, runs, formula, style } = cell;
  const quoted = formula === undefined && typeof value === 'string' && READS_AS_FORMULA.test(value);
  const look = styles.ofCell(style, quoted);
  const start = `<c r="${cellName(row, column)}"${look === 0 ? '' : ` s="${look}"`}`;
  if (formula !== undefined) {
    const type = typeof value !== 'string' ? '' : CELL_ERRORS.has(value) ? ' t="e"' : ' t="str"';
    const result = value === undefined ? '' : `<v>${xmlText(String(value))}</v>`;
    return `${start}${type}><f>${xmlText(formula)}</f>${result}</c>`;
  }
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (value === undefined || value === '') return `${start}/>`;
  return `${start} t="s"><v>${runs ? strings.ofRuns(runs, style) : strings.ofText(value)}</v></c>`;
}

/**
 * Cells may be selected, and rows and columns made larger: a long note may need it. Where there is
 * a filter it stays usable.
 */
function protectionXml(filtered: boolean): string {
  return element('sheetProtection', {
    sheet: 1,
    objects: 1,
    scenarios: 1,
    formatColumns: 0,
    formatRows: 0,
    autoFilter: filtered ? 0 : undefined,
  });
}

function conditionalFormatXml({ area, formula, format }: ConditionalFormat, priority: number, styles: Styles): string {
  const rule = element(
    'cfRule',
    { type: 'expression', dxfId: styles.ofConditionalFormat(format), priority },
    element('formula', {}, xmlText(formula)),
  );
  return element('conditionalFormatting', { sqref: areaName(area) }, rule);
}

function validationXml({ area, allow, prompt, error }: DataValidation): string {
  const formula = allow.kind === 'list' ? `"${allow.values.join(',')}"` : allow.formula;
  return element(
    'dataValidation',
    {
      type: allow.kind === 'list' ? 'list' : 'custom',
      errorStyle: error.kind === 'stop' ? undefined : error.kind,
      allowBlank: 1,
      showInputMessage: flag(prompt !== undefined),
      showErrorMessage: 1,
      errorTitle: error.title,
      error: error.message,
      promptTitle: prompt?.title,
      prompt: prompt?.message,
      sqref: areaName(area),
    },
    element('formula1', {}, xmlText(formula)),
  );
}

function linksXml(cells: readonly LayoutCell[]): string {
  const links = cells.flatMap(({ row, column, link }) =>
    link === undefined ? [] : [element('hyperlink', { ref: cellName(row, column), location: link })],
  );
  return links.length === 0 ? '' : element('hyperlinks', {}, links);
}

function marginsXml({ left, right, top, bottom, header, footer }: PageSetup['margins']): string {
  const inches = (millimetres: number) => Number((millimetres / MILLIMETRES_PER_INCH).toFixed(4));
  return element('pageMargins', {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(header),
    footer: inches(footer),
  });
}

/**
 * One page wide, as many as needed high. Each sheet counts its pages from 1: otherwise printing the
 * whole workbook would give the first pages of later sheets a number in some programs.
 */
function pageXml({ orientation }: PageSetup): string {
  return element('pageSetup', { paperSize: A4, firstPageNumber: 1, fitToWidth: 1, fitToHeight: 0, orientation, useFirstPageNumber: 1 });
}

/** The first page has a header of its own, which is left out and so empty. */
function pageNumbersXml(): string {
  return element('headerFooter', { differentFirst: 1 }, element('oddHeader', {}, xmlText(`&C${PAGE_NUMBER}`)));
}
