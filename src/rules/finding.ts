import { formOf, type FormId, type IndicatorId, type Severity } from '../forms';
import type { Figure } from '../figures';
import type { Justification } from '../submission';
import type { Rule, RuleTopic } from './rule';

/** Who found it: a rule, the head of the report (who, which number), the reading of a workbook, the reading of a report's text, the consolidation of a province, the merging of what rooms answered. */
type FindingSource = 'rule' | 'information' | 'workbook' | 'report' | 'province' | 'slip';

/** What a finding of the reading of a workbook is about: not whether a figure is right, but whether it could be found and what it was stored as. */
export type WorkbookTopic =
  | 'overwritten-formula'
  | 'changed-formula'
  | 'lost-formula'
  | 'uncomputed-formula'
  | 'locked-input'
  | 'stored-as-text'
  | 'stored-as-percent'
  | 'unplaced-figure'
  | 'duplicate-row'
  | 'contradictory-row'
  | 'missing-row'
  | 'missing-form'
  | 'duplicate-form'
  | 'overtyped-consolidated'
  | 'doubtful-column'
  | 'unread-column'
  | 'cut-off'
  | 'struck-out'
  | 'shown-otherwise'
  | 'stated-unit'
  | 'other-file'
  | 'legacy-font'
  | 'too-long'
  | 'unknown-period'
  | 'unknown-level'
  | 'other-period'
  | 'unreadable-date';

/** What a finding of a report's text is about: a statement the figures contradict, or a slip the text makes by itself. */
export type ReportTopic =
  | 'statement'
  | 'uncompared'
  | 'period'
  | 'window'
  | 'two-dates'
  | 'cited-twice'
  | 'sum'
  | 'ratio'
  | 'document-kind'
  | 'issuer'
  | 'no-year'
  | 'own-symbol'
  | 'outside-period'
  | 'blank-head'
  | 'other-unit';

/**
 * What a finding of a consolidation is about besides `missing`: figures that were not counted, an agency whose catalogue or
 * whose own total is another one, work that several may have counted,
 * a decision that can't be followed, a number a thousand times what it was.
 */
export type ProvinceTopic = 'set-aside' | 'deviation' | 'own-total' | 'joint' | 'unusable' | 'jump';

/**
 * What a finding about answered slips is about: one of another period or agency, a row nobody asked the room for, two answers
 * for one row, an answer beside what was typed, figures of two rooms that can't both be right, a day that can't be read.
 */
export type SlipTopic = 'other-slip' | 'not-asked' | 'two-answers' | 'kept' | 'between-rooms' | 'answer-date';

export type FindingTopic =
  RuleTopic | 'agency' | 'report-number' | 'report-date' | 'same-as-before' | WorkbookTopic | ReportTopic | ProvinceTopic | SlipTopic;

/** `justified` is a failure accepted with a reason, `unverifiable` one that can't be decided while figures are missing. */
export type FindingStatus = 'fail' | 'unverifiable' | 'justified';

/** A cell of a workbook, counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A stretch of a report's text, in UTF-16 units from 0; in a table a stretch of one cell's text. */
export interface TextPlace {
  /** Index of the block in the report. */
  readonly block: number;
  readonly row?: number;
  readonly cell?: number;
  readonly start: number;
  readonly end: number;
}

/** A change that would mend a finding. */
export interface Repair {
  /** `Ghi 81,51 vào dòng 1 Biểu mẫu 6`. */
  readonly words: string;
  readonly figures: Readonly<Record<IndicatorId, Figure>>;
  readonly notes: Readonly<Record<IndicatorId, string>>;
  /** Derived rows whose formula is put back. */
  readonly formulas?: readonly IndicatorId[];
  /** The sheets are built anew from what they say. */
  readonly rebuilds?: true;
}

/** One thing that is wrong, doubtful or missing, whoever found it. Figures as printed. */
export interface Finding {
  /** Names it within whatever was looked through: what is the same finding keeps its key. */
  readonly key: string;
  readonly source: FindingSource;
  readonly topic: FindingTopic;
  readonly severity: Severity;
  readonly status: FindingStatus;
  /** The rows involved, the one to look at first. */
  readonly rows: readonly IndicatorId[];
  /** Where it was seen, if not simply in the first row's figure. */
  readonly place?: CellPlace | TextPlace;
  /** The clause around a place in a text. */
  readonly quote?: TextPlace;
  /** What stands there. */
  readonly stated?: string;
  /** What should stand there, where that is known. */
  readonly expected?: string;
  /** Left less right of a comparison: 7 is "thừa 7", -7 "thiếu 7". */
  readonly imbalance?: number;
  /** One Vietnamese sentence: what, and what to do. */
  readonly message: string;
  readonly repair?: Repair;
  /** Only of a rule's finding: what a justification accepts. */
  readonly rule?: Rule;
  readonly justification?: Justification;
}

export function isCell(place: Finding['place']): place is CellPlace {
  return place !== undefined && 'sheet' in place;
}

/** Errors and blanks keep a package back; blanks are counted apart, because being unfinished is not a mistake. */
export interface Tally {
  readonly errors: number;
  readonly blanks: number;
  readonly warnings: number;
  readonly hints: number;
  readonly justified: number;
}

export type TallyClass = keyof Tally;

/** The five words, in the order they are counted out. */
export const TALLY_WORDS: Readonly<Record<TallyClass, string>> = {
  errors: 'Lỗi',
  blanks: 'Chưa nhập',
  warnings: 'Cảnh báo',
  hints: 'Gợi ý',
  justified: 'Đã giải trình',
};

export const TALLY_CLASSES = Object.keys(TALLY_WORDS) as readonly TallyClass[];

const CLASS_OF: Readonly<Record<Severity, TallyClass>> = { error: 'errors', warning: 'warnings', info: 'hints' };

/** What a finding counts as; undefined for what can't be decided yet, which counts as nothing. */
export function tallyClass({ status, topic, severity }: Pick<Finding, 'status' | 'topic' | 'severity'>): TallyClass | undefined {
  if (status === 'unverifiable') return undefined;
  if (status === 'justified') return 'justified';
  return topic === 'missing' || topic === 'agency' ? 'blanks' : CLASS_OF[severity];
}

/** The one count of findings: whatever shows a number of errors, blanks, warnings, hints or justifications shows this. */
export function tally(findings: readonly Finding[]): Tally {
  const counts = { errors: 0, blanks: 0, warnings: 0, hints: 0, justified: 0 };
  for (const finding of findings) {
    const counted = tallyClass(finding);
    if (counted) counts[counted] += 1;
  }
  return counts;
}

/** `2 lỗi, 4 chưa nhập, 1 cảnh báo`; what there is none of only where it is asked for. */
export function tallyWords(counts: Tally, always: readonly TallyClass[] = []): string {
  return TALLY_CLASSES.filter((each) => counts[each] > 0 || always.includes(each))
    .map((each) => `${String(counts[each])} ${TALLY_WORDS[each].toLocaleLowerCase('vi-VN')}`)
    .join(', ');
}

/** Whether it keeps a package back. */
export function blocksSending(finding: Finding): boolean {
  const counted = tallyClass(finding);
  return counted === 'errors' || counted === 'blanks';
}

/** The findings shown at a form's rows. */
export function findingsOfForm(findings: readonly Finding[], form: FormId): readonly Finding[] {
  return findings.filter(({ rows: [first] }) => first !== undefined && formOf(first) === form);
}
