import type { Form } from '../../forms';
import {
  FORM_COLUMNS,
  generatedRow,
  PROPERTY,
  PROVINCE_MARK,
  workbookLayout,
  type LayoutCell,
  type SheetLayout,
  type WorkbookLayout,
} from '../../sheets';
import type { Consolidated } from '../consolidation/consolidate';
import { dataFormulas, dataSheet } from './data-sheet';
import { decisionFormula, decisionsSheet } from './decisions-sheet';
import { longRows } from '../table/long-table';
import { adjustmentsSheet, askedSheet, closingsSheet, deedsSheet, keptSheet, ownersSheet, rosterSheet } from './desk-sheets';
import { boardSheet, findingsSheet, sourcesSheet } from './province-sheets';
import type { Received } from '../receiving/receive';

/**
 * The province's workbook, which lives without the tool: the official forms are formulas over the long table, rows that a
 * person decides point to the decisions. The same files, roster, judgement and day give the same layout. `tool` is the
 * program and its version.
 */
export function provinceLayout(consolidated: Consolidated, received: readonly Received[], tool: string): WorkbookLayout {
  const { submission, board } = consolidated;
  const { sheets, title, properties } = workbookLayout(submission);
  const rows = longRows(consolidated);
  const withFormulas = (sheet: SheetLayout): SheetLayout => {
    const form = submission.template.forms.find(({ id }) => id === sheet.form);
    if (form) return overData(sheet, form, consolidated, rows.length);
    return sheet.kind === 'information' ? countingShown(sheet) : sheet;
  };
  const [information, ...others] = sheets.map(withFormulas);
  return {
    sheets: [
      ...(information ? [information] : []),
      boardSheet(consolidated),
      ...others,
      findingsSheet(consolidated),
      decisionsSheet(consolidated),
      adjustmentsSheet(consolidated),
      deedsSheet(consolidated),
      rosterSheet(board.roster),
      ownersSheet(consolidated),
      dataSheet(rows),
      sourcesSheet(consolidated, received, tool),
      // Only where there is something, for nobody else looks at them.
      ...(board.desk.asked.length > 0 ? [askedSheet(consolidated)] : []),
      ...(board.desk.kept.length > 0 ? [keptSheet(consolidated)] : []),
      ...(board.desk.closings.length > 0 ? [closingsSheet(consolidated)] : []),
    ],
    title: title.replace('Phụ lục', 'Tổng hợp phụ lục'),
    properties: { ...properties, [PROPERTY.kind]: PROVINCE_MARK },
  };
}

/** The form with formulas where an agency's has figures somebody types in. */
function overData(sheet: SheetLayout, form: Form, consolidated: Consolidated, lines: number): SheetLayout {
  const { board, decided } = consolidated;
  const typed = new Map(
    form.indicators.flatMap((indicator) => {
      const { id, consolidation } = indicator;
      return consolidation === undefined || consolidation === 'derived'
        ? []
        : [[generatedRow(board.template, id).row, { id, consolidation }] as const];
    }),
  );
  const cell = (each: LayoutCell): LayoutCell => {
    const found = typed.get(each.row);
    if (!found || (each.column !== FORM_COLUMNS.figure && each.column !== FORM_COLUMNS.note)) return each;
    const { id, consolidation } = found;
    const isFigure = each.column === FORM_COLUMNS.figure;
    if (decided.has(id)) return isFigure ? computed(each, decisionFormula(consolidated, id)) : each;
    const formulas = dataFormulas(id, consolidation, lines);
    return computed(each, isFigure ? formulas.figure : formulas.note);
  };
  // Nothing is typed here.
  return { ...sheet, cells: sheet.cells.map(cell), validations: [] };
}

function computed(cell: LayoutCell, formula: string): LayoutCell {
  return {
    ...cell,
    formula,
    value: cell.value ?? '',
    style: { ...cell.style, unlocked: false, ...(cell.style.numberFormat === '@' && { numberFormat: 'General' }) },
  };
}

/** COUNTA counts a formula that shows nothing; what is filled in is what shows something. */
function countingShown(sheet: SheetLayout): SheetLayout {
  const cells = sheet.cells.map((cell) =>
    cell.formula === undefined ? cell : { ...cell, formula: cell.formula.replace(/COUNTA\(([^()]*)\)/g, 'SUMPRODUCT(--($1<>""))') },
  );
  return { ...sheet, cells };
}
