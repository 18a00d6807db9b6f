import { boardOf, confirming, emptyDesk, returning, slipFiles, slipOf, provinceLayout, consolidate, closing } from '../../src/province';
import { atOnce } from '../../src/steps';
import { writeWorkbook } from '../../src/xlsx';
import { lint, schemaErrors } from '../lab/ooxml';
import { period, received, rosterOf, submissionOf, template } from '../province/made-up-province';

const roster = rosterOf({ SNV: 'department' });
const files = [received(submissionOf(roster.entries[0]!, { 'BM6/1': '1,34', 'BM6/1.1': '300', 'BM6/1.2': '244,53' }))];
const today = '2025-09-25';
const started = confirming(emptyDesk(period.id, { name: 'UBND tỉnh', parent: '', symbol: '' }), roster);
const [line] = boardOf(files, { template, period, roster, desk: started, today }).lines;
const desk = returning(started, { code: 'SNV', seen: line!.seen }, line!.version!, { on: today, by: '', deadline: '2025-09-30' });

test('the two files of a slip keep to the schema', async () => {
  const [letter, workbook] = await slipFiles(slipOf(desk, 'SNV')!);
  expect(await schemaErrors(letter!.bytes, 'docx')).toEqual([]);
  expect([...(await schemaErrors(workbook!.bytes, 'xlsx')), ...lint(workbook!.bytes)]).toEqual([]);
});

test('so does a province with something returned, kept and closed', async () => {
  const board = boardOf(files, { template, period, roster, desk, today });
  const made = atOnce(consolidate(board));
  const closed = { ...made, board: { ...board, desk: closing(desk, made.submission, { on: today, by: '' }) } };
  const bytes = await writeWorkbook(provinceLayout(closed, files, 'cchc'));
  expect([...(await schemaErrors(bytes, 'xlsx')), ...lint(bytes)]).toEqual([]);
});
