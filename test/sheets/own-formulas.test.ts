import * as fc from 'fast-check';
import { validate } from '../../src/rules';
import { cellsOfLayout, readSubmission, workbookLayout, type SheetCell, type WorkbookCells } from '../../src/sheets';
import { recordOf, type Submission } from '../../src/submission';
import { anySubmission, realReport } from '../submissions';

/** The same cells while every formula still shows what it did before an edit, here anything at all. */
function uncalculated({ sheets, properties }: WorkbookCells): WorkbookCells {
  const old = (cell: SheetCell | undefined): SheetCell | undefined =>
    cell?.formula === undefined ? cell : { kind: 'number', value: 987654, formula: cell.formula };
  return { properties, sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(old)) })) };
}

function said(cells: WorkbookCells): unknown {
  const { submission, findings } = readSubmission(cells);
  return { record: recordOf(submission), findings: [...findings, ...validate(submission).findings] };
}

function expectIndependent(submission: Submission): void {
  const cells = cellsOfLayout(workbookLayout(submission));
  expect(said(uncalculated(cells))).toEqual(said(cells));
}

test('nothing that is read of built sheets depends on what their formulas show: they may be read before they are calculated', () => {
  expectIndependent(realReport());
  fc.assert(fc.property(anySubmission(), expectIndependent), { numRuns: 15 });
});
