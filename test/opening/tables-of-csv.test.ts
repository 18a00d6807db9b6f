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

test('line ends may differ within a file', () => {
  const [first, ...others] = written(';').split('\r\n');
  expect(tablesOfCsv(`${first!}\r\n${others.join('\n')}`).report.blocks).toEqual([{ kind: 'table', rows: LINES }]);
});

test('a text with commas in it is no table', () => {
  const text = 'Trong kỳ, Sở đã ban hành 14 văn bản, gồm công văn, kế hoạch.\nĐã tiếp nhận 17 hồ sơ.\nHết, xin báo cáo.\n';
  expect(tablesOfCsv(text).report.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'paragraph']);
});

const HEADING = 'STT,Chỉ tiêu thống kê,Đơn vị tính,Số liệu,Ghi chú';
const WHOLE = ['1,Số văn bản,Văn bản,14,', '2,Số kế hoạch,Kế hoạch,1,x', '3,Số đoàn,Đoàn,0,'];
const csv = (...lines: string[]) => [HEADING, ...WHOLE, ...lines].join('\n');
const lastRow = (text: string, delimiter?: '\t') => {
  const { blocks, notes } = tablesOfCsv(text, delimiter).report;
  const [block] = blocks;
  return { cells: block?.kind === 'table' ? block.rows.at(-1) : undefined, notes };
};

test.each<[string, string, string[]]>([
  ['decimals', '4,Tỷ lệ,%,83,78,ghi chú', ['4', 'Tỷ lệ', '%', '83,78', 'ghi chú']],
  ['decimals without a note', '4,Tỷ lệ,%,83,78,', ['4', 'Tỷ lệ', '%', '83,78']],
  ['decimals behind thousands', '4,Vốn,Triệu đồng,6.786,875,x', ['4', 'Vốn', 'Triệu đồng', '6.786,875', 'x']],
  ['decimals with their sign', '4,Tỷ lệ,%,83,78%,x', ['4', 'Tỷ lệ', '%', '83,78%', 'x']],
  ['a code', '4,1,Tỷ lệ,%,83,x', ['4,1', 'Tỷ lệ', '%', '83', 'x']],
  ['a code and decimals', '4,1,Tỷ lệ,%,83,78,x', ['4,1', 'Tỷ lệ', '%', '83,78', 'x']],
  ['a unit before a figure without a note', '4,Số đơn vị,Cơ quan, đơn vị,-,', ['4', 'Số đơn vị', 'Cơ quan, đơn vị', '-']],
  ['words', '4,Tỷ lệ, tính tròn,%,83,x', ['4', 'Tỷ lệ, tính tròn', '%', '83', 'x']],
])('with commas between cells, %s that fell apart in one way only are put together again', (_, line, cells) => {
  expect(lastRow(csv(line)).cells).toEqual(cells);
});

test('what was put together is named', () => {
  expect(lastRow(csv('4,Tỷ lệ,%,83,78,ghi chú', WHOLE[0]!)).notes).toEqual([expect.stringMatching(/đã ghép lại 83,78, hãy xem lại/)]);
  expect(lastRow(csv()).notes).toEqual([]);
});

test.each<[string, string]>([
  ['a note that may be decimals', '4,Tỷ lệ,%,83,78'],
  ['a note that may be decimals, and empty cells', '4,Tỷ lệ,%,83,78,,'],
  ['two figures that may be one', '4,Tỷ lệ,83,78'],
  ['three numbers in a row', '4,Tỷ lệ,%,83,78,2'],
  ['words and numbers that may both be in pieces', '4,Tỷ lệ, tính tròn,%,83,78'],
  ['words in pieces', '4,Tỷ lệ,tính tròn,%,83,x'],
  ['far too many pieces', `4,Tỷ lệ,%${',1'.repeat(60)}`],
])('%s: nothing is guessed, the file is refused', (_, line) => {
  for (const text of [csv(line), csv(line, ...WHOLE).replaceAll('\n', '\r\n')])
    expect(() => tablesOfCsv(text)).toThrow(/^Dòng thứ 5 của bảng \("4,.*dấu phẩy vừa ngăn ô.*hãy lưu tệp CSV với dấu chấm phẩy/);
});

test.each<[string, string]>([
  ['figures of two columns', 'STT,Chỉ tiêu,ĐVT,Quý II,Quý III\n1,a,b,14,17\n2,a,b,15,18\n3,a,b,16,19'],
  ['quoted decimals', csv('4,Tỷ lệ,%,"83,78",x')],
  ['numbers in quotation marks', csv('"4","Tỷ lệ","%","83","78"')],
  ['a short row', csv('4,Tỷ lệ')],
  ['lines below the table', csv('Nơi nhận: UBND tỉnh, Sở Nội vụ, các phòng, ban, đơn vị, lưu VT')],
  ['a heading with covered cells', 'STT,Chỉ tiêu,Kết quả,Ghi chú\n,,ĐVT,Số liệu\n1,a,b,14,x\n2,a,b,15,x\n3,a,b,16,x'],
])('%s are left as they are', (_, text) => {
  expect(tablesOfCsv(text).report).toMatchObject({ blocks: [{ kind: 'table' }], notes: [] });
});

test('figures of a form whose every figure fell apart are told by the heading', () => {
  const lines = ['1,Vốn,Triệu đồng,6.786,875,', '2,Vốn,Triệu đồng,5.530,9,x', '3,Tỷ lệ,%,81,51,x'];
  expect(lastRow([HEADING, ...lines].join('\n')).cells).toEqual(['3', 'Tỷ lệ', '%', '81,51', 'x']);
});

test('with semicolons or tabs a row with a cell too many is refused where a figure may have moved', () => {
  const semicolons = csv().replaceAll(',', ';');
  expect(lastRow(`${semicolons}\n4;Tỷ lệ; tính tròn;%;83,78;x`).cells).toEqual(['4', 'Tỷ lệ; tính tròn', '%', '83,78', 'x']);
  expect(() => tablesOfCsv(`${semicolons}\n4;Tỷ lệ;tính tròn;%;83,78;x`)).toThrow(/dấu chấm phẩy vừa ngăn ô/);
  expect(() => tablesOfCsv(`${csv().replaceAll(',', '\t')}\n4\ta\tb\t"%"\t83\tx`, '\t')).toThrow(/dấu tab/);
});
