import { appendixHeading, appendixTitle } from '../../src/word';
import { realReport } from '../submissions';

const seed = realReport();
const lines = (submission = seed): string[] => appendixHeading(submission).map(({ runs }) => runs.map(({ text }) => text).join(''));

test('the appendix is headed as on paper', () => {
  expect(lines()).toEqual([
    'Phụ lục',
    'THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH',
    'CỦA SỞ KHOA HỌC VÀ CÔNG NGHỆ QUẢNG TRỊ',
    '(Ban hành kèm theo Báo cáo số: 122/BC-SKHCHN ngày 15/9/2023 của Sở Khoa học và Công nghệ Quảng Trị)',
  ]);
});

test('the name and the title are bold, the reference to the report is in italics', () => {
  const looks = appendixHeading(seed).map(({ runs, size }) => [
    size,
    ...runs.map(({ bold, italic }) => (bold ? 'bold' : italic ? 'italic' : '')),
  ]);
  expect(looks).toEqual([
    [14, 'bold'],
    [14, 'bold'],
    [14, 'bold'],
    [14, 'italic'],
  ]);
});

test('what is not known yet is left to be written in by hand', () => {
  const unnumbered = { ...seed, report: { ...seed.report, number: '', date: '' } };
  expect(lines(unnumbered)[3]).toBe('(Ban hành kèm theo Báo cáo số: …… ngày …… của Sở Khoa học và Công nghệ Quảng Trị)');
  const unnamed = { ...seed, agency: { name: ' ', parent: '', symbol: '' } };
  expect(lines(unnamed).slice(2)).toEqual(['CỦA ……', '(Ban hành kèm theo Báo cáo số: 122/BC-SKHCHN ngày 15/9/2023 của ……)']);
});

test('a name of several lines becomes one line, control characters and all', () => {
  const name = 'Sở <Nội vụ>\r\n &\u0000 \uD800Thanh tra';
  expect(lines({ ...seed, agency: { name, parent: '', symbol: '' } })[2]).toBe('CỦA SỞ <NỘI VỤ> & THANH TRA');
});

test('the file says what it is and whose', () => {
  expect(appendixTitle(seed)).toBe('Phụ lục thống kê cải cách hành chính quý III năm 2023 – Sở Khoa học và Công nghệ Quảng Trị');
  expect(appendixTitle({ ...seed, agency: { name: '', parent: '', symbol: '' } })).toBe(
    'Phụ lục thống kê cải cách hành chính quý III năm 2023',
  );
});
