import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sameFigure } from '../../src/figures';
import { completeFigures } from '../../src/rules';
import {
  cellsOfLayout,
  readSubmission,
  workbookLayout,
  type LayoutCell,
  type SheetCell,
  type ReadingResult,
  type SheetLayout,
  type WorkbookLayout,
} from '../../src/sheets';
import { figureOf, type Submission } from '../../src/submission';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { recalculate } from '../lab/libreoffice';
import { anySubmission, realReport, template2022 } from '../submissions';
import { noted } from '../sheets/noted';

jest.setTimeout(300_000);

const template = template2022();
const report = realReport();
const layout = workbookLayout(report);

async function read(bytes: Uint8Array): Promise<ReadingResult> {
  return readSubmission(await readWorkbook(bytes));
}

async function written(changed: WorkbookLayout): Promise<ReadingResult> {
  return read(await writeWorkbook(changed));
}

/** As LibreOffice saves it. */
async function resaved(changed: WorkbookLayout, locale?: string): Promise<ReadingResult> {
  const [bytes] = await recalculate([await writeWorkbook(changed)], locale === undefined ? {} : { locale });
  return read(bytes!);
}

/** Rows where the two say something else. */
function changedRows(was: Submission, is: Submission): string[] {
  const [before, after] = [completeFigures(was), completeFigures(is)];
  const blank = { kind: 'blank' } as const;
  return template.indicators
    .filter(({ id, derivation }) => {
      const figures = derivation ? [before.get(id), after.get(id)] : [figureOf(was, id), figureOf(is, id)];
      return !sameFigure(figures[0] ?? blank, figures[1] ?? blank) || (was.notes.get(id) ?? '') !== (is.notes.get(id) ?? '');
    })
    .map(({ id }) => id);
}

function onSheet(name: string, change: (sheet: SheetLayout) => SheetLayout, base: WorkbookLayout = layout): WorkbookLayout {
  return { ...base, sheets: base.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** Another content in a cell of Biểu mẫu 1; rows and columns from 0. */
function withContent(row: number, column: number, content: Pick<LayoutCell, 'value' | 'formula'>, numberFormat?: string): WorkbookLayout {
  return onSheet('Biểu mẫu 1', (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.row === row && cell.column === column
        ? { row, column, ...content, style: { ...cell.style, ...(numberFormat !== undefined && { numberFormat }) } }
        : cell,
    ),
  }));
}

/** The file with one of its parts rewritten. */
async function withXml(path: string, rewrite: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await writeWorkbook(layout));
  const xml = strFromU8(parts[path]!);
  expect(rewrite(xml)).not.toBe(xml);
  return zipSync({ ...parts, [path]: strToU8(rewrite(xml)) });
}

/** The first figure of Biểu mẫu 1. */
const FIGURE = [4, 3] as const;

/** What a result beside a formula was written as is the program's business, what it says is not. */
function contentsOf(cells: readonly (SheetCell | undefined)[]): unknown[] {
  return Array.from(cells).flatMap((cell, column) => (cell ? [{ column, value: cell.value, formula: cell.formula }] : []));
}

test('a file holds exactly the cells of its layout', async () => {
  for (const each of [layout, ...fc.sample(anySubmission(), { seed: 11, numRuns: 5 }).map((submission) => workbookLayout(submission))]) {
    const [inFile, laidOut] = [await readWorkbook(await writeWorkbook(each)), cellsOfLayout(each)];
    expect(inFile.properties).toEqual(laidOut.properties);
    expect(inFile.sheets.map(({ name, visible }) => [name, visible])).toEqual(laidOut.sheets.map(({ name, visible }) => [name, visible]));
    inFile.sheets.forEach(({ rows }, index) => {
      const expected = laidOut.sheets[index]!.rows;
      rows.forEach((cells, row) => expect([row, contentsOf(cells)]).toEqual([row, contentsOf(expected[row] ?? [])]));
    });
  }
});

describe('a workbook re-saved by LibreOffice', () => {
  test.each(['en-US', 'vi-VN'])('reads the same under %s', async (locale) => {
    const { submission, findings } = await resaved(layout, locale);
    expect(changedRows(report, submission)).toEqual([]);
    expect(findings).toEqual([]);
    expect([submission.period.id, submission.agency, submission.report]).toEqual(['2023-Q3', report.agency, report.report]);
  });

  test('reads the same whatever was in it', async () => {
    const all = fc.sample(anySubmission(), { seed: 5, numRuns: 12 });
    const layouts = all.map((submission) => workbookLayout(submission));
    const files = await recalculate(await Promise.all(layouts.map(writeWorkbook)));
    for (const [index, submission] of all.entries()) {
      const [before, after] = [readSubmission(cellsOfLayout(layouts[index]!)), await read(files[index]!)];
      expect(changedRows(submission, after.submission)).toEqual([]);
      expect(after.findings).toEqual(before.findings);
      expect([after.submission.agency, after.submission.report]).toEqual([submission.agency, submission.report]);
    }
  });

  test('twice over reads the same', async () => {
    const [once] = await recalculate([await writeWorkbook(layout)]);
    const [twice] = await recalculate([once!], { locale: 'vi-VN' });
    const { submission, findings } = await read(twice!);
    expect([changedRows(report, submission), findings]).toEqual([[], []]);
  });

  test('keeps what somebody did to it', async () => {
    const { submission, findings } = await resaved(withContent(5, 3, { value: 12.5 }));
    expect(noted(findings)).toEqual([expect.objectContaining({ kind: 'overwritten-formula', cell: 'D6', id: 'BM1/2', stated: '12,5' })]);
    expect(figureOf(submission, 'BM1/2')).toMatchObject({ value: 12.5 });
  });

  test('shows errors as what they are', async () => {
    const { submission } = await resaved(withContent(...FIGURE, { formula: '1/0', value: 0 }));
    expect(figureOf(submission, 'BM1/1')).toMatchObject({ kind: 'unreadable', looksLike: 'error', text: '#DIV/0!' });
  });
});

describe('figure cells in other formats', () => {
  test.each(['0%', '0.00%', '0,0%'])('a percentage (%s) is what the person sees', async (format) => {
    for (const result of [
      await written(withContent(...FIGURE, { value: 0.83 }, format)),
      await resaved(withContent(...FIGURE, { value: 0.83 }, format)),
    ]) {
      expect(figureOf(result.submission, 'BM1/1')).toMatchObject({ kind: 'number', value: 83 });
      expect(noted(result.findings)).toEqual([expect.objectContaining({ kind: 'stored-as-percent', cell: 'D5', id: 'BM1/1' })]);
    }
  });

  test.each(['dd/mm/yyyy', 'd-mmm', '[$-42A]d/m/yyyy;@'])('a date (%s) is no figure', async (format) => {
    const { submission } = await written(withContent(...FIGURE, { value: 45058 }, format));
    expect(figureOf(submission, 'BM1/1')).toMatchObject({ kind: 'unreadable', looksLike: 'date', text: '2023-05-12' });
  });

  test('a truth value is no figure', async () => {
    const { submission } = await read(
      await withXml('xl/worksheets/sheet2.xml', (xml) => xml.replace(/<c r="D5"([^>]*)><v>14<\/v>/, '<c r="D5"$1 t="b"><v>1</v>')),
    );
    expect(figureOf(submission, 'BM1/1')).toMatchObject({ kind: 'unreadable', text: 'TRUE' });
  });

  test('a number stored as text is understood and reported', async () => {
    for (const result of [await written(withContent(...FIGURE, { value: '14' })), await resaved(withContent(...FIGURE, { value: '14' }))]) {
      expect(changedRows(report, result.submission)).toEqual([]);
      expect(noted(result.findings)).toEqual([expect.objectContaining({ kind: 'stored-as-text', cell: 'D5', id: 'BM1/1', stated: '14' })]);
    }
  });
});

describe('sheets that were moved about', () => {
  test('may be renamed, reordered and lose their merges', async () => {
    const renamed = (text: string) => text.replaceAll("'Biểu mẫu 3'!", "'Của tôi'!");
    const sheets = [...layout.sheets].reverse().map((sheet) => ({
      ...sheet,
      name: sheet.name === 'Biểu mẫu 3' ? 'Của tôi' : sheet.name,
      merges: [],
      cells: sheet.cells.map((cell) => ({
        ...cell,
        ...(cell.formula !== undefined && { formula: renamed(cell.formula) }),
        ...(cell.link !== undefined && { link: renamed(cell.link) }),
      })),
      conditionalFormats: [],
    }));
    for (const { submission, findings } of [await written({ ...layout, sheets }), await resaved({ ...layout, sheets })]) {
      expect(changedRows(report, submission)).toEqual([]);
      expect(findings).toEqual([]);
      expect(submission.agency).toEqual(report.agency);
    }
  });

  test('may have cells merged that were not', async () => {
    // Unit and figure of a title, and figure and note of an empty row.
    const merged = onSheet('Biểu mẫu 1', (sheet) => ({
      ...sheet,
      merges: [...sheet.merges, { top: 8, left: 2, bottom: 8, right: 3 }, { top: 19, left: 3, bottom: 19, right: 4 }],
    }));
    for (const { submission, findings } of [await written(merged), await resaved(merged)]) {
      expect(changedRows(report, submission)).toEqual([]);
      expect(findings).toEqual([]);
    }
  });

  test('may be hidden', async () => {
    const bytes = await withXml('xl/workbook.xml', (xml) =>
      xml.replace('<sheet name="Biểu mẫu 2"', '<sheet state="hidden" name="Biểu mẫu 2"'),
    );
    const book = await readWorkbook(bytes);
    expect(book.sheets.map(({ visible }) => visible)).toEqual(layout.sheets.map(({ name }) => name !== 'Biểu mẫu 2'));
    const { submission, findings } = readSubmission(book);
    expect([changedRows(report, submission), findings]).toEqual([[], []]);
  });
});
