/**
 * The law: the official forms as data, one file each, to be read beside the paper; which template
 * is valid when; and the reporting calendar. Nothing here computes, checks or draws.
 */
export { parseRichText, plainText, type TextRun } from './rich-text';
export {
  codeOf,
  formOf,
  indicatorId,
  isTyped,
  operandsOf,
  type Choice,
  type Consolidation,
  type Derivation,
  type Form,
  type FormId,
  type Indicator,
  type IndicatorId,
  type IndicatorKind,
  type Level,
  type Span,
} from './form';
export { form, heading, count, rate, amount, choice } from './form-builder';
export { narrowDigits, plainSpelling } from './plain-spelling';
export { TABLE_HEADING, APPENDIX_HEADING } from './wording';
export { appendixReference, FILL_IN, FONT, PAGE, PAGE_NUMBER_SIZE } from './official-page';
export type { OutlineSection, Phrase, PhraseBook, ReportOutline, ReportSentence } from './phrase-book';
export {
  atLeast,
  atMost,
  between,
  equal,
  implies,
  requiredIf,
  sum,
  type Condition,
  type Operand,
  type Relation,
  type Severity,
} from './relation';
export { capital, formName, placeName, rowName, rowWords } from './row-name';
export { LEVEL_WORDS, LEVELS, levelNamed, levelOfName } from './level';
export { defineTemplate, knownTo, type OneStopRows, type ReportLanguage, type Template } from './template';
export { TEMPLATES, findTemplate, templateFor } from './templates';
export { hasForms } from './has-forms';
export {
  areCalendarDays,
  comparePeriods,
  currentPeriod,
  daysOfPeriod,
  findPeriod,
  LAST_CALENDAR_DAY,
  onDays,
  PERIOD_KINDS,
  periodNamed,
  periodOf,
  periodWords,
  USUAL_DAYS,
  type CalendarDays,
  type PeriodWords,
  type Period,
  type PeriodId,
  type PeriodKind,
} from './period';
export { localDay } from './local-day';
