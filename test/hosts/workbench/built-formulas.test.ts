import { BuiltFormulas } from '../../../src/hosts/workbench/built-formulas';
import { cellsOfLayout, workbookLayout, type SheetCell, type WorkbookCells } from '../../../src/sheets';
import { realReport } from '../../submissions';

const layout = workbookLayout(realReport());
const cells = cellsOfLayout(layout);

function built(): BuiltFormulas {
  const formulas = new BuiltFormulas();
  formulas.note(layout.sheets);
  return formulas;
}

/** The cells with one of them another. */
function changed(name: string, row: number, column: number, cell: SheetCell): WorkbookCells {
  const sheets = cells.sheets.map((sheet) =>
    sheet.name === name
      ? { ...sheet, rows: sheet.rows.map((each, at) => (at === row ? Object.assign([...each], { [column]: cell }) : each)) }
      : sheet,
  );
  return { ...cells, sheets };
}

test('sheets as they were built, and typed into, have no other formulas', () => {
  expect(built().areAll(cells)).toBe(true);
  expect(built().areAll(changed('Biểu mẫu 1', 4, 3, { kind: 'number', value: 15 }))).toBe(true);
  expect(built().areAll(changed('Biểu mẫu 1', 5, 3, { kind: 'number', value: 83 }))).toBe(true);
});

test('a formula that a person typed, moved or brought along is another', () => {
  expect(built().areAll(changed('Biểu mẫu 1', 4, 3, { kind: 'number', value: 15, formula: '7+8' }))).toBe(false);
  const [first, ...others] = cells.sheets;
  const moved = others.map((sheet) => ({ ...sheet, rows: [[], ...sheet.rows] }));
  expect(built().areAll({ ...cells, sheets: [first!, ...moved] })).toBe(false);
  const own = { name: 'Của tôi', visible: true, rows: [[{ kind: 'number', value: 1, formula: 'A2' }]] } as const;
  expect(built().areAll({ ...cells, sheets: [...cells.sheets, own] })).toBe(false);
});
