import { printFigure } from '../../src/figures';
import { plainText, type Form, type IndicatorId } from '../../src/forms';
import { textAt, type ReportBlock } from '../../src/report';
import { completeFigures } from '../../src/rules';
import { realReport } from '../submissions';
import { checked } from './reports';

const HEADING = [
  ['STT', 'Chỉ tiêu thống kê\n(Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)', 'Kết quả thống kê', '', 'Ghi chú'],
  ['', '', 'Đơn vị tính', 'Số liệu', ''],
];
const submission = realReport();
const figures = completeFigures(submission);

/** A form's rows as they are printed, with some figures written otherwise. */
function rowsOf(form: Form, otherwise: Readonly<Record<string, string>> = {}): string[][] {
  return form.indicators.map(({ id, code, label, unit, kind }) => [
    plainText(code),
    plainText(label),
    plainText(unit),
    kind === 'heading' ? '' : (otherwise[id] ?? printFigure(figures.get(id) ?? { kind: 'blank' }, kind)),
    '',
  ]);
}

const paragraph = (text: string): ReportBlock => ({ kind: 'paragraph', text });
const table = (rows: readonly (readonly string[])[]): ReportBlock => ({ kind: 'table', rows });

function appendix(otherwise: Readonly<Record<string, string>> = {}): ReportBlock[] {
  return [
    paragraph('Phụ lục'),
    ...submission.template.forms.flatMap((form) => [
      paragraph(form.name),
      paragraph(form.title),
      table([...HEADING, ...rowsOf(form, otherwise)]),
    ]),
  ];
}

function differing(blocks: readonly ReportBlock[]): readonly string[] {
  return checked({ blocks, notes: [] }, submission)
    .statements.filter(({ agrees }) => !agrees)
    .map(({ message }) => message ?? '');
}

test('an appendix that says the same has nothing to differ, and every row in it was looked at', () => {
  const { statements } = checked({ blocks: appendix(), notes: [] }, submission);
  expect(statements.filter(({ agrees }) => !agrees)).toEqual([]);
  const stated = submission.template.indicators.filter(({ id }) => (figures.get(id)?.kind ?? 'blank') !== 'blank');
  expect(new Set(statements.flatMap(({ ids }) => ids))).toEqual(new Set(stated.map(({ id }) => id)));
});

test('every row that differs is named, with its place', () => {
  const blocks = appendix({
    'BM1/1': '15',
    'BM6/1': '1,34',
    'BM6/1.2': '6.786',
    'BM7/6.7.1': '',
    'BM1/3.1': '02',
    'BM4/2.2': '-',
    'BM1/2': '83%',
  });
  expect(differing(blocks)).toEqual([
    'Bảng trong báo cáo ghi 15, Biểu mẫu 1 dòng 1 ghi 14.',
    'Bảng trong báo cáo ghi 83% là cắt bớt, không làm tròn; Biểu mẫu 1 dòng 2 ghi 83,78%.',
    'Bảng trong báo cáo ghi 02, Biểu mẫu 1 dòng 3.1 ghi dấu "-".',
    'Bảng trong báo cáo ghi dấu "-", Biểu mẫu 4 dòng 2.2 ghi 30.',
    'Bảng trong báo cáo ghi 1,34, Biểu mẫu 6 dòng 1 ghi 81,51%.',
    'Bảng trong báo cáo ghi 6.786, Biểu mẫu 6 dòng 1.2 ghi 6.786,875.',
    'Bảng trong báo cáo để trống, Biểu mẫu 7 dòng 6.7.1 ghi 24.',
  ]);
  const report = { blocks, notes: [] };
  const [first] = checked(report, submission).statements.filter(({ agrees }) => !agrees);
  expect(textAt(report, first!.place)).toBe('15');
});

describe('however pages have turned', () => {
  const bm7 = submission.template.form('BM7');
  const bm5 = submission.template.form('BM5');
  const wrong: IndicatorId = 'BM7/6.8.2';

  test('a form over several tables, headings repeated or not, captions or none', () => {
    const rows = rowsOf(bm7, { [wrong]: '11' });
    const parts = [rows.slice(0, 20), rows.slice(20, 35), rows.slice(35)];
    const found = ['Bảng trong báo cáo ghi 11, Biểu mẫu 7 dòng 6.8.2 ghi 12.'];
    expect(differing(parts.map((part) => table([...HEADING, ...part])))).toEqual(found);
    expect(
      differing([paragraph('Biểu mẫu 7'), table([...HEADING, ...parts[0]!]), table(parts[1]!), paragraph(''), table(parts[2]!)]),
    ).toEqual(found);
  });

  test('a label split over two pages', () => {
    const rows = rowsOf(bm5, { 'BM5/4.2': '01' });
    const at = bm5.indicators.findIndex(({ id }) => id === 'BM5/4.2');
    const [head, tail] = ['Số lãnh đạo cấp sở, ngành và UBND cấp', 'huyện bị kỷ luật.'];
    const row = [...rows[at]!];
    row[1] = head;
    const blocks = [table([...HEADING, ...rows.slice(0, at), row]), table([['', tail, '', '', ''], ...rows.slice(at + 1)])];
    expect(differing(blocks)).toContain('Bảng trong báo cáo ghi 01, Biểu mẫu 5 dòng 4.2 ghi 0.');
    expect(differing(blocks)).toHaveLength(1 + (figures.get('BM5/4')?.kind === 'number' ? 0 : 1));
  });
});

test.each<[string, string[][]]>([
  [
    'a list of documents',
    [
      ['STT', 'Tên văn bản', 'Số'],
      ['1', 'Quyết định', '05/QĐ-SKHCN'],
      ['2', 'Kế hoạch', '07/KH-SKHCN'],
    ],
  ],
  [
    'procedures',
    [
      ['1.', 'Cấp giấy phép', '12'],
      ['2.', 'Được giao', '3'],
      ['', '', ''],
    ],
  ],
  ['nothing', []],
])('a table of %s says nothing', (_, rows) => {
  expect(checked({ blocks: [paragraph('Phụ lục'), table(rows)], notes: [] }, submission).statements).toEqual([]);
});
