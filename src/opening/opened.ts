import type { Figure } from '../figures';
import type { Form, IndicatorId, PeriodId } from '../forms';
import type { Finding } from '../rules';
import { columnDoubtWords, type AgencyAnswer, type ColumnDoubt, type CopyDoubt, type Seal } from '../sheets';
import type { SlipReply } from '../slips';
import type { Submission } from '../submission';

/** What a person chose where a file leaves it open. */
export interface Choices {
  /** The period, where the file doesn't say it. */
  readonly period?: PeriodId | undefined;
  /** The column of the figures, by its letter or the words above it. */
  readonly column?: string | undefined;
  /** Of a form, by id, which of its copies is read, counted from 0 in the order they are asked about. */
  readonly copies?: ReadonlyMap<string, number> | undefined;
  /** Whether names and notes typed in a font from before Unicode are put into Unicode. */
  readonly convertsFont?: boolean | undefined;
  /** The file of an archive or a folder. */
  readonly entry?: string | undefined;
  /** Whether a one-stop centre's table counts only procedures of online level 3 and 4. */
  readonly level?: boolean | undefined;
  /** Whether what came over from the period before counts as received. */
  readonly carried?: boolean | undefined;
}

/** What only a person can say. */
export type Question =
  /** `stated` is what the file has in place of a period: the beginning of a sentence. */
  | { readonly kind: 'period'; readonly stated: string }
  | { readonly kind: 'column'; readonly doubts: readonly ColumnDoubt[] }
  /** There is an answer already, the first copy; a person may prefer another. */
  | { readonly kind: 'copy'; readonly doubt: CopyDoubt }
  | { readonly kind: 'font' }
  /** Of a one-stop centre's table: which procedures it counts. */
  | { readonly kind: 'level' }
  /** Of the same: whether so many files that came over count as received. */
  | { readonly kind: 'carried'; readonly count: number }
  | { readonly kind: 'entry'; readonly names: readonly string[] };

/** A row that a one-stop centre's table fills. */
export interface OneStopLine {
  readonly id: IndicatorId;
  readonly figure: Figure;
  /** Which of its counts it is. */
  readonly from: string;
}

/** What was read from a file, so far. */
export interface Opened {
  readonly name: string;
  readonly kind: 'workbook' | 'figures' | 'report' | 'table';
  /** Under a period that stands in for the real one while that is asked. */
  readonly submission: Submission;
  readonly findings: readonly Finding[];
  /** What could not be read beside the figures, a sentence each. */
  readonly notes: readonly string[];
  readonly questions: readonly Question[];
  /** The cell each figure was read from, `Biểu mẫu 1!D7`, by the sender's own names. Only of workbooks. */
  readonly cells?: ReadonlyMap<IndicatorId, string>;
  /** It is the workbook of a whole province. */
  readonly isProvince?: true;
  /** The forms there are, with the number of their rows that say something, and those that aren't. */
  readonly found: readonly { readonly form: Form; readonly figures: number }[];
  readonly missing: readonly Form[];
  /** Of a one-stop centre's table: the rows it fills; the rest of the forms has nothing to do with it. */
  readonly oneStop?: readonly OneStopLine[];
  /** Slips that rooms of the department filled in: answers to be merged, no forms. */
  readonly slips?: readonly SlipReply[];
  /** What an agency answered on the slip it got back; only where it answered. */
  readonly answers?: readonly AgencyAnswer[];
  /** Of a workbook: whether it is a package, and as it was packed. */
  readonly seal?: Seal;
}

/** A file that can't be opened. The message is one Vietnamese sentence: what it is, and what to do. */
export class OpeningError extends Error {
  override readonly name = 'OpeningError';

  constructor(
    message: string,
    /** Only where it is to be asked which of several files is meant. */
    readonly question?: Extract<Question, { readonly kind: 'entry' }>,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

/** Whether nothing may be written before a question is answered. */
export function mustBeAnswered({ kind }: Question): boolean {
  return kind === 'period' || kind === 'column' || kind === 'entry';
}

/** A question as one sentence, without saying how it is answered. */
export function questionWords(question: Question): string {
  switch (question.kind) {
    case 'period':
      return `${question.stated}; hãy cho biết kỳ báo cáo`;
    case 'column':
      return question.doubts.slice(0, 1).map(columnDoubtWords).join('');
    case 'copy':
      return `${question.doubt.form.name} có ${String(question.doubt.copies.length)} bản ghi khác nhau; hãy chọn bản cần lấy`;
    case 'font':
      return 'Chữ trong tệp gõ bằng phông cũ; có thể chuyển sang Unicode';
    case 'level':
      return 'Bảng này chỉ gồm TTHC mức độ 3, 4 hay gồm cả TTHC khác';
    case 'carried':
      return `Có tính ${String(question.count)} hồ sơ từ kỳ trước chuyển qua là đã tiếp nhận hay không`;
    case 'entry':
      return `Có nhiều tệp đọc được: ${question.names.join(', ')}; hãy chọn một tệp`;
  }
}
