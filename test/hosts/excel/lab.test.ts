/** That the Excel of these tests is as strict as the real one. */
import { Excel as FakeExcel } from '../../lab/excel/excel';
import { loadMicrosoftClient } from '../../lab/excel/microsoft-client';

function start() {
  const excel = new FakeExcel();
  loadMicrosoftClient(excel.bridge);
  const context = new Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem('Sheet1');
  const codeOf = async (work: () => unknown): Promise<string> => {
    try {
      work();
      await context.sync();
      return 'done';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  return { excel, context, sheet, codeOf };
}

function protect(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.protection.protect();
  return sheet;
}

test('what was not loaded can not be read', async () => {
  const { context, sheet } = start();
  const range = sheet.getRange('A1');
  range.load('values');
  expect(() => range.values).toThrow('not available');
  await context.sync();
  expect(range.values).toEqual([['']]);
  const codeOfReading = () => {
    try {
      return range.formulas;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  expect(codeOfReading()).toBe('PropertyNotLoaded');
});

test('what hangs on nothing is nothing', async () => {
  const { context, codeOf } = start();
  const missing = context.workbook.worksheets.getItemOrNullObject('không có');
  const used = missing.getUsedRangeOrNullObject(true);
  used.load('values');
  expect(await codeOf(() => undefined)).toBe('done');
  expect([missing.isNullObject, used.isNullObject]).toEqual([true, true]);
});

test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
  ['an array of the wrong shape', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B2').values = [[1, 2]])],
  ['a format of the wrong shape', 'InvalidArgument', (sheet) => (sheet.getRange('A1:B1').numberFormat = [['0']])],
  ['what is not emulated', 'ApiNotFound', (sheet) => sheet.getRange('A1').format.autofitColumns()],
  ['a property that is not emulated', 'ApiNotFound', (sheet) => (sheet.tabColor = '#FF0000')],
  ['loading everything', 'InvalidArgument', (sheet) => sheet.getRange('A1').load()],
  ['a formula that is none', 'InvalidArgument', (sheet) => (sheet.getRange('A1').formulas = [['=SUM(A2']])],
  ['a formula in another language', 'InvalidArgument', (sheet) => (sheet.getRange('A1').formulas = [['=SUM(A2;A3)']])],
  ['a formula to a sheet that is not there', 'InvalidArgument', (sheet) => (sheet.getRange('A1').formulas = [["='Hai'!A1"]])],
  ['a sheet that is not there', 'ItemNotFound', ({ context }) => context.workbook.worksheets.getItem('Hai').activate()],
  ['a name twice', 'ItemAlreadyExists', ({ context }) => context.workbook.worksheets.add('sheet1')],
  ['a name that is too long', 'InvalidArgument', ({ context }) => context.workbook.worksheets.add('x'.repeat(32))],
  ['the last sheet', 'InvalidOperation', (sheet) => sheet.delete()],
  [
    'a prompt that is too long',
    'InvalidArgument',
    (sheet) => (sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' }),
  ],
  ['protecting twice', 'AccessDenied', ({ protection }) => [1, 2].forEach(() => protection.protect())],
  ['unprotecting what is not protected', 'AccessDenied', ({ protection }) => protection.unprotect()],
  ['a locked cell', 'AccessDenied', (sheet) => (protect(sheet).getRange('A1').values = [[1]])],
  ['the look of a protected sheet', 'AccessDenied', (sheet) => (protect(sheet).getRange('A1').format.font.bold = true)],
  [
    'a cell of a sheet that is not active',
    'InvalidOperation',
    ({ context }) => context.workbook.worksheets.add('Hai').getRange('A1').select(),
  ],
  [
    'a line that is not there',
    'InvalidArgument',
    (sheet) => (sheet.getRange('A1').format.borders.getItem('InsideVertical').style = 'Continuous'),
  ],
])('refuses %s: %s', async (_, code, act) => {
  const { sheet, codeOf } = start();
  expect(await codeOf(() => act(sheet))).toBe(code);
});

test('what came before the failure in a batch is done, what comes after is not', async () => {
  const { excel, sheet, codeOf } = start();
  const act = () => {
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[1, 2]];
    sheet.getRange('A3').values = [[3]];
  };
  expect(await codeOf(act)).toBe('InvalidArgument');
  expect([0, 1, 2].map((row) => excel.book.sheet('Sheet1').value(row, 0))).toEqual([1, '', '']);
});

test('takes text as Excel does', async () => {
  const { excel, sheet, codeOf } = start();
  const act = () => {
    sheet.getRange('A2').numberFormat = [['@']];
    sheet.getRange('A1:A2').values = [['9/15/2023'], ['9/15']];
    sheet.getRange('B1:B3').values = [['1,234.5'], ['=A1'], ["'=A1"]];
  };
  expect(await codeOf(act)).toBe('done');
  const book = excel.book.sheet('Sheet1');
  expect([book.content(0, 0), book.content(1, 0), book.content(0, 1), book.content(1, 1), book.content(2, 1)]).toEqual([
    { kind: 'number', value: 45184, format: 'm/d/yyyy' },
    { kind: 'text', value: '9/15' },
    { kind: 'number', value: 1234.5 },
    { kind: 'formula', formula: 'A1' },
    { kind: 'text', value: '=A1', quoted: true },
  ]);
});
