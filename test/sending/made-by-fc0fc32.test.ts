import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFigure } from '../../src/figures';
import { tally, validate } from '../../src/rules';
import { cellsOfLayout, packageLayout, placeOf, readSubmission, sealOf, workbookLayout } from '../../src/sheets';
import { figureOf, recordOf } from '../../src/submission';
import { readWorkbook } from '../../src/xlsx';

/** Files as they were made when row 4 of Biểu mẫu 5 was still the sum of the rows under it. */
const opened = async (name: string) => {
  const cells = await readWorkbook(readFileSync(join(__dirname, 'made-by-fc0fc32', name)));
  return { cells, reading: readSubmission(cells) };
};

test.each(['disciplined.xlsx', 'not-applicable.xlsx'])('the package %s is still as it was sent', async (name) => {
  const { cells, reading } = await opened(name);
  expect(sealOf(cells, reading)).toEqual({ kind: 'intact' });
});

test.each([
  ['disciplined.xlsx', '06'],
  ['working.xlsx', '06'],
  ['not-applicable.xlsx', '-'],
])('%s keeps opening: the sum that stands there is read as its figure, and the cell can be opened', async (name, printed) => {
  const { reading } = await opened(name);
  expect(printFigure(figureOf(reading.submission, 'BM5/4'), 'count')).toBe(printed);
  expect(reading.findings).toEqual([
    expect.objectContaining({
      topic: 'locked-input',
      severity: 'warning',
      rows: ['BM5/4'],
      place: placeOf(reading, 'BM5/4'),
      repair: expect.objectContaining({ words: 'Mở ô để nhập', rebuilds: true }),
    }),
  ]);
  expect(tally(validate(reading.submission).findings)).toMatchObject({ errors: 0, blanks: 0 });
});

test('built anew, the row is typed in and says the same', async () => {
  const { reading } = await opened('disciplined.xlsx');
  const again = readSubmission(cellsOfLayout(workbookLayout(reading.submission)));
  expect(again.findings).toEqual([]);
  expect(recordOf(again.submission)).toEqual(recordOf(reading.submission));
  const packed = cellsOfLayout(packageLayout(reading.submission));
  expect(sealOf(packed, readSubmission(packed))).toEqual({ kind: 'intact' });
});
