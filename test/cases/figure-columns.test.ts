import { nameOf, readSubmission } from '../../src/sheets';
import { changedFrom, inShort, PERIOD } from './figures';
import { code, figure, label, nothing, otherFigure, unit, workbookOf, type Column, type TableLook } from './tables-of-forms';

/** The figures wanted, and a column of others. */
const [F, O] = [figure, otherFigure];
const LEFT = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính'];

/** Columns of figures under words, in one row of heading. */
function under(columns: readonly Column[], ...words: readonly string[]): TableLook {
  return { columns: [code, label, unit, ...columns], heading: [[...LEFT, ...words]] };
}

/** The same under several rows of words. */
function underRows(columns: readonly Column[], ...heading: readonly (readonly string[])[]): TableLook {
  return { columns: [code, label, unit, ...columns], heading };
}

const read = (look: TableLook, column?: string) => readSubmission(workbookOf(look), { period: PERIOD, column });

/** The words say which column holds the figures of quý III/2023. */
const TOLD: readonly TableLook[] = [
  under([F], 'Số liệu'),
  under([F], 'FIGURES'),
  under([O, F, O], 'Quý II/2023', 'Quý III/2023', 'So sánh'),
  under([O, F, O], 'Quý II', 'Quý III', 'Tăng/giảm'),
  under([O, F], 'Quí II', 'Quí III'),
  under([O, F], 'Quý II-2023', 'Quý III-2023'),
  under([O, F], 'Quý II năm 2023', 'Quý III năm 2023'),
  under([O, F], 'Q2', 'Q3'),
  under([O, F], 'QII', 'QIII'),
  under([O, F], '6T', 'Q3'),
  under([O, F], '6 tháng đầu năm', 'Quý III'),
  under([O, O, O, F], 'Tháng 7', 'Tháng 8', 'Tháng 9', 'Quý III'),
  under([F, O], 'Quý III/2023', 'Quý III/2022'),
  under([O, F], 'Quý III/2022', 'Quý III/2023'),
  under([O, F], 'Cùng kỳ 2022', 'Quý III/2023'),
  under([O, F], 'KH', 'TH'),
  under([O, F, O], 'KH', 'TH', 'Tỷ lệ'),
  under([O, F], 'Kế hoạch năm', 'Thực hiện'),
  under([O, F], 'Kế hoạch', 'Thực hiện quý III'),
  under([O, F], 'Thực hiện quý II', 'Thực hiện quý III'),
  under([O, F], 'Thực hiện 6 tháng', 'Thực hiện quý III'),
  under([O, F], 'Thực hiện kỳ trước', 'Thực hiện'),
  under([F, O], 'Thực hiện', 'Thực hiện cùng kỳ năm trước'),
  under([F, O], 'Thực hiện', 'Ước thực hiện năm 2023'),
  under([F, O], 'Kết quả thực hiện', 'Tỷ lệ % so với kế hoạch'),
  under([O, F, O], 'Số giao', 'Số thực hiện', 'Đạt %'),
  under([O, F], 'Chỉ tiêu giao', 'Kết quả'),
  under([F, O], 'Trong kỳ', 'Lũy kế'),
  under([O, F], 'Lũy kế từ đầu năm', 'Phát sinh trong kỳ'),
  under([O, F], 'Số liệu lũy kế', 'Số liệu quý III'),
  under([O, F], 'Số liệu kỳ trước', 'Số liệu kỳ này'),
  under([O, F], 'Số\nliệu\nkỳ trước', 'Số\nliệu\nkỳ này'),
  under([O, F, nothing], 'Kỳ trước', 'Kỳ này', 'Ghi chú'),
  under([O, F], 'Kì trước', 'Kì này'),
  under([O, F], 'Quý trước', 'Quý báo cáo'),
  under([O, F], 'Số liệu năm 2022', 'Số liệu'),
  under([F, O], 'Số liệu', 'Số kỳ trước'),
  underRows(
    [O, F],
    ['STT', 'Chỉ tiêu thống kê', 'Kết quả thống kê', '', '', 'Ghi chú'],
    ['', '', 'Đơn vị tính', 'Số liệu'],
    ['', '', '', 'Kỳ trước', 'Kỳ này'],
  ),
  underRows(
    [O, F],
    ['STT', 'CHỈ TIÊU THỐNG KÊ', 'KẾT QUẢ THỐNG KÊ', '', '', 'GHI CHÚ'],
    ['', '', 'ĐƠN VỊ TÍNH', 'SỐ LIỆU'],
    ['', '', '', 'KỲ TRƯỚC', 'KỲ BÁO CÁO'],
  ),
  underRows([O, F], [...LEFT, 'Kết quả', ''], ['', '', '', 'Kế hoạch', 'Thực hiện'], ['A', 'B', 'C', '1', '2']),
];

/** The words leave it open. */
const OPEN: readonly TableLook[] = [
  under([O, F], 'Năm 2022', 'Năm 2023'),
  under([O, F], '2022', '2023'),
  under([O, F], 'II/2023', 'III/2023'),
  under([O, F], 'Từ 15/3 đến 14/6/2023', 'Từ 15/6 đến 14/9/2023'),
  under([O, F], 'Tháng 7', 'Tháng 8'),
  under([O, O, O, F], 'Tháng 7', 'Tháng 8', 'Tháng 9', 'Cộng'),
  under([O, F], 'PLAN', 'ACTUAL'),
  under([O, F], 'PREVIOUS', 'CURRENT'),
  under([O, F], 'Dự toán', 'Quyết toán'),
  under([O, F], 'Số đầu kỳ', 'Số cuối kỳ'),
  under([O, F], 'Số liệu cũ', 'Số liệu'),
  under([O, F], 'Giao', 'Đạt'),
  under([F, O], 'Tự đánh giá', 'Thẩm định'),
  under([F, O], 'Số liệu', 'Số liệu thẩm định'),
  under([F, O], 'Kỳ này', 'Số liệu'),
  under([O, F], 'Số liệu', ''),
  under([F, O], 'Số liệu', ''),
  under([O, O, F], 'Số liệu', '', ''),
  under([O, F, nothing], 'Số liệu', '', 'Ghi chú'),
  under([O, F, nothing], '', 'Số liệu', 'Ghi chú'),
  under([O, F, nothing], 'Kỳ này', '', 'Ghi chú'),
  underRows(
    [O, F, nothing],
    ['STT', 'Chỉ tiêu thống kê', 'Kết quả thống kê', '', '', 'Ghi chú'],
    ['', '', 'Đơn vị tính', 'Số liệu', '', ''],
  ),
  underRows([O, F], [...LEFT, 'Năm 2023', ''], ['', '', '', 'Quý II', 'Quý III']),
  underRows([O, F], [...LEFT, 'Quý III', ''], ['', '', '', '2022', '2023']),
  underRows([O, F], [...LEFT, 'Số liệu', ''], ['', '', '', '2022', '2023']),
];

const named = (looks: readonly TableLook[]) =>
  looks.map((look) => [look.heading.map((words) => words.slice(3).join(' | ')).join(' // '), look] as const);

test.each(named(TOLD))('of the columns %s the one of the period is read, and the others are named', (_, look) => {
  const { submission, columnDoubts, findings } = read(look);
  expect(columnDoubts).toEqual([]);
  expect(changedFrom('d', submission)).toEqual({});
  expect(submission.notes.size).toBe(0);
  const others = look.columns.includes(O) ? ['7 × unread-column info'] : [];
  expect(inShort(findings)).toEqual(others);
});

test.each(named(OPEN))('of the columns %s none is read until somebody says which', (_, look) => {
  const { submission, columnDoubts, findings } = read(look);
  expect(new Set(Object.values(changedFrom('d', submission)))).toEqual(new Set(['']));
  expect(columnDoubts.map(({ form }) => form.id)).toEqual(submission.template.forms.map(({ id }) => id));
  expect(inShort(findings)).toEqual(['7 × doubtful-column error']);
  const letter = 'ABCDEFGH'.charAt(look.columns.indexOf(F));
  expect(columnDoubts[0]?.candidates.map(nameOf).join(', ')).toContain(`cột ${letter}`);
  const chosen = read(look, letter);
  expect([chosen.columnDoubts, changedFrom('d', chosen.submission)]).toEqual([[], {}]);
});

test('a column is also chosen by the words above it', () => {
  const look = under([O, F], 'Tự đánh giá', 'Thẩm định');
  expect(changedFrom('d', read(look, 'thẩm định').submission)).toEqual({});
  expect(changedFrom('d', read(under([O, F], 'KH', 'TH'), 'KH').submission)).not.toEqual({});
});
