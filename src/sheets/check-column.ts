import { decimalsOf } from '../figures';
import type { IndicatorId } from '../forms';
import {
  completed,
  factsOf,
  failsFormula,
  justificationOf,
  LONGEST_LITERAL,
  messageFormula,
  messageText,
  printedText,
  styleOfTerm,
  TALLY_WORDS,
  tallyClass,
  verdictOf,
  type CellAddress,
  type FindingStatus,
  type Rule,
  type RuleSet,
  type TallyClass,
  type Term,
  type Value,
} from '../rules';
import { figureOf, type Submission } from '../submission';
import { cellValue } from './cell-value';

/** Readers find the column by these words. */
export const CHECK_HEADING = 'Kiểm tra';

/** What the check column shows when a formula error keeps it from checking. */
const BROKEN = 'Lỗi: ô này hoặc ô liên quan đang báo lỗi công thức.';

/** How a text in the check column begins, by what it counts as; the counts on the information sheet look for it. A missing figure says so in its own words. */
export const CHECK_MARKS: Readonly<Record<TallyClass, string>> = {
  errors: `${TALLY_WORDS.errors}:`,
  blanks: TALLY_WORDS.blanks,
  warnings: `${TALLY_WORDS.warnings}:`,
  hints: `${TALLY_WORDS.hints}:`,
  justified: `${TALLY_WORDS.justified}:`,
};

function opening(rule: Rule, status: FindingStatus): string {
  const counted = tallyClass({ ...rule, status });
  return counted === undefined || counted === 'blanks' ? '' : `${CHECK_MARKS[counted]} `;
}

/** The check column of one row: every failing rule in words, errors first, empty when all is well. Undefined for rows nothing is checked at. */
export function checkFormula(set: RuleSet, id: IndicatorId, cells: CellAddress, submission: Submission): string | undefined {
  const rules = set.at(id);
  if (rules.length === 0) return undefined;
  const lines = rules.map((rule) => {
    const inWords = (message: Rule['message']) => messageFormula(message, cells, (term) => styleOfTerm(set.template, term, rule.at));
    const fails = failsFormula(rule.check, cells);
    if (!justificationOf(submission, rule)) return `IF(${fails},${inWords([opening(rule, 'fail'), ...rule.message, ' '])},"")`;
    // It holds while what it rests on stays as it was.
    const mark = `IF(${unchangedFormula(rule, submission, cells)},"${opening(rule, 'justified')}","${opening(rule, 'fail')}")`;
    return `IF(${fails},${mark}&${inWords([...rule.message, ' '])},"")`;
  });
  return `IFERROR(TRIM(${lines.join('&')}),"${BROKEN}")`;
}

/** TRUE while the figures a rule looks at stand in their cells as they do now, when a justification of it holds. */
function unchangedFormula({ cells: rows }: Rule, submission: Submission, cells: CellAddress): string {
  const { figures } = completed(submission);
  const conditions = rows.map((id) => {
    const stated = figureOf(submission, id);
    const value = cellValue(stated.kind === 'blank' ? figures.get(id) : stated) ?? '';
    const cell = cells.figure(id);
    if (typeof value === 'number') return `IF(ISNUMBER(${cell}),ROUND(${cell},6)=ROUND(${plainNumber(value)},6),FALSE)`;
    return value.length > LONGEST_LITERAL ? 'FALSE' : `EXACT(${cell},"${value.replaceAll('"', '""')}")`;
  });
  return `AND(${conditions.join(',')})`;
}

/** What `checkFormula` shows for a submission. */
export function checkText(set: RuleSet, id: IndicatorId, submission: Submission): string {
  const facts = factsOf(submission);
  const shown = (value: Value, term: Term) => {
    if (typeof value === 'number') return printedText(value, styleOfTerm(set.template, term, id));
    // A cell that can't be computed with still shows what stands in it.
    return value === '' && 'id' in term ? String(cellValue(figureOf(submission, term.id)) ?? '') : value;
  };
  return set
    .at(id)
    .filter((rule) => verdictOf(rule.check, facts) === 'fail')
    .map((rule) => opening(rule, justificationOf(submission, rule) ? 'justified' : 'fail') + messageText(rule.message, facts, shown))
    .join(' ')
    .replace(/ {2,}/g, ' ');
}

/** `toFixed` knows no more. */
const MOST_DECIMALS = 100;

/** All its digits, never `1e-7`. */
function plainNumber(value: number): string {
  const digits = String(value);
  return digits.includes('e') ? value.toFixed(Math.min(decimalsOf(value), MOST_DECIMALS)) : digits;
}
