import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFigure } from '../../src/figures';
import type { IndicatorId } from '../../src/forms';
import { readFiguresFile, withFigures, withNotes, type Submission } from '../../src/submission';

/** The real report as it was signed. */
export function realReport(): Submission {
  return readFiguresFile(readFileSync(join(__dirname, '../../assets/samples/so-khcn-quang-tri-2023-Q3.json'), 'utf8'));
}

/** Changes by row, as typed in Vietnamese: `{ 'BM1/2': '83,78' }`. */
export type Changes = Readonly<Record<IndicatorId, string>>;

export function changed(submission: Submission, changes: Changes, notes: Changes = {}): Submission {
  const figures = Object.entries(changes).map(([id, text]) => [id as IndicatorId, readFigure(text, ',')] as const);
  return withNotes(withFigures(submission, figures), Object.entries(notes) as [IndicatorId, string][]);
}

/** What the real report should have said, row by row, as far as the report lets us know. */
const MENDED: Changes = {
  'BM1/2': '83,78',
  'BM1/6.1': '120',
  'BM1/6.2': '2',
  'BM2/2.2': '-',
  'BM2/3.2': '-',
  'BM3/3.4': '-',
  'BM4/1.2': '-',
  'BM4/2.5': '12,5',
  'BM4/3.4': '10',
  'BM5/4.1': '0',
  'BM6/1': '81,51',
  'BM7/5.1.2': '-',
  'BM7/5.1.3': '-',
  'BM7/5.2': '100',
  'BM7/5.2.2': '-',
  'BM7/5.2.3': '-',
  'BM7/5.3.2': '-',
  'BM7/5.3.3': '-',
  'BM7/6.4.3': '02',
  'BM7/6.5.2': '12',
  'BM7/6.7': '20,83',
};

/** A whole submission with which nothing is wrong, but for the changes. */
export function soundSubmission(changes: Changes = {}, notes: Changes = {}): Submission {
  return changed(changed(realReport(), MENDED, { 'BM3/3.4.1': '', 'BM3/3.4.2': '' }), changes, notes);
}
