import { decimalsOf, printNumber, spellFigure } from '../figures';
import { codeOf, formOf, rowWords, type IndicatorId } from '../forms';
import { cleanText, figureOf, type Submission } from '../submission';
import { rulesOf } from './catalogue';
import type { CheckFacts, Verdict } from './check';
import { imbalanceOf, undecidedRows, verdictOf } from './checks/kinds';
import { factsOf } from './completion';
import { diagnose, misplacedFigure } from './diagnosis';
import { evaluate, type Term, type Value } from './expression';
import type { Finding, Repair } from './finding';
import { justificationOf } from './justification';
import { headFindings } from './head-findings';
import { messageText } from './message';
import { comparedPeriod, previousFindings } from './previous';
import { styleOfRow, styleOfTerm } from './printed';
import { repairFinder } from './repair';
import type { Rule } from './rule';

export interface Validation {
  /** What the head of the report lacks, then failures and what could not be decided, in the order of the forms. */
  readonly findings: readonly Finding[];
  /** Every rule with its outcome. */
  readonly verdicts: ReadonlyMap<Rule, Verdict>;
}

/** Checks a submission against the whole catalogue, and against the periods it is compared with. Pure; no submission is too odd for it. */
export function validate(submission: Submission, previous?: Submission): Validation {
  const set = rulesOf(submission.template, submission.agency.level);
  const facts = factsOf(submission);
  const verdicts = new Map<Rule, Verdict>();
  for (const rule of set.rules) verdicts.set(rule, verdictOf(rule.check, facts));
  const repairOf = repairFinder(submission, set, verdicts, facts);
  const order = new Map(submission.template.indicators.map(({ id }, index) => [id, index]));
  const place = ({ rows: [first] }: Finding) => (first === undefined ? -1 : (order.get(first) ?? 0));
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
    .concat(previousFindings(submission, previous && comparedPeriod(previous)))
    .sort((a, b) => place(a) - place(b));
  return { findings: [...headFindings(submission), ...findings], verdicts };
}

function failure(rule: Rule, repair: Repair | undefined, submission: Submission, facts: CheckFacts): Finding {
  const justification = justificationOf(submission, rule);

  const expected = rule.expected && evaluate(rule.expected, facts);
  const imbalance = imbalanceOf(rule.check, facts);
  const message = messageText(rule.message, facts, (value, term) => printValue(value, term, submission, rule.at));
  const diagnosis = diagnosisOf(rule, submission, facts);

  return {
    ...ofRule(rule),
    status: justification ? 'justified' : 'fail',
    stated: spellFigure(figureOf(submission, rule.at), styleOfRow(submission.template, rule.at)),
    ...(rule.expected &&
      expected !== undefined && { expected: expected === '-' ? '-' : printValue(expected, rule.expected, submission, rule.at) }),
    ...(imbalance !== undefined && { imbalance }),
    message: unreadMessage(rule, submission) ?? (diagnosis === undefined ? message : `${message} ${diagnosis}`),
    ...(repair && { repair }),
    ...(justification && { justification }),
  };
}

function ofRule(rule: Rule): Pick<Finding, 'key' | 'source' | 'topic' | 'severity' | 'rows' | 'rule'> {
  return { key: rule.id, source: 'rule', topic: rule.topic, severity: rule.severity, rows: rule.cells, rule };
}

/** How a failure may have come about, as a sentence; undefined when nothing fits. */
function diagnosisOf(rule: Rule, submission: Submission, facts: CheckFacts): string | undefined {
  if (rule.topic === 'derived') return diagnose(submission, rule.at, rule.expected, facts);
  const misplaced = rule.topic === 'missing' ? misplacedFigure(submission, rule.at) : undefined;
  return misplaced && `Cột Ghi chú có ${spellFigure(misplaced, styleOfRow(submission.template, rule.at))}; có thể đã gõ nhầm cột.`;
}

function undecided(rule: Rule, submission: Submission, facts: CheckFacts): Finding {
  const needed = new Set(undecidedRows(rule.check, facts));
  const rows = rule.cells.filter((id) => needed.has(id));
  const missing = rows.every((id) => figureOf(submission, id).kind === 'blank') ? 'chưa có số liệu' : 'chưa có số liệu đọc được';

  return {
    ...ofRule(rule),
    status: 'unverifiable',
    stated: spellFigure(figureOf(submission, rule.at), styleOfRow(submission.template, rule.at)),
    message: `Chưa đối chiếu được vì ${rowList(submission, rows, rule.at)} ${missing}.`,
  };
}

/** `dòng 5.1, 5.2`, with rows of other forms after them. */
function rowList({ template }: Submission, ids: readonly IndicatorId[], from: IndicatorId): string {
  const own = ids.filter((id) => formOf(id) === formOf(from));
  const others = ids.filter((id) => formOf(id) !== formOf(from));
  return [...(own.length > 0 ? [`dòng ${own.map(codeOf).join(', ')}`] : []), ...others.map((id) => rowWords(template, [id], from))].join(
    ', ',
  );
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

/**
 * A figure as it is printed in its own row, never rounded; a computed value in the style of the row
 * it belongs in, marked where something else stands in that row.
 */
function printValue(value: Value, term: Term, submission: Submission, at: IndicatorId): string {
  if (value === '') return '(trống)';
  if (value === '-') return '"-"';
  const style = styleOfTerm(submission.template, term, at);
  const computed = printNumber(value, decimalsOf(value), style);
  if (term.kind !== 'stated' && term.kind !== 'figure') return computed;
  const figure = figureOf(submission, term.id);
  if (figure.kind === 'number' && figure.value === value) return spellFigure(figure, style);
  return figure.kind === 'blank' ? computed : `${computed} (tính lại)`;
}
