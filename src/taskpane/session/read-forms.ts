import { currentPeriod } from '../../forms';
import type { Question } from '../../opening';
import type { Finding } from '../../rules';
import {
  readSubmission,
  WorkbookContentError,
  type ColumnDoubt,
  type ReadingResult,
  type ReadOptions,
  type WorkbookCells,
} from '../../sheets';
import { writeFiguresFile } from '../../submission';

/** What a person said of the open workbook where it doesn't say it itself. */
export type Answers = Pick<ReadOptions, 'period' | 'column'>;

/** What the open workbook can be asked about: nothing but its person can say it. */
export type OpenQuestion = Extract<Question, { readonly kind: 'period' | 'column' }>;

/** The forms of a workbook, and what must be answered before they can be relied on. */
export interface FormsRead {
  readonly reading: ReadingResult;
  readonly question: OpenQuestion | undefined;
}

/**
 * The forms of the open workbook; undefined where there are none. Rejects forms of an unknown template: they are still
 * somebody's, and the start screen would build over them.
 */
export function readForms(cells: WorkbookCells, today: string, answers: Answers = {}): FormsRead | undefined {
  try {
    const { reading, stated } = readWithPeriod(cells, today, answers);
    const doubts = reading.columnDoubts.filter((doubt) => !isReadElsewhere(doubt, reading));
    const findings = reading.findings.map((finding) => settled(finding, reading));
    const columns: OpenQuestion[] = doubts.length > 0 && answers.column === undefined ? [{ kind: 'column', doubts }] : [];
    const period: OpenQuestion[] = stated === undefined ? [] : [{ kind: 'period', stated }];
    // A period that was told decides which column is meant; it is written when that is known too.
    const [question] = answers.period === undefined ? [...period, ...columns] : [...columns, ...period];
    return { reading: { ...reading, findings }, question };
  } catch (error) {
    if (error instanceof WorkbookContentError && error.reason === 'no-forms') return undefined;
    throw error;
  }
}

/** What was read, with the submission of the time before where it says the same: whoever shows something of it goes on showing it. */
export function asBefore(reading: ReadingResult, before: ReadingResult | undefined): ReadingResult {
  if (!before || writeFiguresFile(before.submission) !== writeFiguresFile(reading.submission)) return reading;
  return { ...reading, submission: before.submission };
}

interface ReadWithPeriod {
  readonly reading: ReadingResult;
  /** What the workbook says in place of a period; undefined where it says one. */
  readonly stated: string | undefined;
}

/** A workbook that doesn't say its period is taken for the present one until a person says which; the gate is closed so long. */
function readWithPeriod(cells: WorkbookCells, today: string, { period, column }: Answers): ReadWithPeriod {
  try {
    const reading = readSubmission(cells, { column });
    const { periodStated: stated } = reading;
    // The reading says itself that the period is in doubt.
    return { reading: stated === undefined || period === undefined ? reading : readSubmission(cells, { period, column }), stated };
  } catch (error) {
    if (!(error instanceof WorkbookContentError) || error.reason !== 'no-period') throw error;
    const reading = readSubmission(cells, { period: period ?? currentPeriod(today).id, column });
    const finding: Finding = {
      key: 'workbook:unknown-period',
      source: 'workbook',
      topic: 'unknown-period',
      severity: 'error',
      status: 'fail',
      rows: [],
      message: `${error.stated}; hãy chọn kỳ báo cáo ở đầu ngăn.`,
    };
    return { reading: { ...reading, findings: [finding, ...reading.findings] }, stated: error.stated };
  }
}

/** Whether all rows of a form whose table is in doubt stand somewhere else, as after the forms were built beside it. */
function isReadElsewhere({ form }: ColumnDoubt, { located }: ReadingResult): boolean {
  return form.indicators.every(({ id, kind }) => kind === 'heading' || located.has(id));
}

/** A table in doubt that nothing is taken from any more is no error: it is only said. */
function settled(finding: Finding, reading: ReadingResult): Finding {
  const { place, topic } = finding;
  if (topic !== 'doubtful-column' || !place || !('sheet' in place)) return finding;
  const doubt = reading.columnDoubts.find(({ sheet, at }) => sheet === place.sheet && at === place.row);
  if (!doubt || !isReadElsewhere(doubt, reading)) return finding;
  const { form, words } = doubt;
  return { ...finding, severity: 'info', message: `Bảng ${form.name} ở ${words} không được đọc; số liệu đã có ở biểu mẫu khác cùng tên.` };
}
