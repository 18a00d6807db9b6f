/** Text that stays text: what Excel must not take for a formula, a number or a date. */

/** The number format that takes everything as text. */
export const TEXT_FORMAT = '@';

/** Excel takes these for formulas; a mere `-` is just a dash. A leading apostrophe would be swallowed. */
const FORMULA_LIKE = /^(?:[=+@']|-.)/s;
/** Names of months, halves of the day, currencies and powers of ten, in English and Vietnamese. */
const NUMBER_WORDS =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|tháng|thg|\b(?:am|pm|sa|ch)\b|(?<=[\d.,])e(?=[+\-\d])|vnđ|vnd|[₫đ$€£¥]/giu;
const NUMBER_MARKS = /[\d\s.,:;/\\%()+\-–]/gu;
const TRUTH = /^(?:true|false|đúng|sai)$/iu;

export function looksLikeFormula(text: string): boolean {
  return FORMULA_LIKE.test(text);
}

/** Whether Excel, in any language, might store something else than this text when it is written as it is. */
export function isRead(text: string): boolean {
  if (looksLikeFormula(text) || text.startsWith('#') || TRUTH.test(text.trim())) return true;
  return /\d/.test(text) && text.replace(NUMBER_WORDS, '').replace(NUMBER_MARKS, '') === '';
}

/** The text as written into a cell that is not formatted as text. The apostrophe is not part of the content. */
export function quoted(text: string): string {
  return isRead(text) ? `'${text}` : text;
}
