import * as fc from 'fast-check';
import { completed, rulesOf } from '../../src/rules';
import { boardOf, provinceLayout, readProvince, type Desk } from '../../src/province';
import { FORM_COLUMNS, checkText, type WorkbookCells } from '../../src/sheets';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { recalculate } from '../lab/libreoffice';
import { lint, schemaErrors } from '../lab/ooxml';
import { anyProvince, consolidatedOf } from '../province/any-province';
import { busyDesk, consolidated, files as received, roster, today } from '../province/busy-desk';
import { period, template } from '../province/made-up-province';

jest.setTimeout(600_000);

const provinces = fc.sample(anyProvince(), { numRuns: 6, seed: 13 });

function shownAt({ sheets }: WorkbookCells, sheet: string, row: number, column: number): string | number | boolean {
  return sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.value ?? '';
}

test('LibreOffice computes from the long table what was consolidated, and so the checks', async () => {
  const cases = provinces.map((province) => {
    const consolidated = consolidatedOf(province);
    return { consolidated, layout: provinceLayout(consolidated, province.files, 'cchc') };
  });
  const files = await Promise.all(cases.map(({ layout }) => writeWorkbook(layout)));
  for (const bytes of files.slice(0, 2)) expect([...(await schemaErrors(bytes, 'xlsx')), ...lint(bytes)]).toEqual([]);
  const calculated = await Promise.all((await recalculate(files)).map((bytes) => readWorkbook(bytes)));
  let compared = 0;
  cases.forEach(({ consolidated, layout }, index) => {
    const set = rulesOf(template, 'province');
    expect(completed(consolidated.submission)).toBe(consolidated.submission);
    for (const { name, kind, cells } of layout.sheets) {
      if (kind === 'province') continue;
      for (const { row, column, formula, value = '' } of cells) {
        if (formula === undefined) continue;
        const isCheck = kind === 'form' && column === FORM_COLUMNS.check;
        const form = template.forms.find((each) => each.name === name);
        const id = form?.indicators[row - 4]?.id;
        const expected = isCheck && id ? checkText(set, id, consolidated.submission) : value;
        if (kind === 'consolidated' && typeof value === 'string' && value.length > 40) continue;
        compared += 1;
        expect([name, row, column, shownAt(calculated[index]!, name, row, column)]).toEqual([name, row, column, expected]);
      }
    }
  });
  expect(compared).toBeGreaterThan(1000);
});

test('what was done at the desk outlives a save in LibreOffice', async () => {
  const desk = busyDesk();
  const made = consolidated(desk);
  const [saved] = await recalculate([await writeWorkbook(provinceLayout(made, received, 'cchc'))]);
  const again = readProvince(await readWorkbook(saved!))!;
  expect(again.doubts).toEqual([]);
  // The day each file came is a set; everything else has its order.
  const sorted = ({ receipts, ...rest }: Desk) => ({ ...rest, receipts: [...receipts].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)) });
  expect(sorted(again.desk)).toEqual(sorted(desk));
  expect(again).toMatchObject({ madeOn: today, period: { id: period.id }, rosterHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(again.submission.figures).toEqual(
    readProvince(await readWorkbook(await writeWorkbook(provinceLayout(made, received, 'cchc'))))!.submission.figures,
  );
  const board = boardOf(received, { template, period, roster, desk: again.desk, today });
  expect(board.lines).toEqual(made.board.lines);
});
