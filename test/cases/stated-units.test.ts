import { blocksSending } from '../../src/rules';
import { readSubmission, type SheetCell } from '../../src/sheets';
import { number, text } from '../sheets/mishaps';
import { changedFrom, inShort } from './figures';
import { code, figure, forms, label, unit, workbookOf, type Column, type TableLook } from './tables-of-forms';

const AMOUNT = 'BM6/1.1';
const HEADING = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu'];

/** The tables, one row of which has another unit and another figure. */
function look(words: string, value: SheetCell, id: string = AMOUNT, heading: readonly string[] = HEADING): TableLook {
  const units: Column = (row) => (row.id === id ? (words === '' ? undefined : text(words)) : unit(row));
  const figures: Column = (row) => (row.id === id ? value : figure(row));
  return { columns: [code, label, units, figures], heading: [heading] };
}
const read = (of: TableLook) => readSubmission(workbookOf(of), { period: '2023-Q3' });

test.each([
  ['Tỷ đồng', 8.326, '8,326 hay 8.326'],
  ['tỉ đồng', 8.326, '8,326 hay 8.326'],
  ['Nghìn đồng', 8326000, '8.326.000 hay 8.326'],
  ['1.000 đồng', 8326000, '8.326.000 hay 8.326'],
  ['Ngàn đồng', 8326000, '8.326.000 hay 8.326'],
  ['Đồng', 8326000000, '8.326.000.000 hay 8.326'],
  ['đ', 8326000000, '8.326.000.000 hay 8.326'],
  ['VNĐ', 8326000000, '8.326.000.000 hay 8.326'],
])('an amount in %s is asked about with both readings', (words, value, readings) => {
  const { submission, findings } = read(look(words, number(value)));
  expect(inShort(findings)).toEqual([`stated-unit error ${AMOUNT}`]);
  const [finding] = findings;
  expect(finding?.message).toContain(`"${words}", biểu mẫu tính theo Triệu đồng`);
  const [stated = '', converted = ''] = readings.split(' hay ');
  expect(finding?.message).toContain(`ghi ${stated} theo`);
  expect(finding?.repair?.figures[AMOUNT]).toMatchObject({ kind: 'number', text: converted });
  expect(submission.figures.get(AMOUNT)?.kind).toBe('ambiguous');
  expect(findings.filter(blocksSending)).toHaveLength(1);
});

test.each([
  ['Triệu đồng'],
  ['triệu đồng.'],
  ['Tr.đ'],
  ['trđ'],
  ['tr đồng'],
  ['Triệu VNĐ'],
  ['1.000.000 đồng'],
  ['ĐVT: triệu đồng'],
  [''],
  ['-'],
])('%s is the unit of the form', (words) => {
  const { findings } = read(look(words, number(8326)));
  expect(inShort(findings)).toEqual([]);
});

test.each<[string, TableLook]>([
  ['over the column', look('', number(8.326), AMOUNT, [...HEADING.slice(0, 3), 'Số liệu (tỷ đồng)'])],
  ['over the table', { ...look('', number(8.326)), heading: [['', '', '', 'ĐVT: tỷ đồng'], HEADING] }],
  [
    'behind the label',
    {
      columns: [
        code,
        (row) => (row.id === AMOUNT ? text('Được giao (tỷ đồng)') : label(row)),
        (row) => (row.id === AMOUNT ? undefined : unit(row)),
        (row) => (row.id === AMOUNT ? number(8.326) : figure(row)),
      ],
      heading: [HEADING],
    },
  ],
])('a unit of money %s counts where the row has none', (_, of) => {
  const { submission, findings } = read(of);
  expect(inShort(findings)).toContain(`stated-unit error ${AMOUNT}`);
  expect(submission.figures.get(AMOUNT)?.kind).toBe('ambiguous');
});

test('a count in thousands is asked about, one of other things is named', () => {
  const thousands = read(look('Nghìn hồ sơ', number(12), 'BM3/3.1.1'));
  expect(inShort(thousands.findings)).toEqual(['stated-unit error BM3/3.1.1']);
  const percent = read(look('%', number(83), 'BM3/3.1.1'));
  expect(inShort(percent.findings)).toEqual(['stated-unit warning BM3/3.1.1']);
  expect(percent.submission.figures.get('BM3/3.1.1')).toMatchObject({ value: 83 });
});

test('words of one’s own for what is counted are no other unit', () => {
  const own: Column = (row) => (row.kind === 'count' ? text('Số lượng') : unit(row));
  const { submission, findings } = read({ columns: [code, label, own, figure], heading: [HEADING] });
  expect([changedFrom('d', submission), inShort(findings)]).toEqual([{}, []]);
  expect(forms).toHaveLength(7);
});
