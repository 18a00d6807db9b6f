import { reportOf, said } from './reports';

/** A table as it is pasted, its cells parted by `|`. */
function tableOf(...rows: readonly string[]) {
  return { blocks: [{ kind: 'table' as const, rows: rows.map((row) => row.split('|').map((cell) => cell.trim())) }], notes: [] };
}

describe('heads of columns that are no more than a time', () => {
  test.each([
    ['years', ['Chỉ tiêu | 2022 | 2023', 'Biên chế công chức được giao | 45 | 42'], ['BM4/2.1 42 ≠ 33']],
    ['years under a head', ['Chỉ tiêu | Số liệu | ', ' | 2022 | 2023', 'Biên chế công chức được giao | 45 | 42'], ['BM4/2.1 42 ≠ 33']],
    ['months', ['Chỉ tiêu | T7 | T8 | T9 | Cộng', 'Hồ sơ tiếp nhận | 8 | 9 | 5 | 22'], []],
    ['months of a year', ['Chỉ tiêu | 7/2023 | 8/2023 | Tổng', 'Hồ sơ tiếp nhận | 8 | 9 | 17'], []],
    ['quarters', ['Chỉ tiêu | QII | QIII', 'Hồ sơ tiếp nhận | 31 | 23'], ['BM7/6.7.1 23 ≠ 24']],
    ['quarters in full', ['Chỉ tiêu | Quý II | Quý III', 'Hồ sơ tiếp nhận | 31 | 23'], ['BM7/6.7.1 23 ≠ 24']],
    ['quarters alone', ['Quý II | Quý III', 'Hồ sơ tiếp nhận | 31 | 23'], ['BM7/6.7.1 23 ≠ 24']],
    ['years alone', ['2022 | 2023', 'Biên chế công chức được giao | 45 | 42'], ['BM4/2.1 42 ≠ 33']],
    ['half a year', ['Chỉ tiêu | 6T/2023 | Quý III', 'Hồ sơ tiếp nhận | 31 | 23'], ['BM7/6.7.1 23 ≠ 24']],
  ])('%s', (_, rows, expected) => {
    expect(said(tableOf(...rows))).toEqual(expected);
  });

  test('a total of something else than times is told', () => {
    expect(said(tableOf('Chỉ tiêu | Tổng', 'Hồ sơ tiếp nhận | 23'))).toEqual(['BM7/6.7.1 23 ≠ 24']);
  });
});

describe('a time that leads into what follows is that of all of it', () => {
  test.each([
    ['Số liệu cùng kỳ năm trước: tiếp nhận 31 hồ sơ, giải quyết 28 hồ sơ.'],
    ['Kết quả của quý trước: tiếp nhận 31 hồ sơ; giải quyết 28 hồ sơ, đúng hạn 27 hồ sơ.'],
    ['Kết quả giải quyết hồ sơ cùng kỳ năm 2022: tiếp nhận 31 hồ sơ, giải quyết 28 hồ sơ.'],
    ['Số liệu năm 2022 như sau: tiếp nhận 31 hồ sơ, giải quyết 28 hồ sơ.'],
    ['Kỳ trước, Sở tiếp nhận 31 hồ sơ, giải quyết 28 hồ sơ.'],
    ['Số liệu kỳ trước:', '- Hồ sơ tiếp nhận: 31 hồ sơ;', '- Hồ sơ giải quyết: 28 hồ sơ.'],
    ['Số liệu kỳ trước:', '- Hồ sơ tiếp nhận: 31 hồ sơ', '- Hồ sơ giải quyết: 28 hồ sơ'],
    ['- Số liệu kỳ trước:', '+ Hồ sơ tiếp nhận: 31 hồ sơ', '+ Hồ sơ giải quyết: 28 hồ sơ'],
  ])('%s %s', (...lines) => {
    expect(said(reportOf(...lines))).toEqual([]);
  });

  test.each([
    ['Kết quả của quý trước: tiếp nhận 31 hồ sơ, giải quyết 28 hồ sơ. Đã giải quyết 19 hồ sơ.'],
    ['Số liệu kỳ trước:', '- Hồ sơ giải quyết: 28 hồ sơ', 'Đã giải quyết 19 hồ sơ.'],
    ['Số liệu kỳ trước:', '- Hồ sơ giải quyết: 28 hồ sơ', 'Số liệu kỳ này:', '- Hồ sơ giải quyết: 19 hồ sơ'],
    ['- Số liệu kỳ trước:', '+ Hồ sơ giải quyết: 28 hồ sơ', '- Đã giải quyết 19 hồ sơ'],
    ['Kỳ trước chuyển sang 04 hồ sơ, đã giải quyết 19 hồ sơ.'],
    ['Hồ sơ kỳ trước chuyển qua: 04 hồ sơ, đã giải quyết 19 hồ sơ.'],
    ['So với kỳ trước tăng 04 hồ sơ, đã giải quyết 19 hồ sơ.'],
  ])('but of nothing else: %s %s %s', (...lines) => {
    expect(said(reportOf(...lines))).toEqual(['BM3/3.1.1 19 ≠ 20']);
  });
});
