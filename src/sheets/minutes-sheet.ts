import type { Finding, Rule, RuleSet, Severity, Validation, Verdict } from '../rules';
import type { Submission } from '../submission';
import { area, inReadingOrder, type LayoutCell, type SheetLayout } from './layout';
import { STYLE } from './style';
import { textHeight } from './text-height';

export const MINUTES_SHEET = 'Biên bản kiểm tra';

const COLUMNS = [
  { heading: 'Biểu mẫu', width: 9 },
  { heading: 'Dòng', width: 8 },
  { heading: 'Yêu cầu', width: 58 },
  { heading: 'Mức độ', width: 11 },
  { heading: 'Kết quả', width: 18 },
  { heading: 'Chi tiết', width: 46 },
] as const;
const LAST_COLUMN = COLUMNS.length - 1;
const HEADING_ROW = 3;

const LEVELS: Readonly<Record<Severity, string>> = { error: 'Bắt buộc', warning: 'Cảnh báo', info: 'Gợi ý' };

const OUTCOMES: Readonly<Record<Verdict | 'justified', string>> = {
  pass: 'Đạt',
  fail: 'Không đạt',
  justified: 'Đã giải trình',
  unverifiable: 'Chưa đối chiếu được',
  inapplicable: 'Không áp dụng',
};

/** What needs a look comes first. */
const ORDER = ['fail', 'justified', 'unverifiable', 'pass', 'inapplicable'] as const;

/**
 * Every rule with its outcome, each outcome in the order of the forms: the receiver sees what was checked, not only what was found.
 * Plain text, as it was when the package was made.
 */
export function minutesSheet(submission: Submission, set: RuleSet, { findings, verdicts }: Validation): SheetLayout {
  const found = new Map(findings.map((finding) => [finding.rule, finding]));
  const outcome = (rule: Rule): Verdict | 'justified' =>
    found.get(rule)?.status === 'justified' ? 'justified' : (verdicts.get(rule) ?? 'inapplicable');
  const order = new Map(submission.template.indicators.map(({ id }, index) => [id, index]));
  const rank = (rule: Rule) => ORDER.indexOf(outcome(rule));
  const rules = [...set.rules].sort((a, b) => rank(a) - rank(b) || (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));

  const counts = ORDER.map((kind) => ({ kind, count: rules.filter((rule) => outcome(rule) === kind).length }));
  const titles = [
    ['BIÊN BẢN KIỂM TRA SỐ LIỆU', { ...STYLE.title }],
    [[submission.agency.name, submission.period.name].filter((part) => part !== '').join(' – '), { ...STYLE.title, bold: false }],
    [
      `${String(rules.length)} yêu cầu: ${counts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => `${String(count)} ${OUTCOMES[kind].toLocaleLowerCase('vi-VN')}`)
        .join(', ')}.`,
      STYLE.subtitle,
    ],
  ] as const;
  const cells: LayoutCell[] = [
    ...titles.map(([value, style], row) => ({ row, column: 0, value, style })),
    ...COLUMNS.map(({ heading }, column) => ({ row: HEADING_ROW, column, value: heading, style: STYLE.tableHeading })),
  ];
  const heights = [22, 20, 20, 22];

  rules.forEach((rule, index) => {
    const [form = '', code = ''] = rule.at.split('/');
    const detail = detailOf(found.get(rule));
    const texts = [form.slice(2), code, rule.statement, LEVELS[rule.severity], OUTCOMES[outcome(rule)], detail];
    const bold = outcome(rule) === 'fail';
    texts.forEach((text, column) =>
      cells.push({
        row: HEADING_ROW + 1 + index,
        column,
        ...(text !== '' && { value: column === 0 ? Number(text) : text }),
        style: column < 2 || column === 3 || column === 4 ? { ...STYLE.code, wrap: true, bold } : STYLE.note,
      }),
    );
    heights.push(Math.max(18, ...[2, 4, 5].map((column) => textHeight(texts[column] ?? '', COLUMNS[column]?.width ?? 0, {}))));
  });
  const last = HEADING_ROW + rules.length;
  return {
    kind: 'minutes',
    name: MINUTES_SHEET,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights: heights,
    cells: inReadingOrder(cells),
    merges: titles.map((_, row) => area(row, 0, row, LAST_COLUMN)),
    validations: [],
    conditionalFormats: [],
    page: {
      orientation: 'landscape',
      margins: { top: 20, bottom: 15, left: 20, right: 15, header: 10, footer: 10 },
      printArea: area(0, 0, last, LAST_COLUMN),
      repeatedRows: { first: HEADING_ROW, last: HEADING_ROW },
      pageNumbers: true,
    },
    frozen: { rows: HEADING_ROW + 1, columns: 2 },
    filter: area(HEADING_ROW, 0, last, LAST_COLUMN),
    protected: true,
  };
}

/** What was found, and the reason it is accepted for. */
function detailOf(finding: Finding | undefined): string {
  if (!finding) return '';
  return finding.justification ? `${finding.message} Giải trình: ${finding.justification.reason}` : finding.message;
}
