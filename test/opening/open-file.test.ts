import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { mustBeAnswered, openFile, OpeningError, openPasted, questionWords } from '../../src/opening';
import { workbookLayout } from '../../src/sheets';
import { completeFigures } from '../../src/rules';
import { writeFiguresFile } from '../../src/submission';
import { writeAppendix } from '../../src/word';
import { writeWorkbook } from '../../src/xlsx';
import { zip } from '../opc/archives';
import { realReport } from '../submissions';

const TODAY = '2023-09-16';
const report = realReport();
const written = JSON.parse(writeFiguresFile({ ...report, figures: completeFigures(report) })) as { figures: Record<string, string> };
const open = (name: string, bytes: Uint8Array, choices = {}) => openFile({ name, bytes }, choices, TODAY);
const figuresOf = (submission: typeof report) =>
  (JSON.parse(writeFiguresFile({ ...submission, figures: completeFigures(submission) })) as typeof written).figures;
const refusal = async (promise: Promise<unknown>): Promise<OpeningError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof OpeningError)) throw new Error('Expected a refusal', { cause: error });
  return error;
};
let workbook: Uint8Array;
let document: Uint8Array;
beforeAll(async () => {
  workbook = await writeWorkbook(workbookLayout(report));
  document = await writeAppendix(report);
});

test('what a file is is told by its content, not by its name', async () => {
  for (const [name, bytes, kind] of [
    ['sổ.xls', workbook, 'workbook'],
    ['báo cáo.txt', document, 'report'],
    ['số liệu.xlsx', strToU8(writeFiguresFile(report)), 'figures'],
  ] as const) {
    const opened = await open(name, bytes, { period: '2023-Q3' });
    expect([name, opened.kind, opened.questions]).toEqual([name, kind, []]);
    expect(figuresOf(opened.submission)).toEqual(written.figures);
    expect([opened.found.length, opened.missing]).toEqual([7, []]);
  }
});

test('an appendix in Word says who reports and which number it goes with; the period is asked for', async () => {
  const { submission, questions } = await open('phụ lục.docx', document);
  expect([submission.agency.name, submission.report.number, submission.report.date]).toEqual([
    report.agency.name,
    report.report.number,
    report.report.date,
  ]);
  expect(questions.filter(mustBeAnswered).map(({ kind }) => kind)).toEqual(['period']);
  expect((await open('phụ lục.docx', document, { period: '2023-Q3' })).submission.period.id).toBe('2023-Q3');
});

test('a workbook of another office says over its tables who reports, and the report they go with', async () => {
  const { submission } = await open('pl.xlsx', readFileSync('test/cases/03-other-office.xlsx'), { period: '2023-Q3' });
  expect([submission.agency, submission.report.number]).toEqual([
    { name: 'SỞ CÔNG THƯƠNG', parent: 'UBND TỈNH X', symbol: 'SCT' },
    '99/BC-SCT',
  ]);
});

test('an archive with one workbook is opened, its other files are named; of two one has to be chosen, and no path is followed', async () => {
  const one = await open('gói.zip', zip({ 'gói/sổ.xlsx': workbook, 'gói/phụ-lục.docx': document, '__MACOSX/._sổ.xlsx': strToU8('x') }));
  expect([one.name, one.kind, one.notes]).toEqual([
    'sổ.xlsx',
    'workbook',
    [expect.stringMatching(/chỉ đọc tệp "sổ.xlsx"; không đọc "phụ-lục.docx"/)],
  ]);
  const two = zip({ '../../a.xlsx': workbook, 'b.xlsx': workbook, 'c/b.xlsx': workbook });
  const error = await refusal(open('hai.zip', two));
  expect(error.question).toEqual({ kind: 'entry', names: ['b.xlsx', 'b.xlsx'] });
  expect((await open('một.zip', zip({ 'sổ.xlsx': workbook, 'khác.xlsx': document }), { entry: 'sổ.xlsx' })).kind).toBe('workbook');
  expect((await refusal(open('rỗng.zip', zip({ 'ảnh.png': strToU8('x'), 'trong.zip': zip({ 'sổ.xlsx': workbook }) })))).message).toMatch(
    /không chứa tệp nào đọc được/,
  );
});

test('a pasted table is read as HTML, or as text with tabs', async () => {
  const [form] = report.template.forms;
  const lines = form!.indicators.map(({ code, label }, index) => [
    code.map(({ text }) => text).join(''),
    label.map(({ text }) => text).join(''),
    String(index + 1),
  ]);
  const heading = ['STT', 'Chỉ tiêu thống kê', 'Số liệu'];
  const text = [heading, ...lines].map((cells) => cells.join('\t').replace(/\n/g, ' ')).join('\n');
  const html = `<table>${[heading, ...lines].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  for (const pasted of [
    { html, text: '' },
    { html: '', text },
  ]) {
    const { submission, questions, found, missing } = await openPasted(pasted, {}, TODAY);
    expect(questions.map(questionWords)).toEqual(['Tệp không ghi kỳ báo cáo; hãy cho biết kỳ báo cáo']);
    expect([found.map(({ form: { id } }) => id), missing.length]).toEqual([['BM1'], 6]);
    expect(figuresOf(submission)['BM1/2.1']).toBe('3');
  }
  expect((await refusal(openPasted({ html: '<p>14</p>', text: '14' }, {}, TODAY))).message).toMatch(/không có bảng nào/);
});

test('what can’t be opened says what it is and what to do', async () => {
  for (const [bytes, words] of [
    [strToU8(''), /không có nội dung/],
    [strToU8('%PDF-1.7'), /PDF/],
    [strToU8('{\\rtf1 x}'), /RTF.*Save As/],
    [strToU8('Kính gửi anh chị,'), /văn bản thuần/],
    [strToU8('{"period": 5}'), /./],
    [strToU8('PK\u0003\u0004 cut'), /hỏng/],
  ] as const) {
    expect((await refusal(open('tệp.xlsx', bytes))).message).toMatch(words);
  }
});
