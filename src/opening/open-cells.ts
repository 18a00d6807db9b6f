import { currentPeriod, type Form, type IndicatorId } from '../forms';
import {
  answersOnSlip,
  cellName,
  isPackage,
  readSubmission,
  sealOf,
  WorkbookContentError,
  type ReadingResult,
  type WorkbookCells,
} from '../sheets';
import type { Submission } from '../submission';
import { withHeadOf } from './head-of-cells';
import { openOneStop } from './open-one-stop';
import { openSlip } from './open-slips';
import type { Choices, Opened, Question } from './opened';

/** Where cells come from, for what is said of them. */
interface Source {
  readonly name: string;
  readonly kind: Opened['kind'];
  readonly notes: readonly string[];
  /** ISO. */
  readonly today: string;
}

/** Reads a submission out of cells, and asks what they leave open. Throws a WorkbookContentError where there are neither forms nor a one-stop centre's table, a SlipError for a slip that is none any more. */
export function openCells(cells: WorkbookCells, { name, kind, notes, today }: Source, choices: Choices): Opened {
  const slip = kind === 'workbook' ? openSlip(cells, name, choices) : undefined;
  if (slip) return slip;
  const read = readOrAsk(cells, choices, today);
  if (read instanceof WorkbookContentError) {
    const oneStop = read.reason === 'no-forms' ? openOneStop(cells, { name, today }, choices) : undefined;
    if (!oneStop) throw read;
    return { ...oneStop, notes: [...notes, ...oneStop.notes] };
  }
  const { reading, question } = read;
  const { submission, findings, located, columnDoubts, copyDoubts } = reading;
  const columns: Question[] = columnDoubts.length > 0 ? [{ kind: 'column', doubts: columnDoubts }] : [];
  const copies = copyDoubts.map((doubt): Question => ({ kind: 'copy', doubt }));
  const font: Question[] = findings.some(({ topic }) => topic === 'legacy-font') ? [{ kind: 'font' }] : [];
  const forms = countedForms(submission);
  const isThere = ({ form }: { readonly form: Form }) => form.indicators.some(({ id }) => located.has(id));
  const isProvince = kind === 'workbook' && reading.isProvince === true;
  const answers = kind === 'workbook' ? answersOnSlip(cells) : [];
  const inDoubt = new Set(columnDoubts.map(({ form }) => form));
  return {
    name,
    kind,
    submission: kind === 'workbook' ? withHeadOf(cells, submission) : submission,
    findings,
    notes: isProvince ? [PROVINCE_NOTE, ...notes] : notes,
    // While the period is unknown the columns may not be what they seem.
    questions: question ? [question] : [...columns, ...copies, ...font],
    ...(kind === 'workbook' && {
      cells: new Map([...located].map(([id, { sheet, row, figureColumn }]) => [id, `${sheet}!${cellName(row, figureColumn)}`])),
    }),
    ...(isProvince && { isProvince }),
    found: forms.filter(isThere),
    missing: forms.filter((counted) => !isThere(counted) && !inDoubt.has(counted.form)).map(({ form }) => form),
    ...(answers.length > 0 && { answers }),
    ...(kind === 'workbook' && isPackage(cells) && { seal: sealOf(cells, reading) }),
  };
}

const PROVINCE_NOTE = 'Đây là sổ tổng hợp toàn tỉnh: số liệu là của cả tỉnh, tính từ sheet Dữ liệu.';

/** The forms of a submission, each with the number of its rows that say something. */
export function countedForms({ template, figures }: Submission): Opened['found'] {
  const isSaid = (id: IndicatorId) => (figures.get(id)?.kind ?? 'blank') !== 'blank';
  return template.forms.map((form) => ({ form, figures: form.indicators.filter(({ id }) => isSaid(id)).length }));
}

/** What there is to read, or why there is nothing. */
function readOrAsk(
  cells: WorkbookCells,
  choices: Choices,
  today: string,
): { readonly reading: ReadingResult; readonly question?: Question } | WorkbookContentError {
  try {
    const reading = readSubmission(cells, choices);
    const { periodStated: stated } = reading;
    return { reading, ...(choices.period === undefined && stated !== undefined && { question: { kind: 'period', stated } }) };
  } catch (error) {
    if (!(error instanceof WorkbookContentError)) throw error;
    if (error.reason !== 'no-period') return error;
    const reading = readSubmission(cells, { ...choices, period: currentPeriod(today).id });
    return { reading, question: { kind: 'period', stated: error.stated } };
  }
}
