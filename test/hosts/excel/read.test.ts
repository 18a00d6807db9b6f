import { readSubmission } from '../../../src/sheets';
import { open, openReport, REPORT, settle } from './setting';

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

describe("a workbook with somebody's large sheets", () => {
  /** A list as of a warehouse: 5,000 rows of twenty columns, and a sheet that goes down to the last row. */
  async function large() {
    const setting = await openReport();
    const list = setting.excel.book.addSheet('Danh mục');
    for (let row = 0; row < 5000; row++) {
      for (let column = 0; column < 20; column++) list.write(row, column, `Vật tư số ${row * 20 + column}`, 'vi-VN');
    }
    const tall = setting.excel.book.addSheet('Cao');
    tall.write(0, 0, 'đầu', 'vi-VN');
    tall.write(1_048_575, 0, 'cuối', 'vi-VN');
    tall.write(0, 16_383, 'phải', 'vi-VN');
    return setting;
  }

  test('is read, as far as forms may reach, and what lies beyond is told', async () => {
    const { host } = await large();
    const cells = await host.readCells();
    expect(cells.sheets.find(({ name }) => name === 'Danh mục')).toMatchObject({ cutAt: 600 });
    expect(cells.sheets.find(({ name }) => name === 'Cao')).toMatchObject({ cutAt: 600, cutRight: 52, rows: [[{ value: 'đầu' }]] });
    const { submission, findings } = readSubmission(cells);
    expect(submission.figures).toEqual(readSubmission(await (await openReport()).host.readCells()).submission.figures);
    expect(findings.filter(({ topic }) => topic === 'cut-off').map(({ message }) => message)).toEqual([
      'Sheet "Danh mục" còn nội dung dưới dòng 600 nên chưa được đọc; hãy chuyển biểu mẫu lên đầu sheet.',
      'Sheet "Cao" còn nội dung dưới dòng 600 và bên phải cột AZ nên chưa được đọc; hãy chuyển biểu mẫu lên đầu sheet.',
    ]);
  });

  test('is heard: an edit costs one sync, and the list is not read for it unless it was edited itself', async () => {
    const { excel, host, person } = await large();
    const valuesRead = () => excel.asked(1).filter((name) => name === 'Range.values').length;
    // One is empty.
    const sheets = excel.book.sheets.length;
    await host.onChanged(() => undefined);
    await host.readCells();
    const before = excel.syncs.length;
    person.type('Biểu mẫu 1', 'D5', '15');
    await settle(50);
    expect((await host.readCells()).sheets[1]?.rows[4]?.[3]).toMatchObject({ value: 15 });
    expect(excel.syncs).toHaveLength(before + 1);
    expect(valuesRead()).toBe(sheets - 2);
    person.type('Danh mục', 'A1', 'khác');
    await settle(50);
    expect((await host.readCells()).sheets.find(({ name }) => name === 'Danh mục')?.rows[0]?.[0]).toMatchObject({ value: 'khác' });
    // Who means to act upon it has everything read.
    await host.readCells({ endsTyping: true });
    expect(valuesRead()).toBe(sheets - 1);
  });

  test('a large sheet with forms on it follows what its formulas yield', async () => {
    const { excel, host, person } = await large();
    let yields = 1;
    excel.book.evaluate = () => yields;
    person.type('Danh mục', 'A1', "='Biểu mẫu 1'!D5");
    await host.onChanged(() => undefined);
    const first = async (ours?: ReadonlySet<string>) => {
      const { sheets } = await host.readCells({ ...(ours && { ours }) });
      return sheets.find(({ name }) => name === 'Danh mục')?.rows[0]?.[0];
    };
    expect(await first()).toMatchObject({ value: 1 });
    yields = 2;
    person.type('Biểu mẫu 1', 'D5', '2');
    await settle(50);
    expect(await first()).toMatchObject({ value: 1 });
    expect(await first(new Set(['Danh mục']))).toMatchObject({ value: 2 });
  });

  test('an answer too large is asked for in parts, and of one sheet for fewer rows', async () => {
    const { excel, host } = await openReport();
    for (const name of ['Văn bản 1', 'Văn bản 2']) {
      const sheet = excel.book.addSheet(name);
      for (let row = 0; row < 600; row++) sheet.write(row, 0, 'x'.repeat(8_000), 'vi-VN');
    }
    const cells = await host.readCells();
    const cut = cells.sheets.flatMap(({ name, cutAt }) => (cutAt === undefined ? [] : [[name, cutAt]]));
    expect(cut).toEqual([
      ['Văn bản 1', 300],
      ['Văn bản 2', 300],
    ]);
    expect(cells.sheets[1]?.rows.length).toBeGreaterThan(0);
    // Seen, and still too much for one answer: read apart again.
    expect((await host.readCells()).sheets.at(-1)).toMatchObject({ cutAt: 300 });
  });
});
