import {
  TALLY_CLASSES,
  TALLY_WORDS,
  tallyClass,
  type Finding,
  type RuleSet,
  type TallyClass,
  type Validation,
  type Verdict,
} from '../rules';
import { codeOf, formOf, type IndicatorId, type Severity } from '../forms';
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

/** What needs a look, the worst first. */
const LISTED: readonly Outcome[] = [...TALLY_CLASSES, 'unverifiable'];
/** What holds, or asks for nothing, is only counted: a receiver looks for what doesn't. */
const ORDER: readonly Outcome[] = [...LISTED, 'pass', 'inapplicable'];

/** One line of the minutes. */
interface Line {
  readonly rows: readonly IndicatorId[];
  readonly demand: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly finding: Finding | undefined;
}

/**
 * What the rules found, and what the head of the report lacks, each outcome in the order of the forms; how many rules there
 * are and how each came out stands above. Plain text, as it was when the package was made.
 */
export function minutesSheet(submission: Submission, set: RuleSet, { findings, verdicts }: Validation): SheetLayout {
  const found = new Map(findings.map((finding) => [finding.rule, finding]));
  const order = new Map(submission.template.indicators.map(({ id }, index) => [id, index]));
  const ofRules = set.rules.map((rule): Line => {
    const verdict = verdicts.get(rule) ?? 'inapplicable';
    const finding = found.get(rule);
    const outcome = verdict === 'fail' ? ((finding && tallyClass(finding)) ?? 'errors') : verdict;
    return { rows: [rule.at], demand: rule.statement, severity: rule.severity, outcome, finding };
  });
  const ofHead = findings
    .filter(({ source }) => source === 'information')
    .map((finding): Line => {
      const { message, severity } = finding;
      return { rows: [], demand: message, severity, outcome: tallyClass(finding) ?? 'errors', finding: undefined };
    });
  const place = ({ rows: [first] }: Line) => (first === undefined ? -1 : (order.get(first) ?? 0));
  const lines = [...ofHead, ...ofRules].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || place(a) - place(b));

  const listed = lines.filter(({ outcome }) => LISTED.includes(outcome));
  const counts = ORDER.map((kind) => ({ kind, count: lines.filter(({ outcome }) => outcome === kind).length }));
  const summary = `${String(lines.length)} yêu cầu: ${counts
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
    rows: listed.map(({ rows: [first], demand, severity, outcome, finding }): TableRow => {
      const [form, code] = first === undefined ? ['', ''] : [formOf(first).slice(2), codeOf(first)];
      const texts = [form, code, demand, LEVELS[severity], OUTCOMES[outcome], detailOf(finding)];
      const bold = outcome === 'errors';
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
