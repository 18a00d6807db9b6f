import { textHeight } from '../../src/sheets/text-height';

const line = textHeight('', 36, {});

function lines(text: string, width: number, style: { size?: number; bold?: boolean } = {}): number {
  const one = textHeight('', width, style);
  const two = textHeight('\n', width, style);
  return Math.round((textHeight(text, width, style) - one) / (two - one)) + 1;
}

test('an empty text takes one line', () => {
  expect(line).toBeGreaterThanOrEqual(15);
  expect(line).toBeLessThan(21);
});

test('a text breaks between words where the column ends', () => {
  expect(lines('Số đơn vị đã kiểm tra', 36)).toBe(1);
  expect(lines('Tỷ lệ xử lý các vấn đề phát hiện qua kiểm tra', 36)).toBe(2);
  expect(lines('Số lượng lãnh đạo quản lý được tuyển chọn, bổ nhiệm thông qua thi tuyển (Lũy kế từ đầu năm)', 36, { bold: true })).toBe(3);
});

test('line breaks in the text are kept', () => {
  expect(lines('Trực tuyến = 0\nPhát phiếu = 1\nKết hợp = 2', 14)).toBe(3);
  expect(lines('a\n\nb', 14)).toBe(3);
});

test('a word wider than the column is broken within', () => {
  expect(lines('W'.repeat(40), 10)).toBeGreaterThan(4);
  expect(lines(`ngắn ${'W'.repeat(40)}`, 10)).toBeGreaterThan(4);
});

test('accents make no letter wider, in whatever form they are stored', () => {
  const text = 'Thực hiện kết nối, liên thông các Hệ thống quản lý văn bản điều hành từ cấp tỉnh đến cấp xã';
  expect(textHeight(text.normalize('NFD'), 36, {})).toBe(textHeight(text.normalize('NFC'), 36, {}));
});

test('bold and larger type need more room', () => {
  const text = 'Triển khai xây dựng nền tảng chia sẻ, tích hợp dùng chung (LGSP) '.repeat(3);
  expect(lines(text, 36, { bold: true })).toBeGreaterThanOrEqual(lines(text, 36));
  expect(textHeight(text, 36, { size: 14 })).toBeGreaterThan(textHeight(text, 36, { size: 12 }));
});

test('no row is higher than Excel allows', () => {
  expect(textHeight('dòng\n'.repeat(200), 36, {})).toBeLessThanOrEqual(409.5);
});
