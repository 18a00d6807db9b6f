import { said } from './reports';

/** A table of a report, its cells parted by `|`; a cell that spans others stands in the first of them. */
function tableOf(...rows: readonly string[]) {
  return { blocks: [{ kind: 'table' as const, rows: rows.map((row) => row.split('|').map((cell) => cell.trim())) }], notes: [] };
}

describe('under one head only what came in the period itself is the figure', () => {
  test.each([
    [
      'one row of figures',
      [
        'Số hồ sơ tiếp nhận | | | Số hồ sơ đã giải quyết | ',
        'Tổng số | Kỳ trước chuyển qua | Tiếp nhận trong kỳ | Tổng số | Quá hạn',
        '28 | 4 | 24 | 19 | 0',
      ],
      ['BM7/6.7.1 24', 'BM3/3.1.1 19 ≠ 20'],
    ],
    [
      'the whole last',
      ['Số hồ sơ tiếp nhận | | ', 'Kỳ trước chuyển qua | Tiếp nhận trong kỳ | Tổng cộng', '4 | 24 | 28'],
      ['BM7/6.7.1 24'],
    ],
    [
      'rows of their own',
      ['Nội dung | Số hồ sơ tiếp nhận | | ', ' | Tổng số | Kỳ trước chuyển qua | Trong kỳ', 'Hồ sơ trực tuyến | 28 | 4 | 5'],
      ['BM7/6.7.2 5'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(said(tableOf(...rows))).toEqual(expected);
  });
});

describe('beside what was planned stands what was done', () => {
  const head = 'TT | Chỉ tiêu | Kế hoạch | Thực hiện';
  test.each([
    ['Số nhiệm vụ trong Kế hoạch CCHC | 37 | 31', []],
    ['Biên chế công chức được giao | 38 | 30', []],
    ['Số nhiệm vụ trong Kế hoạch CCHC đã hoàn thành | 37 | 30', ['BM1/2.2 30 ≠ 31']],
    ['Số hồ sơ đã giải quyết | 30 | 19', ['BM3/3.1.1 19 ≠ 20']],
    ['Giải ngân vốn đầu tư công | 95% | 80%', ['BM6/1 80% ≠ 81,51']],
  ])('%s', (row, expected) => {
    expect(said(tableOf(head, `1 | ${row}`))).toEqual(expected);
  });
});

test('a row in which a cell is merged away says nothing: its figures stand under other heads', () => {
  const head = 'TT | Nội dung | Quý III | Quý II';
  const rows = ['1 | Hồ sơ đã giải quyết | 20 | 28', 'Hồ sơ tiếp nhận | 24 | 31'];
  expect(said(tableOf(head, ...rows))).toEqual(['BM3/3.1.1 20']);
});
