import { reportHead } from '../report';
import type { WorkbookCells } from '../sheets';
import type { Submission } from '../submission';

/** How far down the head of a sheet stands, and on how many sheets it is looked for: it is the same on all of them. */
const HEAD_ROWS = 12;
const MOST_SHEETS = 10;

/** Fills in what a workbook without an information sheet says over its tables: who reports, and the report it goes with. */
export function withHeadOf(cells: WorkbookCells, submission: Submission): Submission {
  const { agency, report } = submission;
  if (agency.name !== '') return submission;
  const blocks = cells.sheets.slice(0, MOST_SHEETS).flatMap(({ rows }) =>
    rows.slice(0, HEAD_ROWS).flatMap((row) => {
      const texts = row.flatMap((cell) => (cell?.kind === 'text' ? [cell.value] : []));
      // A title stands in its row alone; what has neighbours is the table.
      return texts.length > 2 ? [] : texts.map((text) => ({ kind: 'paragraph', text }) as const);
    }),
  );
  const head = reportHead({ blocks, notes: [] });
  const { agency: name = '', parent = '', symbol = '', number = '', date = '', place = '' } = head;
  return {
    ...submission,
    agency: { ...agency, name, parent: agency.parent || parent, symbol: agency.symbol || symbol },
    report: { ...report, number: report.number || number, date: report.date || date, place: report.place || place },
  };
}
