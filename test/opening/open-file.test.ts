import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { mustBeAnswered, openFile, openFolder, OpeningError, openPasted, questionWords } from '../../src/opening';
import { findPeriod } from '../../src/forms';
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

test('what programs leave beside files is not named as unread', async () => {
  const names = ['~$sổ.xlsx', '.DS_Store', 'Thumbs.db', 'desktop.ini', '__MACOSX/._sổ.xlsx', '.~lock.sổ.xlsx#'];
  const litter = Object.fromEntries(names.map((name) => [name, strToU8('x')]));
  expect((await open('gói.zip', zip({ 'sổ.xlsx': workbook, ...litter }))).notes).toEqual([]);
  const entries = [
    ['sổ.xlsx', workbook] as const,
    ...names.filter((name) => !name.includes('/')).map((name) => [name, strToU8('x')] as const),
  ];
  const folder = { name: 'gói', entries: entries.map(([name, bytes]) => ({ name, read: () => bytes })) };
  expect(await openFolder(folder, {}, TODAY)).toMatchObject({ name: 'sổ.xlsx', notes: [] });
});

describe('workbooks that hold one form each', () => {
  const layout = workbookLayout(report);
  const [information] = layout.sheets;
  /** A workbook with the sheets of these forms under other names, and what it says of itself. */
  const holding = (forms: readonly number[], { rename = (name: string) => name, from = layout, withHead = false } = {}) => {
    const kept = forms.map((form) => from.sheets.find(({ name }) => name === `Biểu mẫu ${String(form)}`)!);
    // What leads to the other sheets and counts on them is gone.
    const head = from.sheets
      .slice(0, 1)
      .map((sheet) => ({ ...sheet, cells: sheet.cells.filter(({ row, formula }) => row < 20 && !formula) }));
    const sheets = [...(withHead ? head : []), ...kept];
    return writeWorkbook({ ...from, properties: {}, sheets: sheets.map((sheet) => ({ ...sheet, name: rename(sheet.name) })) });
  };
  const seven = async (more: Parameters<typeof holding>[1] = {}) =>
    Object.fromEntries(
      await Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (form) => [`BM${String(form)}.xlsx`, await holding([form], more)] as const)),
    );

  test('are read as one', async () => {
    expect(information?.name).toBe('Thông tin');
    for (const more of [{}, { rename: () => 'Sheet1' }, { withHead: true }]) {
      const archive = zip({ ...(await seven(more)), 'phụ-lục.docx': document, 'BM1.tmp/x.txt': strToU8('x') });
      const opened = await open('bảy.zip', archive, { period: '2023-Q3' });
      expect(figuresOf(opened.submission)).toEqual(written.figures);
      expect([opened.name, opened.kind, opened.questions, opened.found.length]).toEqual(['bảy.zip', 'workbook', [], 7]);
      expect(opened.findings.filter(({ topic }) => topic === 'missing-form' || topic === 'duplicate-form')).toEqual([]);
      expect(opened.notes.slice(0, 2)).toEqual([
        expect.stringMatching(/^Đã đọc gộp 7 sổ trong "bảy.zip": "BM1.xlsx" \(Biểu mẫu 1\), .*"BM7.xlsx" \(Biểu mẫu 7\)\.$/),
        expect.stringMatching(/^Trong "bảy.zip" không đọc "phụ-lục.docx", "x.txt"\.$/),
      ]);
    }
  });

  test('in a folder, too; the period is asked for once', async () => {
    const entries = Object.entries(await seven()).map(([name, bytes]) => ({ name, read: () => Promise.resolve(bytes) }));
    const opened = await openFolder({ name: 'quý 3', entries }, {}, TODAY);
    expect(opened.questions.map(({ kind }) => kind)).toEqual(['period']);
    expect(opened.found.length).toBe(7);
    const one = await openFolder({ name: 'quý 3', entries }, { entry: 'BM2.xlsx', period: '2023-Q3' }, TODAY);
    expect(one.found.map(({ form: { id } }) => id)).toEqual(['BM2']);
  });

  test('that clash are asked about: each is named with its forms, and the reason', async () => {
    const other = workbookLayout({ ...report, agency: { ...report.agency, name: 'Sở Tư pháp' } });
    const later = workbookLayout({ ...realReport(), period: findPeriod('2024-Q3')! });
    for (const [files, words] of [
      [
        { 'a.xlsx': await holding([1, 2]), 'b.xlsx': await holding([2]) },
        /"a.xlsx" \(Biểu mẫu 1, Biểu mẫu 2\), "b.xlsx" \(Biểu mẫu 2\); Biểu mẫu 2 có ở nhiều sổ/,
      ],
      [
        { 'a.xlsx': await holding([1], { withHead: true }), 'b.xlsx': await holding([2], { withHead: true, from: other }) },
        /đơn vị khác nhau \(.*, Sở Tư pháp\) nên không đọc gộp được, hãy chọn một tệp/,
      ],
      [
        { 'a.xlsx': await holding([1], { withHead: true }), 'b.xlsx': await holding([2], { withHead: true, from: later }) },
        /kỳ khác nhau \(quý III năm 2023, quý III năm 2024\)/,
      ],
    ] as const) {
      const error = await refusal(open('hai.zip', zip(files)));
      expect(error.message).toMatch(words);
      expect(error.question).toEqual({ kind: 'entry', names: ['a.xlsx', 'b.xlsx'] });
    }
  });

  test('beside one that can’t be read, or without forms, are asked about as any files', async () => {
    const error = await refusal(open('hai.zip', zip({ 'a.xlsx': await holding([1]), 'b.xlsx': strToU8('PK cut') })));
    expect(error.message).toMatch(/có "b.xlsx" không đọc được; .* hoặc chọn một tệp đọc được: a.xlsx/);
    expect(error.question).toEqual({ kind: 'entry', names: ['a.xlsx'] });
    const two = await refusal(open('hai.zip', zip({ 'a.xlsx': await holding([1]), 'b.xlsx': await holding([], { withHead: true }) })));
    expect(two.message).toMatch(/có 2 tệp đọc được: a.xlsx, b.xlsx; hãy chọn một tệp/);
  });
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
    [
      strToU8('<html xmlns:x="urn:x"><frameset rows="*"><frame src="a_files/sheet001.htm"></frameset></html>'),
      /trang khung.*Excel Workbook/,
    ],
    [strToU8('<html><body><p>14</p></body></html>'), /Trang web này không có bảng/],
    [strToU8('MIME-Version: 1.0\n\n<html><table><tr><td rowspan=3D"2">14</table></html>'), /\(\.mht\)/],
    [strToU8('PK\u0003\u0004 cut'), /hỏng/],
  ] as const) {
    expect((await refusal(open('tệp.xlsx', bytes))).message).toMatch(words);
  }
});
