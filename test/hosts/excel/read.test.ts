import { readSubmission } from '../../../src/sheets';
import { open, openReport, REPORT } from './setting';

test('costs one sync, two when a sheet is new', async () => {
  const { excel, host, person } = await openReport();
  const syncsOf = async () => {
    const before = excel.syncs.length;
    await host.readCells();
    return excel.syncs.length - before;
  };
  expect(await syncsOf()).toBe(2);
  expect(await syncsOf()).toBe(1);
  person.type('Biểu mẫu 1', 'D5', '15');
  expect(await syncsOf()).toBe(1);
  person.rename('Biểu mẫu 1', 'BM 1');
  person.move('BM 1', 5);
  expect(await syncsOf()).toBe(1);
  person.delete('BM 1');
  expect(await syncsOf()).toBe(1);
  person.copy('Biểu mẫu 2');
  expect(await syncsOf()).toBe(2);
});

test('every kind of cell', async () => {
  const { excel, host, person } = await open();
  excel.book.evaluate = (formula) => ({ 'A1*2': 6, '1/0': '#DIV/0!', '""': '', '1=1': true })[formula] ?? 0;
  const typed = [
    ['B2', '1,5'],
    ['C2', '83%'],
    ['D2', '15/9'],
    ['E2', 'TRUE'],
    ['F2', '#N/A'],
    ['G2', "'=A1"],
    ['B3', '=A1*2'],
    ['C3', '=1/0'],
    ['D3', '=""'],
    ['E3', '=1=1'],
    ['G4', '-'],
  ] as const;
  for (const [address, text] of typed) person.type('Sheet1', address, text);
  person.format('Sheet1', 'A9', '[=0]0;[<10]00;#,##0');
  expect((await host.readCells()).sheets[0]).toEqual({
    name: 'Sheet1',
    visible: true,
    rows: [
      [],
      [
        undefined,
        { kind: 'number', value: 1.5 },
        { kind: 'number', value: 0.83, percent: true },
        { kind: 'date', value: '2023-09-15' },
        { kind: 'boolean', value: true },
        { kind: 'error', value: '#N/A' },
        { kind: 'text', value: '=A1' },
      ],
      [
        undefined,
        { kind: 'number', value: 6, formula: 'A1*2' },
        { kind: 'error', value: '#DIV/0!', formula: '1/0' },
        { kind: 'text', value: '', formula: '""' },
        { kind: 'boolean', value: true, formula: '1=1' },
      ],
      [...Array<undefined>(6), { kind: 'text', value: '-' }],
    ],
  });
});

test('an empty workbook, and a hidden sheet', async () => {
  const { excel, host, person } = await open();
  excel.book.addSheet('Ẩn');
  person.hide('Ẩn');
  expect(await host.readCells()).toEqual({
    sheets: [
      { name: 'Sheet1', visible: true, rows: [] },
      { name: 'Ẩn', visible: false, rows: [] },
    ],
    properties: {},
  });
});

test('renamed, moved and copied sheets and inserted rows lose nothing', async () => {
  const { host, person } = await openReport();
  const before = readSubmission(await host.readCells());
  person.rename('Biểu mẫu 1', 'Chỉ đạo điều hành');
  person.move('Chỉ đạo điều hành', 6);
  person.insertRow('Biểu mẫu 7', 8);
  person.insertRow('Biểu mẫu 7', 20);
  person.copy('Biểu mẫu 2');
  const after = readSubmission(await host.readCells());
  expect(after.submission.figures).toEqual(before.submission.figures);
  expect(after.submission.agency).toEqual(REPORT.agency);
  expect(after.located.get('BM1/1')?.sheet).toBe('Chỉ đạo điều hành');
  const complaints = (findings: typeof before.findings) =>
    findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  expect(complaints(after.findings)).toEqual(complaints(before.findings));
});
