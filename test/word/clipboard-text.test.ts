import { withFigures, withNotes } from '../../src/submission';
import { appendixHeading, appendixTables, clipboardText, formTable } from '../../src/word';
import { realReport } from '../submissions';

const seed = realReport();
const tables = appendixTables(seed);

test('a table is its caption and a line of five columns for each row', () => {
  const lines = clipboardText(tables.slice(5, 6)).split('\n');
  expect(lines.slice(0, 7)).toEqual([
    'Biểu mẫu 6',
    'Cải cách tài chính công',
    'STT\tChỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)\tKết quả thống kê\t\tGhi chú',
    '\t\tĐơn vị tính\tSố liệu\t',
    '1.\tTỷ lệ thực hiện Kế hoạch giải ngân vốn đầu tư công\t%\t81,51\t',
    '1.1.\tĐược giao\tTriệu đồng\t8.326\tĐến 15/9/2023',
    '1.2.\tĐã thực hiện\tTriệu đồng\t6.786,875\t',
  ]);
});

test('all rows are there, under the heading, with a blank line between tables', () => {
  const text = clipboardText(tables, appendixHeading(seed));
  expect(text.startsWith('Phụ lục\nTHỐNG KÊ')).toBe(true);
  expect(text.endsWith('\n')).toBe(true);
  const blocks = text.split('\n\n');
  expect(blocks).toHaveLength(8);
  expect(blocks.slice(1).map((block) => block.split('\n')[0])).toEqual(tables.map(({ form }) => `Biểu mẫu ${form.slice(2)}`));
  expect(text.split('\n').filter((line) => line.split('\t').length === 5)).toHaveLength(136 + 7 * 2);
});

test('a footnote and its mark cannot be taken for part of a word', () => {
  const text = clipboardText(tables.slice(1, 2));
  expect(text).toContain('\tTổng số VBQPPL (1) do địa phương ban hành\t');
  expect(text).toMatch(/\n\(1\) Văn bản quy phạm pháp luật\.\n$/);
});

const rowWith = (note: string): string =>
  clipboardText([formTable(withNotes(seed, [['BM1/1', note]]), seed.template.form('BM1'))])
    .split('\n')
    .find((line) => line.startsWith('1.\t'))!;

test('a note of several lines, with tabs and no-break spaces, stays in its cell', () => {
  expect(rowWith('một\n hai\tba\u00A0bốn')).toMatch(/\t14\tmột hai ba bốn$/);
});

test.each(['=1+1', "=cmd|' /C calc'!A0", '+84 233', '@SUM(A1)', '- đến 15/9', '-2+3'])(
  'a note %j is no formula in the spreadsheet it is pasted into',
  (note) => {
    expect(rowWith(note).split('\t')[4]).toBe(`'${note}`);
  },
);

test('not applicable and numbers below zero are left as they are', () => {
  const table = formTable(
    withFigures(seed, [
      ['BM1/1', { kind: 'notApplicable' }],
      ['BM1/5.1', { kind: 'number', value: -1234.5, decimals: 1, text: '-1.234,5' }],
    ]),
    seed.template.form('BM1'),
  );
  expect(clipboardText([table])).toMatch(/\n1\.\t.*\t-\t\n/);
  expect(clipboardText([table])).toMatch(/\n5\.1\.\t.*\t-1\.234,5\tCả năm\n/);
});
