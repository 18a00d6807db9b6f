import * as fc from 'fast-check';
import { BLANK, sameFigure } from '../../src/figures';
import { completeFigures } from '../../src/rules';
import {
  readSubmission,
  workbookLayout,
  type LayoutCell,
  type ReadingResult,
  type SheetLayout,
  type WorkbookCells,
} from '../../src/sheets';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { recalculate } from '../lab/libreoffice';
import { edits, tagged, type Edit } from '../sheets/mishap-edits';
import { emptyReport, template2022 } from '../submissions';

jest.setTimeout(300_000);

const template = template2022();
const [anySheet] = workbookLayout(emptyReport()).sheets;

/** Cells as a file has them, without any of the looks our own sheets have. */
function fileOf({ sheets, properties }: WorkbookCells): Promise<Uint8Array> {
  return writeWorkbook({
    title: 'Sổ',
    properties,
    sheets: sheets.map(({ name, rows }): SheetLayout => ({
      ...anySheet!,
      name,
      columnWidths: [],
      rowHeights: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
      protected: false,
      cells: rows.flatMap((cells, row) =>
        cells.flatMap((cell, column): LayoutCell[] => {
          if (cell?.kind !== 'number' && cell?.kind !== 'text') return [];
          return [{ row, column, value: cell.value, ...(cell.formula !== undefined && { formula: cell.formula }), style: {} }];
        }),
      ),
    })),
  });
}

/** What a person would notice of a reading: the figures, and what is named, cell by cell. */
function seen({ submission, findings }: ReadingResult) {
  const figures = completeFigures(submission);
  return {
    figures: template.indicators.map(({ id }) => figures.get(id) ?? BLANK),
    // A formula nobody computed in the first file has been computed in the second.
    named: findings.filter(({ topic }) => topic !== 'uncomputed-formula').map(({ key }) => key),
  };
}

test('whatever was done to a workbook, saved by LibreOffice it is read the same', async () => {
  const steps = fc.sample(fc.array<Edit>(edits(), { minLength: 1, maxLength: 8 }), { numRuns: 24, seed: 20231125 });
  const books = steps.map((each) => each.reduce((book, { apply }) => apply(book), tagged));
  const files = await Promise.all(books.map(fileOf));
  const [before, after] = await Promise.all([files, await recalculate(files)].map((all) => Promise.all(all.map(readWorkbook))));
  before!.forEach((cells, index) => {
    const [first, second] = [cells, after![index]!].map((each) => seen(readSubmission(each)));
    const changed = template.indicators.filter((_, at) => !sameFigure(first!.figures[at]!, second!.figures[at]!)).map(({ id }) => id);
    const words = steps[index]!.map((step) => step.words);
    expect({ words, changed, named: second!.named }).toEqual({ words, changed: [], named: first!.named });
  });
});
