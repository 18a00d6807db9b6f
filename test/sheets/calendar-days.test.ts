import { daysOfPeriod, findPeriod, onDays, periodOf, type CalendarDays } from '../../src/forms';
import { cellsOfLayout, packageLayout, readSubmission, sealOf, workbookLayout, type WorkbookCells } from '../../src/sheets';
import { fingerprintOf, readFiguresFile, recordOf, writeFiguresFile, type Submission } from '../../src/submission';
import { realReport } from '../submissions';

const own: CalendarDays = { closing: 20, due: 25 };
const submission: Submission = { ...realReport(), period: onDays(realReport().period, own) };

test('a period is made by the days of the agency', () => {
  expect(periodOf(2023, 'Q3', own)).toMatchObject({ id: '2023-Q3', from: '2023-06-21', to: '2023-09-20', due: '2023-09-25' });
  expect(periodOf(2023, 'Q1', own)).toMatchObject({ from: '2022-12-21', to: '2023-03-20', due: '2023-03-25' });
  expect(periodOf(2023, 'Y')).toEqual(findPeriod('2023-Y'));
  expect(daysOfPeriod(submission.period)).toEqual(own);
});

test.each([
  { closing: 0, due: 20 },
  { closing: 14, due: 31 },
  { closing: 20, due: 14 },
  { closing: 1.5, due: 20 },
])('%p are no days for it', (days) => {
  expect(() => periodOf(2023, 'Q3', days)).toThrow(RangeError);
});

test('the workbook and the figures file keep them', () => {
  expect(readSubmission(cellsOfLayout(workbookLayout(submission))).submission.period).toEqual(submission.period);
  expect(readFiguresFile(writeFiguresFile(submission)).period).toEqual(submission.period);
  const shown = workbookLayout(submission).sheets[0]!.cells.map(({ value }) => value);
  expect(shown).toEqual(expect.arrayContaining(['21/6/2023', '20/9/2023', '25/9/2023', 20, 25]));
});

test('with the usual days everything is as it was, and with others they are recorded', () => {
  expect(writeFiguresFile(realReport())).not.toContain('calendar');
  expect(recordOf(realReport()).map(({ what }) => what)).not.toContain('Hạn gửi');
  expect(recordOf(submission)).toContainEqual({ what: 'Hạn gửi', content: '25/9/2023' });
  expect(fingerprintOf(recordOf(submission))).not.toBe(fingerprintOf(recordOf(realReport())));
  const cells = cellsOfLayout(packageLayout(submission));
  expect(sealOf(cells, readSubmission(cells))).toEqual({ kind: 'intact' });
});

/** With something else in a cell of the information sheet. */
function withField(words: string, value: string | number): WorkbookCells {
  const cells = cellsOfLayout(workbookLayout(realReport()));
  const [information, ...others] = cells.sheets;
  const cell = typeof value === 'number' ? ({ kind: 'number', value } as const) : ({ kind: 'text', value } as const);
  const rows = information!.rows.map((row) => (row[0]?.value === words ? [row[0], cell] : row));
  return { ...cells, sheets: [{ ...information!, rows }, ...others] };
}

test('a person changes them on the information sheet; what is no day is said, and the usual ones hold', () => {
  expect(readSubmission(withField('Ngày hạn gửi', 18)).submission.period.due).toBe('2023-09-18');
  for (const odd of ['mai', 40, 3]) {
    const { submission: read, findings } = readSubmission(withField('Ngày hạn gửi', odd));
    expect(read.period).toEqual(realReport().period);
    expect(findings.map(({ message }) => message)).toContainEqual(expect.stringContaining('hạn gửi không trước ngày chốt'));
  }
});

test('a workbook from before has the usual ones', () => {
  const cells = cellsOfLayout(workbookLayout(realReport()));
  const [information, ...others] = cells.sheets;
  const rows = information!.rows.filter((row) => !['Ngày chốt số liệu', 'Ngày hạn gửi'].includes(String(row[0]?.value)));
  const { submission: read, findings } = readSubmission({ ...cells, sheets: [{ ...information!, rows }, ...others] });
  expect(read.period).toEqual(realReport().period);
  expect(findings.filter(({ topic }) => topic === 'unreadable-date')).toEqual([]);
});
