import { decimalsOf, printNumber, spellFigure, type PrintStyle } from '../figures';
import type { IndicatorId } from '../forms';
import { cleanText, figureOf, type Justification, type Submission } from '../submission';
import { rulesOf, type RuleSet } from './catalogue';
import { undecidedRows, verdictOf, type CheckFacts, type Verdict } from './check';
import { factsOf } from './completion';
import { diagnose, misplacedFigure } from './diagnosis';
import { evaluate, type Term, type Value } from './expression';
import { justificationOf } from './justification';
import { messageText } from './message';
import { codeOf, formOf, wordsFor } from './relations';
import { repairFinder, type Repair } from './repair';
import type { Rule, Severity } from './rule';

/** `justified` is a failure accepted with a reason. */
export type FindingStatus = 'fail' | 'unverifiable' | 'justified';

/** What a rule found, ready to be shown. Figures as printed. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly status: FindingStatus;
  /** The rows involved, the one to look at first. */
  readonly cells: readonly IndicatorId[];
  /** What stands at the first cell. */
  readonly stated: string;
  /** What should stand there, where the rule knows. */
  readonly expected?: string;
  /** Left less right of a comparison: 7 is "thừa 7", -7 "thiếu 7". */
  readonly imbalance?: number;
  readonly message: string;
  readonly repair?: Repair;
  readonly justification?: Justification;
}

export interface Validation {
  /** Failures and what could not be decided, in the order of the forms. */
  readonly findings: readonly Finding[];
  /** Every rule with its outcome. */
  readonly verdicts: ReadonlyMap<Rule, Verdict>;
}

/** Checks a submission against the whole catalogue. Pure; no submission is too odd for it. */
export function validate(submission: Submission, set: RuleSet = rulesOf(submission.template)): Validation {
  const facts = factsOf(submission);
  const verdicts = new Map<Rule, Verdict>();
  for (const rule of set.rules) verdicts.set(rule, verdictOf(rule.check, facts));
  const repairOf = repairFinder(submission, set, verdicts, facts);
  const order = new Map(submission.template.indicators.map(({ id }, index) => [id, index]));
  const findings = set.rules
    .flatMap((rule): Finding[] => {
      switch (verdicts.get(rule)) {
        case 'fail':
          return [failure(rule, repairOf(rule), submission, facts)];
        case 'unverifiable':
          return [undecided(rule, submission, facts)];
        default:
          return [];
      }
    })
    .sort((a, b) => (order.get(a.rule.at) ?? 0) - (order.get(b.rule.at) ?? 0));
  return { findings, verdicts };
}

function failure(rule: Rule, repair: Repair | undefined, submission: Submission, facts: CheckFacts): Finding {
  const justification = justificationOf(submission, rule);

  const expected = rule.expected && evaluate(rule.expected, facts);
  const imbalance = imbalanceOf(rule, facts);
  const message = messageText(rule.message, facts, (value, term) => printValue(value, term, submission, rule.at));
  const diagnosis = diagnosisOf(rule, submission, facts);

  return {
    rule,
    severity: rule.severity,
    status: justification ? 'justified' : 'fail',
    cells: rule.cells,
    stated: spellFigure(figureOf(submission, rule.at), styleOf(submission, rule.at)),
    ...(rule.expected &&
      expected !== undefined && { expected: expected === '-' ? '-' : printValue(expected, rule.expected, submission, rule.at) }),
    ...(imbalance !== undefined && { imbalance }),
    message: unreadMessage(rule, submission) ?? (diagnosis === undefined ? message : `${message} ${diagnosis}`),
    ...(repair && { repair }),
    ...(justification && { justification }),
  };
}

/** How a failure may have come about, as a sentence; undefined when nothing fits. */
function diagnosisOf(rule: Rule, submission: Submission, facts: CheckFacts): string | undefined {
  if (rule.topic === 'derived') return diagnose(submission, rule.at, rule.expected, facts);
  const misplaced = rule.topic === 'missing' ? misplacedFigure(submission, rule.at) : undefined;
  return misplaced && `Cột Ghi chú có ${spellFigure(misplaced, styleOf(submission, rule.at))}; có thể đã gõ nhầm cột.`;
}

function undecided(rule: Rule, submission: Submission, facts: CheckFacts): Finding {
  const needed = new Set(undecidedRows(rule.check, facts));
  const rows = rule.cells.filter((id) => needed.has(id));
  const missing = rows.every((id) => figureOf(submission, id).kind === 'blank') ? 'chưa có số liệu' : 'chưa có số liệu đọc được';

  return {
    rule,
    severity: rule.severity,
    status: 'unverifiable',
    cells: rule.cells,
    stated: spellFigure(figureOf(submission, rule.at), styleOf(submission, rule.at)),
    message: `Chưa đối chiếu được vì ${rowList(rows, rule.at)} ${missing}.`,
  };
}

/** `dòng 5.1, 5.2`, with rows of other forms after them. */
function rowList(ids: readonly IndicatorId[], from: IndicatorId): string {
  const own = ids.filter((id) => formOf(id) === formOf(from));
  const others = ids.filter((id) => formOf(id) !== formOf(from));
  return [...(own.length > 0 ? [`dòng ${own.map(codeOf).join(', ')}`] : []), ...others.map((id) => wordsFor(id, from))].join(', ');
}

/** What exactly can't be read, and what to do about it. */
function unreadMessage(rule: Rule, submission: Submission): string | undefined {
  if (rule.topic !== 'unreadable') return undefined;
  const figure = figureOf(submission, rule.at);
  if (figure.kind !== 'ambiguous' && figure.kind !== 'unreadable') return undefined;
  const text = quoted(figure.text);
  if (figure.kind === 'ambiguous') {
    const [comma, point] = figure.readings.map((value) => printNumber(value, decimalsOf(value), 'amount'));
    return `Chưa rõ ${text} là ${comma ?? ''} hay ${point ?? ''}; hãy gõ lại.`;
  }
  if (figure.looksLike === 'date') return `${text} là ngày tháng, có thể do bảng tính tự đổi; hãy gõ lại số.`;
  if (figure.looksLike === 'error') return `${text} là lỗi công thức; hãy gõ lại số.`;
  return `Không đọc được ${text}; ô này cần một số hoặc dấu "-".`;
}

/** Somebody's text within a sentence: one line, not too long. */
function quoted(text: string): string {
  const line = cleanText(text).replace(/\s+/g, ' ');
  return `"${line.length > 60 ? `${cleanText(line.slice(0, 60))}…` : line}"`;
}

function imbalanceOf({ check }: Rule, facts: CheckFacts): number | undefined {
  const [left, right] =
    check.kind === 'atMost' || check.kind === 'equal'
      ? [evaluate(check.left, facts), evaluate(check.right, facts)]
      : check.kind === 'states'
        ? [facts.stated(check.id), evaluate(check.computed, facts)]
        : ['' as Value, '' as Value];
  return typeof left === 'number' && typeof right === 'number' ? Number((left - right).toFixed(6)) : undefined;
}

function styleOf(submission: Submission, id: IndicatorId): PrintStyle {
  const kind = submission.template.indicator(id)?.kind ?? 'heading';
  return kind === 'heading' ? 'count' : kind;
}

/**
 * A figure as it is printed in its own row, never rounded; a computed value in the style of the row
 * it belongs in, marked where something else stands in that row.
 */
function printValue(value: Value, term: Term, submission: Submission, at: IndicatorId): string {
  if (value === '') return '(trống)';
  if (value === '-') return '"-"';
  if (term.kind === 'number') return printNumber(value, decimalsOf(value), 'amount');
  if (term.kind === 'stated' || term.kind === 'figure') {
    const figure = figureOf(submission, term.id);
    if (figure.kind === 'number' && figure.value === value) return spellFigure(figure, styleOf(submission, term.id));
    const computed = printNumber(value, decimalsOf(value), styleOf(submission, term.id));
    return figure.kind === 'blank' ? computed : `${computed} (tính lại)`;
  }
  return printNumber(value, decimalsOf(value), styleOf(submission, at));
}
