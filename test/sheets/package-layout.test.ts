import { justify, rulesOf, validate } from '../../src/rules';
import { cellsOfLayout, packageLayout, readSubmission, workbookLayout } from '../../src/sheets';
import { soundSubmission } from '../submissions';

const sound = soundSubmission();
const set = rulesOf(sound.template);
const finding = validate(soundSubmission({ 'BM4/2.5': '100' })).findings.find(({ rows: [first] }) => first === 'BM4/2.5')!;
const justified = justify(soundSubmission({ 'BM4/2.5': '100', 'BM1/6.1': '' }), finding.rule!, 'Đạt chỉ tiêu tinh giản được giao.');
const layout = packageLayout(justified);
const minutes = layout.sheets.find(({ kind }) => kind === 'minutes')!;
const rows = new Map<number, (string | number)[]>();
for (const { row, column, value } of minutes.cells) if (row > 3) (rows.get(row) ?? rows.set(row, []).get(row)!)[column] = value ?? '';

test('the consolidated sheet comes first, then the forms, the reasons, the minutes and the record', () => {
  expect(layout.sheets.map(({ name }) => name)).toEqual([
    'Tổng hợp',
    'Thông tin',
    ...sound.template.forms.map(({ name }) => name),
    'Giải trình',
    'Biên bản kiểm tra',
    'Bản ghi khi gửi',
  ]);
});

test('the minutes list what needs a look, each rule once, on a page or two', () => {
  const open = validate(justified).findings.filter(({ rule }) => rule !== undefined);
  expect([...rows.values()].map((cells) => cells[2]).sort()).toEqual(open.map(({ rule }) => rule!.statement).sort());
  expect(new Set([...rows.values()].map((cells) => cells[4]))).toEqual(new Set(['Chưa nhập', 'Đã giải trình']));
  expect(rows.size).toBeLessThan(40);
});

test('what failed says why, what is justified says for what reason', () => {
  const about = (form: number, code: string, outcome: string) =>
    [...rows.values()].filter((cells) => cells[0] === form && cells[1] === code && cells[4] === outcome).map((cells) => cells[5]);
  expect(about(1, '6.1', 'Chưa nhập').join()).toContain('có khảo sát');
  expect(about(4, '2.5', 'Đã giải trình').join()).toContain('Giải trình: Đạt chỉ tiêu tinh giản được giao.');
});

test('the summary counts every rule, also those that hold', () => {
  const summary = String(minutes.cells.find(({ row }) => row === 2)?.value);
  const count = (outcome: string) => [...rows.values()].filter((cells) => cells[4] === outcome).length;
  expect(summary).toContain(`${String(set.rules.length)} yêu cầu`);
  expect(summary).toContain(`${String(count('Chưa nhập'))} chưa nhập`);
  const counted = [...summary.matchAll(/(\d+) (?!yêu cầu)/g)].reduce((sum, [, number]) => sum + Number(number), 0);
  expect(counted).toBe(set.rules.length);
  expect(summary).toContain(`${String(count('Đã giải trình'))} đã giải trình`);
});

test('the file says what it is and bears the fingerprint of its figures', () => {
  expect(layout.properties).toEqual({
    'CCHC-Mau': 'CCHC-2022',
    'CCHC-Ky': '2023-Q3',
    'CCHC-CoQuan': 'Sở Khoa học và Công nghệ Quảng Trị',
    'CCHC-VanTay': expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test('it reads like any other workbook of ours', () => {
  const [package_, plain] = [layout, workbookLayout(justified)].map((each) => readSubmission(cellsOfLayout(each)));
  expect(package_!.submission).toEqual(plain!.submission);
  expect(package_!.findings).toEqual(plain!.findings);
});

test('nothing in it is hidden, and nothing new may be typed into', () => {
  for (const sheet of layout.sheets.slice(-2)) {
    expect(sheet.protected).toBe(true);
    expect(sheet.cells.some(({ style }) => style.unlocked)).toBe(false);
    expect(sheet.columnWidths.every((width) => width > 0) && sheet.rowHeights.every((height) => height > 0)).toBe(true);
  }
});

test('the official tables of a package are black on white, their notes centred as in the Word tables', () => {
  for (const sheet of layout.sheets.filter(({ kind }) => kind === 'form')) {
    expect(sheet.conditionalFormats.filter(({ format }) => format.fill !== undefined)).toEqual([]);
    expect(sheet.cells.filter(({ style }) => style.fill !== undefined)).toEqual([]);
    const end = 4 + sound.template.form(sheet.form as 'BM1').indicators.length;
    const notes = sheet.cells.filter(({ row, column }) => column === 4 && row >= 4 && row < end);
    expect(new Set(notes.map(({ style }) => style.horizontal))).toEqual(new Set(['center']));
  }
});

test('the check column ends where a screen of 1366 pixels ends, and is as high as its text while there is work to do', () => {
  const pixels = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width * 8 + 5, 0);
  const [sent] = layout.sheets.filter(({ kind }) => kind === 'form');
  const work = workbookLayout(soundSubmission({ 'BM4/2.5': '100' })).sheets.find(({ form }) => form === 'BM4')!;
  // The row headings and the scroll bar take 50; a narrow pane beside it 235.
  expect(pixels(sent!.columnWidths)).toBeLessThanOrEqual(1366 - 50);
  expect(pixels(work.columnWidths)).toBeLessThanOrEqual(1366 - 50 - 235);
  const check = work.cells.find(({ value, column }) => column === 6 && String(value).startsWith('Cảnh báo: Ghi 100%'))!;
  expect(check.style.wrap).toBe(true);
  expect(work.rowHeights[check.row]).toBeGreaterThan(30);
});
