import { printFigure } from '../../src/figures';
import { plainText } from '../../src/forms';
import { readSubmission, type SheetCell } from '../../src/sheets';
import { realReport } from '../submissions';

const report = realReport();
const [form] = report.template.forms;
const HEADING = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'];
const ROWS = form!.indicators.map(({ code, label, unit, kind, id }) => {
  const figure = report.figures.get(id);
  const printed = kind === 'heading' || !figure ? '' : printFigure(figure, kind);
  return [plainText(code), plainText(label), plainText(unit), printed, ''];
});
/** `2.2.`, the row that is changed: 31 tasks. */
const AT = ROWS.findIndex(([code]) => code === '2.2.');
const [CODE = '', LABEL = '', UNIT = ''] = ROWS[AT]!;

/** What a printed table says of the row, and what is found, where these lines stand instead of it. */
function read(...lines: readonly (readonly string[])[]) {
  const texts = [HEADING, ...ROWS.slice(0, AT), ...lines, ...ROWS.slice(AT + 1)];
  const rows = texts.map((cells) => cells.map((value): SheetCell | undefined => (value === '' ? undefined : { kind: 'text', value })));
  const sheets = [{ name: 'bảng 1', visible: true, printed: { mark: ',', above: 0 }, rows } as const];
  const { submission, findings } = readSubmission({ sheets, properties: {} }, { period: '2023-Q3' });
  const figure = submission.figures.get('BM1/2.2');
  const found = findings.filter(({ topic }) => topic !== 'missing-form');
  return {
    figure: figure?.kind === 'number' ? figure.value : figure?.kind,
    topics: found.map(({ topic }) => topic),
    message: found.map(({ message }) => message).join(' '),
  };
}

test('the table as it should be', () => {
  expect(read(ROWS[AT]!)).toEqual({ figure: 31, topics: [], message: '' });
});

const UNPLACED = ['unplaced-figure'];
test.each<[string, string[], string[]]>([
  ['in the column of the units', [CODE, LABEL, '31', '', ''], UNPLACED],
  ['in the column of the units, the note in that of the figures', [CODE, LABEL, '31', 'ghi chú'], UNPLACED],
  ['in the column of the notes', [CODE, LABEL, UNIT, '', '31'], UNPLACED],
  ['in the column of the labels', [CODE, '31', '', '', ''], UNPLACED],
])('a figure %s is named with its value, its row and its column', (_, line, topics) => {
  const found = read(line);
  expect([found.figure === 31, found.topics]).toEqual([false, topics]);
  expect(found.message).toMatch(
    /Số liệu "31" của dòng 2\.2 ở cột [A-Z] dòng thứ \d+ bảng 1 không đứng ở cột số liệu \(cột D\) nên chưa được lấy/,
  );
});

test('a row whose first cell is missing is named with its figure', () => {
  const found = read([LABEL, UNIT, '31', 'ghi chú']);
  expect(found.figure).toBeUndefined();
  expect(found.message).toMatch(/Số liệu "31" của dòng 2\.2 ở cột C/);
});

test('a number beside a figure is none', () => {
  expect(read([CODE, LABEL, '1', '31', '5'])).toMatchObject({ figure: 31, topics: [] });
  expect(read([CODE, LABEL, UNIT, '-', '5'])).toMatchObject({ figure: 'notApplicable', topics: [] });
});

test('a row that was split is read where it says something', () => {
  const blank = [CODE, LABEL, UNIT, '', ''];
  expect(read(blank, [CODE, LABEL, UNIT, '31', ''])).toMatchObject({ figure: 31, topics: [] });
  expect(read(blank, ['', LABEL, '', '31', ''])).toMatchObject({ figure: 31, topics: [] });
  expect(read([CODE, LABEL, UNIT, '31', ''], blank)).toMatchObject({ figure: 31, topics: [] });
  const noted = read([CODE, LABEL, UNIT, '', 'x'], [CODE, LABEL, UNIT, '31', '']);
  expect(noted).toMatchObject({ figure: 'blank', topics: ['duplicate-row'] });
  expect(noted.message).toMatch(/trống, cột D .* ghi 31; hãy ghi số liệu vào cột D/);
});

test('a figure alone under a row that says nothing is not to be deleted', () => {
  for (const line of [
    ['', '', '', '31', ''],
    ['', 'trong năm nay', '', '31', ''],
  ]) {
    const found = read([CODE, LABEL, UNIT, '', ''], line);
    expect(found.topics).toEqual(UNPLACED);
    expect(found.message).toMatch(/"31" .* nếu là số liệu của dòng 2\.2 ngay trên \(đang trống\), hãy ghi vào cột D/);
  }
  expect(read(ROWS[AT]!, ['', '', '', '5', '']).message).toMatch(/hãy chuyển về đúng dòng hoặc xóa/);
});
