/**
 * The law: the official forms as data, one file each, to be read beside the paper; which template
 * is valid when; and the reporting calendar. Nothing here computes, checks or draws.
 */
export { parseRichText, plainText, type TextRun } from './rich-text';
export {
  indicatorId,
  type Choice,
  type Derivation,
  type Form,
  type FormId,
  type Indicator,
  type IndicatorId,
  type IndicatorKind,
  type Level,
  type Span,
} from './form';
export { form, heading, count, rate, amount, choice, type Row } from './form-builder';
export { TABLE_HEADING, APPENDIX_HEADING } from './wording';
export { appendixReference, FILL_IN, FONT, PAGE, PAGE_NUMBER_SIZE } from './official-page';
export type { Flow, OutlineSection, Phrase, PhraseBook, ReportOutline, ReportSentence } from './phrase-book';
export { reportLanguageOf, type ReportLanguage } from './report-language';
export { defineTemplate, knownToDepartment, placeName, type Template } from './template';
export { TEMPLATES, findTemplate, templateFor } from './templates';
export {
  currentPeriod,
  DEFAULT_DUE_DAY,
  findPeriod,
  periodBefore,
  PERIOD_KINDS,
  periodOf,
  type Period,
  type PeriodId,
  type PeriodKind,
} from './period';
