import { findPeriod } from '../../src/forms';
import { cellsOfLayout, cellName, readSubmission, workbookLayout, type LayoutCell, type SheetLayout } from '../../src/sheets';
import { completeFigures, validate, type Finding } from '../../src/rules';
import { figureOf, type Submission } from '../../src/submission';
import { onSheet, text, withCell } from './mishaps';
import { emptyReport, realReport, reportWith, TREACHEROUS_TEXTS } from '../submissions';

function information(submission: Submission): SheetLayout {
  return workbookLayout(submission).sheets[0]!;
}

function beside(sheet: SheetLayout, words: string): LayoutCell {
  const field = sheet.cells.find(({ column, value }) => column === 0 && value === words)!;
  return sheet.cells.find(({ row, column }) => row === field.row && column === 1)!;
}

function statusRow(sheet: SheetLayout, name: string): unknown[] {
  const first = sheet.cells.find(({ row, column, value }) => row > 20 && column === 0 && value === name)!;
  return sheet.cells.filter(({ row, column }) => row === first.row && column > 0).map(({ value }) => value);
}

test('says who reports, for when, and in which document', () => {
  const sheet = information(realReport());
  expect(
    [
      'Cơ quan, đơn vị báo cáo',
      'Cơ quan chủ quản',
      'Ký hiệu cơ quan',
      'Kỳ báo cáo',
      'Năm',
      'Số báo cáo',
      'Ngày báo cáo',
      'Địa danh',
      'Chức vụ người ký',
    ].map((words) => beside(sheet, words).value),
  ).toEqual([
    'Sở Khoa học và Công nghệ Quảng Trị',
    'UBND tỉnh Quảng Trị',
    'SKHCN',
    'Quý III',
    2023,
    '122/BC-SKHCHN',
    '15/9/2023',
    'Quảng Trị',
    'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC',
  ]);
});

test.each([
  ['2024-Q1', 'Quý I', '15/12/2023', '14/3/2024', '20/3/2024'],
  ['2024-H1', '6 tháng', '15/12/2023', '14/6/2024', '20/6/2024'],
  ['2024-Q3', 'Quý III', '15/6/2024', '14/9/2024', '20/9/2024'],
  ['2024-Y', 'Năm', '15/12/2023', '14/12/2024', '20/12/2024'],
] as const)('shows the window and the due day of %s', (id, words, from, to, due) => {
  const sheet = information({ ...emptyReport(), period: findPeriod(id)! });
  expect(beside(sheet, 'Kỳ báo cáo').value).toBe(words);
  expect(['Số liệu từ ngày', 'Số liệu đến ngày', 'Hạn gửi báo cáo'].map((field) => beside(sheet, field).value)).toEqual([from, to, due]);
  for (const field of ['Số liệu từ ngày', 'Số liệu đến ngày', 'Hạn gửi báo cáo']) expect(beside(sheet, field).formula).toBeDefined();
});

test('heads the appendix as the official one is headed', () => {
  const sheet = information(realReport());
  expect(sheet.cells.filter(({ row, column }) => row < 4 && column === 0).map(({ value }) => String(value).replace('\n', ' '))).toEqual([
    'Phụ lục',
    'THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH',
    'CỦA SỞ KHOA HỌC VÀ CÔNG NGHỆ QUẢNG TRỊ',
    '(Ban hành kèm theo Báo cáo số: 122/BC-SKHCHN ngày 15/9/2023 của Sở Khoa học và Công nghệ Quảng Trị)',
  ]);
});

test('lets a person change what was asked for, but not what follows from it', () => {
  const sheet = information(realReport());
  const unlocked = sheet.cells.filter(({ column, style }) => column === 1 && style.unlocked === true).map(({ row }) => row);
  const named = (fields: readonly string[]) => fields.map((words) => beside(sheet, words).row);
  expect(unlocked).toEqual(
    named([
      'Cơ quan, đơn vị báo cáo',
      'Cơ quan chủ quản',
      'Ký hiệu cơ quan',
      'Mã đơn vị',
      'Cấp đơn vị',
      'Kỳ báo cáo',
      'Năm',
      'Số báo cáo',
      'Ngày báo cáo',
      'Địa danh',
      'Chức vụ người ký',
      'Ngày chốt số liệu',
      'Ngày hạn gửi',
    ]),
  );
});

test('the period is chosen from a list and the year is a year', () => {
  const sheet = information(realReport());
  const at = (words: string) => sheet.validations.find(({ area }) => area.top === beside(sheet, words).row);
  expect(at('Kỳ báo cáo')?.allow).toEqual({ kind: 'list', values: ['Quý I', '6 tháng', 'Quý III', 'Năm'] });
  expect(at('Năm')?.allow.kind).toBe('formula');
  expect(sheet.validations.map(({ error }) => error.kind)).toEqual(['stop', 'stop', 'stop', 'stop', 'stop']);
  expect(at('Cấp đơn vị')?.allow).toEqual({ kind: 'list', values: ['Sở', 'Huyện', 'Xã', 'Tỉnh'] });
});

test('counts what is filled, missing and wrong, form by form', () => {
  const report = realReport();
  const sheet = information(report);
  const findings = validate({ ...report, figures: completeFigures(report) }).findings.filter(({ status }) => status === 'fail');
  const count = (form: string, wanted: (finding: Finding) => boolean) =>
    findings.filter((finding) => finding.rows[0]?.startsWith(`${form}/`) && wanted(finding)).length;
  // Who reports and under which number is known.
  const totals = [0, 0, 0, 0, 0, 0];
  expect(statusRow(sheet, 'Thông tin báo cáo')).toEqual([undefined, ...totals.slice(1)]);
  for (const form of report.template.forms) {
    const typed = form.indicators.filter(({ kind, derivation }) => kind !== 'heading' && !derivation);
    const counts = [
      typed.filter(({ id }) => figureOf(report, id).kind !== 'blank').length,
      count(form.id, ({ topic, severity }) => topic !== 'missing' && severity === 'error'),
      count(form.id, ({ topic }) => topic === 'missing'),
      count(form.id, ({ severity }) => severity === 'warning'),
      count(form.id, ({ severity }) => severity === 'info'),
      0,
    ];
    expect([form.name, statusRow(sheet, form.name)]).toEqual([form.name, counts]);
    counts.forEach((each, index) => (totals[index]! += each));
  }
  expect(statusRow(sheet, 'Tổng số')).toEqual(totals);
  expect(totals.slice(0, -1).every((total) => total > 0)).toBe(true);
  expect(sheet.cells.at(-1)?.value).toBe(`Còn ${totals[1]} lỗi, ${totals[2]} chưa nhập, ${totals[3]} cảnh báo.`);
});

test('says so when all is well', () => {
  const all = reportWith(Object.fromEntries(realReport().template.indicators.map(({ id }) => [id, '-'])), emptyReport());
  const full = { ...all, agency: realReport().agency };
  expect(information(full).cells.at(-1)?.value).toBe('Đã đủ số liệu, không còn lỗi.');
});

test('leads to each form by a click', () => {
  const links = information(realReport()).cells.flatMap(({ row, column, link, value }) =>
    link === undefined ? [] : [[cellName(row, column).charAt(0), value, link]],
  );
  expect(links).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => ['A', `Biểu mẫu ${number}`, `'Biểu mẫu ${number}'!A1`]));
});

test.each(TREACHEROUS_TEXTS)('%j in the name of an agency or a document stays text', (text) => {
  const submission: Submission = {
    ...emptyReport(),
    agency: { name: text, parent: text, symbol: text },
    report: { number: text, date: '', place: text, signatory: text },
  };
  const sheet = information(submission);
  for (const words of ['Cơ quan, đơn vị báo cáo', 'Cơ quan chủ quản', 'Ký hiệu cơ quan', 'Số báo cáo', 'Địa danh', 'Chức vụ người ký']) {
    expect(beside(sheet, words)).toMatchObject({ value: text, style: { numberFormat: '@' } });
    expect(beside(sheet, words).formula).toBeUndefined();
  }
});

test('code and level of an agency are read back; a level that is none is named', () => {
  const report = realReport();
  const commune: Submission = { ...report, agency: { ...report.agency, code: 'H61.04', level: 'commune' } };
  const cells = cellsOfLayout(workbookLayout(commune));
  expect(readSubmission(cells).submission.agency).toEqual(commune.agency);
  const { row } = beside(information(commune), 'Cấp đơn vị');
  const read = readSubmission(onSheet(cells, 'Thông tin', (sheet) => withCell(sheet, cellName(row, 1), text('thôn'))));
  expect(read.submission.agency.level).toBeUndefined();
  expect(read.findings.filter(({ topic }) => topic === 'unknown-level').map(({ message }) => message)).toEqual([
    'Cấp đơn vị "thôn" không đọc được; hãy chọn Sở; Huyện; Xã; Tỉnh.',
  ]);
});
