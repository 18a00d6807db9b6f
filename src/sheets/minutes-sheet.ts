import {
  TALLY_CLASSES,
  TALLY_WORDS,
  tallyClass,
  type Finding,
  type Rule,
  type RuleSet,
  type TallyClass,
  type Validation,
  type Verdict,
} from '../rules';
import type { Severity } from '../forms';
import type { Submission } from '../submission';
import type { SheetLayout } from './layout';
import { STYLE, WIDE_TABLE_MARGINS } from './style';
import { submissionTitle, tableSheet, type TableRow } from './table-sheet';

export const MINUTES_SHEET = 'Biên bản kiểm tra';

const COLUMNS = [
  { heading: 'Biểu mẫu', width: 9 },
  { heading: 'Dòng', width: 8 },
  { heading: 'Yêu cầu', width: 58 },
  { heading: 'Mức độ', width: 11 },
  { heading: 'Kết quả', width: 18 },
  { heading: 'Chi tiết', width: 46 },
] as const;

const LEVELS: Readonly<Record<Severity, string>> = { error: 'Bắt buộc', warning: 'Cảnh báo', info: 'Gợi ý' };

type Outcome = TallyClass | Exclude<Verdict, 'fail'>;

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  ...TALLY_WORDS,
  pass: 'Đạt',
  unverifiable: 'Chưa đối chiếu được',
  inapplicable: 'Không áp dụng',
};

/** What needs a look comes first. */
const ORDER: readonly Outcome[] = [...TALLY_CLASSES, 'unverifiable', 'pass', 'inapplicable'];

/**
 * Every rule with its outcome, each outcome in the order of the forms: the receiver sees what was checked, not only what was found.
 * Plain text, as it was when the package was made.
 */
export function minutesSheet(submission: Submission, set: RuleSet, { findings, verdicts }: Validation): SheetLayout {
  const found = new Map(findings.map((finding) => [finding.rule, finding]));
  const outcome = (rule: Rule): Outcome => {
    const verdict = verdicts.get(rule) ?? 'inapplicable';
    const finding = found.get(rule);
    return verdict === 'fail' ? ((finding && tallyClass(finding)) ?? 'errors') : verdict;
  };
  const order = new Map(submission.template.indicators.map(({ id }, index) => [id, index]));
  const rank = (rule: Rule) => ORDER.indexOf(outcome(rule));
  const rules = [...set.rules].sort((a, b) => rank(a) - rank(b) || (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));

  const counts = ORDER.map((kind) => ({ kind, count: rules.filter((rule) => outcome(rule) === kind).length }));
  const summary = `${String(rules.length)} yêu cầu: ${counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${String(count)} ${OUTCOMES[kind].toLocaleLowerCase('vi-VN')}`)
    .join(', ')}.`;
  return tableSheet({
    kind: 'minutes',
    name: MINUTES_SHEET,
    titles: [
      { text: 'BIÊN BẢN KIỂM TRA SỐ LIỆU', style: STYLE.title, height: 22 },
      submissionTitle(submission),
      { text: summary, style: STYLE.subtitle, height: 20 },
    ],
    columns: COLUMNS,
    headingHeight: 22,
    rows: rules.map((rule): TableRow => {
      const [form = '', code = ''] = rule.at.split('/');
      const texts = [form.slice(2), code, rule.statement, LEVELS[rule.severity], OUTCOMES[outcome(rule)], detailOf(found.get(rule))];
      const bold = outcome(rule) === 'errors';
      return {
        cells: texts.map((text, column) => ({
          ...(text !== '' && { value: column === 0 ? Number(text) : text }),
          style: column < 2 || column === 3 || column === 4 ? { ...STYLE.code, wrap: true, bold } : STYLE.note,
        })),
      };
    }),
    orientation: 'landscape',
    margins: WIDE_TABLE_MARGINS,
    frozenColumns: 2,
    filtered: true,
  });
}

/** What was found, and the reason it is accepted for. */
function detailOf(finding: Finding | undefined): string {
  if (!finding) return '';
  return finding.justification ? `${finding.message} Giải trình: ${finding.justification.reason}` : finding.message;
}
