import { decimalsOf } from '../figures';
import type { IndicatorId } from '../forms';
import {
  failsFormula,
  factsOf,
  messageFormula,
  messageText,
  SEVERITY_WORDS,
  verdictOf,
  type CellAddress,
  type Rule,
  type RuleSet,
  type Term,
  type Value,
} from '../rules';
import { figureOf, type Submission } from '../submission';
import { cellValue } from './cell-value';

/** What the check column shows when a formula error keeps it from checking. */
const BROKEN = 'Lỗi: ô này hoặc ô liên quan đang báo lỗi công thức.';

/** How every text about a missing figure begins: the counts on the information sheet look for it. */
export const MISSING_WORDS = 'Chưa nhập';

/** `Lỗi: `, `Cảnh báo: `; a missing figure says so in its own words. */
function opening(rule: Rule): string {
  return rule.topic === 'missing' ? '' : `${SEVERITY_WORDS[rule.severity]}: `;
}

/** The check column of one row: every failing rule in words, errors first, empty when all is well. Undefined for rows nothing is checked at. */
export function checkFormula(set: RuleSet, id: IndicatorId, cells: CellAddress): string | undefined {
  const rules = set.at(id);
  if (rules.length === 0) return undefined;
  const lines = rules.map((rule) => {
    const [first, ...rest] = rule.message;
    const message = typeof first === 'string' ? [opening(rule) + first, ...rest] : [opening(rule), ...rule.message];
    return `IF(${failsFormula(rule.check, cells)},${messageFormula([...message, ' '], cells)},"")`;
  });
  return `IFERROR(TRIM(${lines.join('&')}),"${BROKEN}")`;
}

/** What `checkFormula` shows for a submission, with plain numbers as a spreadsheet joins them to text. */
export function checkText(set: RuleSet, id: IndicatorId, submission: Submission, decimalMark: ',' | '.' = ','): string {
  const facts = factsOf(submission);
  const shown = (value: Value, term: Term) => {
    if (typeof value === 'number') return plainNumber(value).replace('.', decimalMark);
    // A cell that can't be computed with still shows what stands in it.
    return value === '' && 'id' in term ? String(cellValue(figureOf(submission, term.id)) ?? '') : value;
  };
  return set
    .at(id)
    .filter((rule) => verdictOf(rule.check, facts) === 'fail')
    .map((rule) => opening(rule) + messageText(rule.message, facts, shown))
    .join(' ')
    .replace(/ {2,}/g, ' ');
}

/** All its digits, never `1e-7`. */
function plainNumber(value: number): string {
  const digits = String(value);
  return digits.includes('e') ? value.toFixed(decimalsOf(value)) : digits;
}
