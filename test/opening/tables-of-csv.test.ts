import { tablesOfCsv } from '../../src/opening/tables-of-csv';

const LINES = [
  ['STT', 'Chỉ tiêu thống kê', 'Số liệu'],
  ['1.', 'Số văn bản; chỉ đạo, "CCHC"', '1.234'],
  ['', '', ''],
  ['2.', 'Tỷ lệ', '83,78'],
];
const written = (mark: string) => LINES.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');

test.each([
  [';', ','],
  [',', 'unknown'],
] as const)('cells parted by %j: decimals by %j', (part, mark) => {
  const { report, mark: found } = tablesOfCsv(written(part));
  expect(report.blocks).toEqual([{ kind: 'table', rows: LINES }]);
  expect(found).toBe(mark);
});

test('a text with commas in it is no table', () => {
  const text = 'Trong kỳ, Sở đã ban hành 14 văn bản, gồm công văn, kế hoạch.\nĐã tiếp nhận 17 hồ sơ.\nHết, xin báo cáo.\n';
  expect(tablesOfCsv(text).report.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});
