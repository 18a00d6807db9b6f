import { completeFigures } from '../../src/rules';
import { sameFigure } from '../../src/figures';
import { cellsOfLayout, readSubmission, workbookLayout } from '../../src/sheets';
import { figureOf } from '../../src/submission';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { SYNTHETIC_TEMPLATE, syntheticSubmission, TEMPLATES_OF_2026 } from '../forms/synthetic-template';
import { asPeriod, realReport } from '../submissions';

const submission = syntheticSubmission();

test('a new circular gets its own sheets from its data alone', () => {
  const { sheets, properties } = workbookLayout(submission);
  expect(sheets.map(({ name }) => name)).toEqual(['Thông tin', 'Biểu mẫu 1', 'Biểu mẫu 2', 'Biểu mẫu 3', 'Tổng hợp']);
  expect(Object.values(properties)).toContain('CCHC-2026-THU');
  const labels = sheets[1]!.cells.filter(({ row, column }) => row >= 4 && column === 1).map(({ value }) => value);
  expect(labels[1]).toBe('Số nhiệm vụ1 trong kế hoạch');
  expect(sheets.flatMap(({ cells }) => cells.flatMap(({ link }) => (link === undefined ? [] : [link])))).toHaveLength(3);
});

test('its workbook is written, read and computed', async () => {
  const book = await readWorkbook(await writeWorkbook(workbookLayout(submission, { previous: asPeriod(submission, '2026-H1') })));
  const { submission: read, findings } = readSubmission(book, { templates: TEMPLATES_OF_2026 });
  expect(findings).toEqual([]);
  expect(read.template).toBe(SYNTHETIC_TEMPLATE);
  expect([read.period.id, read.agency, read.report]).toEqual(['2026-H1', submission.agency, submission.report]);
  const [was, is] = [completeFigures(submission), completeFigures(read)];
  const changed = SYNTHETIC_TEMPLATE.indicators.filter(
    ({ id, kind }) => kind !== 'heading' && !sameFigure(was.get(id) ?? figureOf(submission, id), is.get(id) ?? figureOf(read, id)),
  );
  expect(changed).toEqual([]);
});

test('old workbooks keep opening beside it, and tell which circular they follow', () => {
  const old = readSubmission(cellsOfLayout(workbookLayout(realReport())), { templates: TEMPLATES_OF_2026 });
  expect(old.submission.template.id).toBe('CCHC-2022');
  expect(old.findings).toEqual([]);
});

test('where the file has lost its properties, the information sheet or the period says which circular it follows', () => {
  const book = cellsOfLayout(workbookLayout(submission));
  const bare = { ...book, properties: {} };
  expect(readSubmission(bare, { templates: TEMPLATES_OF_2026 }).submission.template).toBe(SYNTHETIC_TEMPLATE);
  const barer = { ...bare, sheets: bare.sheets.slice(1) };
  expect(readSubmission(barer, { templates: TEMPLATES_OF_2026, period: '2026-H1' }).submission.template).toBe(SYNTHETIC_TEMPLATE);
});

test('a circular with a single form is not mistaken for its own consolidated sheet', () => {
  const [form] = SYNTHETIC_TEMPLATE.forms;
  const template = { ...SYNTHETIC_TEMPLATE, id: 'MOT-BIEU', forms: [form!], indicators: form!.indicators };
  const small = { ...submission, template };
  const book = cellsOfLayout(workbookLayout(small));
  const { findings, submission: read } = readSubmission(book, { templates: [template] });
  expect(findings).toEqual([]);
  expect(figureOf(read, 'BM1/1')).toMatchObject({ value: 40 });
});
