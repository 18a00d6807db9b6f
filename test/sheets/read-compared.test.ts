import { comparedPeriod } from '../../src/rules';
import { cellsOfLayout, packageLayout, readSubmission, sealOf, workbookLayout } from '../../src/sheets';
import { fingerprintOf, readFiguresFile, recordOf, withoutCompared, writeFiguresFile, type Submission } from '../../src/submission';
import { findPeriod, type PeriodId } from '../../src/forms';
import { packageFiles } from '../../src/sending';
import { realReport, reportWith, soundSubmission } from '../submissions';

const at = (id: PeriodId): Submission => ({
  ...reportWith({ 'BM6/1.1': '6.786,875', 'BM1/3.1': '-' }, soundSubmission()),
  period: findPeriod(id)!,
});
const compared = [comparedPeriod(at('2023-H1')), comparedPeriod(at('2022-Q3'))];
const submission: Submission = { ...realReport(), compared };

/** By period and row, each figure as it is worth. */
function values({ compared: periods = [] }: Submission): unknown {
  return periods.map(({ period, figures }) => [
    period.id,
    [...figures]
      .flatMap(([id, figure]) =>
        figure.kind === 'number' ? [`${id} ${String(figure.value)}`] : figure.kind === 'notApplicable' ? [`${id} -`] : [],
      )
      .sort(),
  ]);
}

test('a workbook keeps the figures of the periods it was compared with', () => {
  const { submission: read } = readSubmission(cellsOfLayout(workbookLayout(submission)));
  expect(values(read)).toEqual(values(submission));
});

test('another period joins those that are kept, the latest first', () => {
  const { submission: read } = readSubmission(cellsOfLayout(workbookLayout(submission, { previous: at('2022-Y') })));
  expect(read.compared?.map(({ period }) => period.id)).toEqual(['2023-H1', '2022-Y', '2022-Q3']);
});

test('a workbook that was compared with nothing says nothing of it', () => {
  expect(readSubmission(cellsOfLayout(workbookLayout(realReport()))).submission).not.toHaveProperty('compared');
});

test('a figures file keeps them, and one without them stays as it was', () => {
  expect(values(readFiguresFile(writeFiguresFile(submission)))).toEqual(values(submission));
  expect(writeFiguresFile(withoutCompared(submission))).toBe(writeFiguresFile(realReport()));
  expect(writeFiguresFile(realReport())).not.toContain('compared');
});

test('they are no part of what is reported: record and fingerprint are the same, and the package is intact', async () => {
  expect(fingerprintOf(recordOf(submission))).toBe(fingerprintOf(recordOf(realReport())));
  const cells = cellsOfLayout(packageLayout(submission));
  expect(sealOf(cells, readSubmission(cells))).toEqual({ kind: 'intact' });
  const figures = (await packageFiles(submission)).find(({ kind }) => kind === 'figures')!;
  expect(new TextDecoder().decode(figures.bytes)).not.toContain('compared');
});

test('a package shows the same period of last year and the report before, the working sheets all that were compared', () => {
  const all = ['2023-H1', '2023-Q1', '2022-Y', '2022-Q3'] as const;
  const many: Submission = { ...realReport(), compared: all.map((id) => comparedPeriod(at(id))) };
  const shown = (layout: ReturnType<typeof workbookLayout>) =>
    readSubmission(cellsOfLayout(layout)).submission.compared?.map(({ period }) => period.id);
  expect(shown(workbookLayout(many))).toEqual(all);
  expect(shown(packageLayout(many))).toEqual(['2023-H1', '2022-Q3']);
});
