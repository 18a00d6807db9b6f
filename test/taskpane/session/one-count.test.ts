import * as fc from 'fast-check';
import { blocksSending, findingsOfForm, tally, tallyClass, validate, type Tally } from '../../../src/rules';
import { sendingGate } from '../../../src/sending';
import { packageLayout, placeOf, workbookLayout, type SheetLayout } from '../../../src/sheets';
import { withoutCompared, type Submission } from '../../../src/submission';
import { Connection } from '../../../src/taskpane';
import { progressOf } from '../../../src/taskpane/session/progress';
import { anySubmission, soundSubmission } from '../../submissions';
import { memory, MemoryHost } from './memory-host';

/** The workbook of a submission, open in the pane. */
async function opened(submission: Submission) {
  const host = new MemoryHost();
  const { sheets, properties } = workbookLayout(submission);
  await host.writeSheets(sheets, { properties });
  const connection = new Connection(host, memory(), () => '2023-09-15');
  await connection.connect();
  const state = () => {
    const current = connection.current();
    if (current.phase !== 'working') throw new Error(current.phase);
    return current;
  };
  return { host, session: await connection.open(), state };
}

/** What each place that counts says: the pane's list, the gate, the rings. */
function counts({ findings, reading, progress }: Awaited<ReturnType<Awaited<ReturnType<typeof opened>>['state']>>) {
  const { blocking } = sendingGate(reading.submission, reading.findings);
  const rings = progress.reduce((sum, each) => sum + each.tally.errors + each.tally.blanks, 0);
  return { pane: tally(findings), gate: tally(blocking), held: blocking.length, rings };
}

/** The five words at the foot of the status table of `Thông tin`. */
function inSheet(sheets: readonly SheetLayout[]): Tally {
  const { cells } = sheets.find(({ kind }) => kind === 'information')!;
  const row = cells.find(({ column, value }) => column === 0 && value === 'Tổng số')!.row;
  const [errors, blanks, warnings, hints, justified] = [2, 3, 4, 5, 6].map((column) =>
    Number(cells.find((cell) => cell.row === row && cell.column === column)?.value),
  );
  return { errors: errors!, blanks: blanks!, warnings: warnings!, hints: hints!, justified: justified! };
}

test('one number stored as text is one error everywhere, and keeps the package back', async () => {
  const { host, session, state } = await opened(soundSubmission());
  expect(counts(state())).toMatchObject({ held: 0 });
  host.type(placeOf(state().reading, 'BM1/1')!, { kind: 'text', value: '14' });
  await session.refresh();
  expect(counts(state())).toMatchObject({ pane: { errors: 1, blanks: 0 }, gate: { errors: 1 }, held: 1, rings: 1 });
  const [found] = state().findings.filter(blocksSending);
  await session.repair(found!.repair!);
  expect(counts(state())).toMatchObject({ pane: { errors: 0 }, held: 0 });
});

test('an agency without a name and four blanks are five things not filled in, and no error; a click leads to each', async () => {
  const bare = soundSubmission({ 'BM1/1': '', 'BM2/2.1': '', 'BM5/4': '', 'BM7/3': '' });
  const { host, session, state } = await opened({ ...bare, agency: { ...bare.agency, name: '' } });
  expect(counts(state())).toMatchObject({ pane: { errors: 0, blanks: 5 }, gate: { errors: 0, blanks: 5 }, held: 5, rings: 4 });
  for (const finding of state().findings.filter(blocksSending)) {
    host.shown = undefined;
    await session.goToFinding(finding);
    expect([finding.key, host.shown]).toEqual([finding.key, expect.objectContaining({ column: finding.topic === 'agency' ? 1 : 3 })]);
  }
});

test('a justified warning is counted as justified in the pane, in the sheets and in what is sent', async () => {
  const { host, session, state } = await opened(soundSubmission({ 'BM4/2.5': '100' }));
  const warning = state().findings.find(({ rule }) => rule?.at === 'BM4/2.5')!;
  expect(tally(state().findings)).toMatchObject({ warnings: 1, justified: 0 });
  await session.justify(warning, 'Đạt chỉ tiêu tinh giản được giao.');
  const { submission, located } = state().reading;
  const pane = tally(state().findings);
  expect(pane).toMatchObject({ warnings: 0, justified: 1 });
  expect(inSheet(workbookLayout(submission).sheets)).toEqual(pane);
  expect(inSheet(packageLayout(submission).sheets)).toEqual(pane);
  // The sheet that is open says so at once, not only the next one that is built.
  const { sheet, row, checkColumn } = located.get('BM4/2.5')!;
  const check = { sheet, row, column: checkColumn! };
  expect(host.cell(check)?.formula).toContain('"Đã giải trình: "');
  await session.undo();
  expect(tally(state().findings)).toMatchObject({ warnings: 1, justified: 0 });
  expect(host.cell(check)?.formula).not.toContain('Đã giải trình');
  await session.justify(
    state().findings.find(({ rule }) => rule?.at === 'BM4/2.5')!,
    'Đạt chỉ tiêu tinh giản được giao.',
  );
  expect(host.cell(check)?.formula).toContain('"Đã giải trình: "');
  await session.justify(
    state().findings.find(({ rule }) => rule?.at === 'BM4/2.5')!,
    '',
  );
  expect(host.cell(check)?.formula).not.toContain('Đã giải trình');
});

test('every place counts the same of the report as it was signed', async () => {
  const { state } = await opened(soundSubmission({ 'BM7/6.5.2': '19', 'BM1/1': '', 'BM4/2.5': '100', 'BM4/1.2': '0' }));
  const { findings, reading } = state();
  const all = tally(findings);
  expect(all).toEqual(tally(validate(reading.submission).findings));
  expect(inSheet(workbookLayout(reading.submission).sheets)).toEqual(all);
  const byForm = reading.submission.template.forms.map(({ id }) => tally(findingsOfForm(findings, id)));
  expect(byForm.reduce((sum, { errors }) => sum + errors, 0)).toBe(all.errors);
});

describe('whatever the figures', () => {
  /** Columns of the status table of `Thông tin`, by form. */
  function statusRows(sheets: readonly SheetLayout[]) {
    const { cells } = sheets.find(({ kind }) => kind === 'information')!;
    return cells
      .filter(({ column, link }) => column === 0 && link !== undefined)
      .map(({ row }) =>
        [1, 2, 3, 4, 5, 6].map((column) => Number(cells.find((cell) => cell.row === row && cell.column === column)?.value)),
      );
  }

  it('the pane and the sheet Thông tin say the same of every form: entered, missing, and the five words', () => {
    fc.assert(
      fc.property(anySubmission(), (submission) => {
        const { findings } = validate(withoutCompared(submission));
        const pane = progressOf(submission, findings).map((each) => [
          each.filled + each.notApplicable,
          each.tally.errors,
          each.missing.length,
          each.tally.warnings,
          each.tally.hints,
          each.tally.justified,
        ]);
        expect(statusRows(workbookLayout(submission, { keepsStated: true }).sheets)).toEqual(pane);
      }),
      { numRuns: 8 },
    );
  });

  it('the gate holds back exactly what Kiểm tra lists as errors and as missing', async () => {
    await fc.assert(
      fc.asyncProperty(anySubmission(), async (submission) => {
        const { state } = await opened(submission);
        const { findings, reading, previous } = state();
        const { blocking } = sendingGate(reading.submission, reading.findings, previous);
        const listed = findings.filter((finding) => ['errors', 'blanks'].includes(tallyClass(finding) ?? ''));
        expect(blocking.map(({ key }) => key)).toEqual(listed.map(({ key }) => key));
        expect(blocking.length).toBe(tally(findings).errors + tally(findings).blanks);
      }),
      { numRuns: 3 },
    );
  });
});
