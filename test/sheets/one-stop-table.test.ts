import { findOneStopTable, type SheetCell } from '../../src/sheets';
import { HEADING, NUMBERING, ROWS, TOTAL } from '../one-stop-tables';

function found(rows: readonly (readonly string[])[]) {
  const cells = rows.map((texts) => texts.map((value): SheetCell | undefined => (value === '' ? undefined : { kind: 'text', value })));
  const sheet = { name: 'bảng 1', visible: true, printed: { mark: ',', above: 0 } as const, rows: cells };
  return findOneStopTable({ sheets: [sheet], properties: {} });
}

const all = {
  received: 1270,
  online: 1012,
  direct: 255,
  carriedOver: 3,
  solved: 1256,
  early: 1220,
  onTime: 35,
  late: 1,
  open: 14,
  openInTime: 13,
  openLate: 1,
};

test('the total row says it, whatever stands over the table', () => {
  expect(found([['BÁO CÁO TÌNH HÌNH TIẾP NHẬN, GIẢI QUYẾT TTHC'], ...HEADING, NUMBERING, ...ROWS, TOTAL])).toEqual({
    sheet: 'bảng 1',
    total: all,
    notes: [],
  });
});

test('without a total row its rows are added up, and that is said', () => {
  expect(found([...HEADING, ...ROWS])).toMatchObject({ total: all, notes: ['Bảng không có dòng tổng cộng; đã cộng 2 dòng.'] });
});

test.each([
  [2, '1.271', /^Tổng cộng: tiếp nhận, tổng số ghi 1\.271, nhưng tiếp nhận trực tuyến 1\.012 \+ .* là 1\.270\.$/],
  [9, '2', /^Tổng cộng: đã giải quyết, tổng số ghi 1\.256, nhưng đã giải quyết trước hạn 1\.220 \+ .* là 1\.257\.$/],
  [12, '2', /^Tổng cộng: đang giải quyết, tổng số ghi 14, nhưng .* là 15\.$/],
  [10, '15', /^Tổng cộng: tiếp nhận, tổng số ghi 1\.270, nhưng đã giải quyết, tổng số 1\.256 \+ đang giải quyết, tổng số 15 là 1\.271\.$/],
])('a sum of its own that does not hold is named (column %i)', (column, text, sentence) => {
  const total = TOTAL.map((each, index) => (index === column ? text : each));
  expect(found([...HEADING, ...ROWS, total])?.notes.some((note) => sentence.test(note))).toBe(true);
});

test('a total row that is not the sum of the rows, and a row that does not add up, are named', () => {
  const rows = [ROWS[0]!.map((text, column) => (column === 3 ? '13' : text)), ROWS[1]!];
  expect(found([...HEADING, ...rows, TOTAL])?.notes).toEqual([
    'Dòng tổng cộng ghi tiếp nhận trực tuyến 1.012, cộng các dòng là 1.013.',
    'Khoa học và Công nghệ: tiếp nhận, tổng số ghi 30, nhưng tiếp nhận trực tuyến 13 + tiếp nhận trực tiếp, bưu chính 15 + từ kỳ trước chuyển qua 3 là 31.',
  ]);
});

test('a heading of three rows says the same', () => {
  const [first, second] = HEADING as [string[], string[]];
  const middle = first.map((_, column) => (column === 2 ? 'Tổng số' : column === 3 ? 'Trong kỳ' : ''));
  const last = second.map((text, column) => (column === 2 ? '' : text));
  expect(found([first, middle, last, ...ROWS, TOTAL])?.total).toEqual(all);
});

test.each([
  [
    'a form',
    [
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Số liệu'],
      ['3.1.1.', 'Tổng số hồ sơ TTHC đã giải quyết xong', 'Hồ sơ', '20'],
    ],
  ],
  [
    'a table of something else',
    [
      ['Họ tên', 'Chức vụ', 'Năm sinh'],
      ['A', 'B', '1980'],
    ],
  ],
  ['nothing', [[]]],
])('%s is none', (_, rows) => {
  expect(found(rows)).toBeUndefined();
});
