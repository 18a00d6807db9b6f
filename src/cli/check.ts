import { checkReport, inReadingOrder, textAt, type ReportCheck, type ReportText } from '../report';
import { validate, type Finding, type Severity } from '../rules';
import type { ReadingNote } from '../sheets';
import type { Submission } from '../submission';
import { load, loadReport } from './files';
import type { Arguments } from './main';

/** One line of the answer, whether a rule or the reading of the workbook found it. */
interface Line {
  readonly rule: string;
  readonly severity: Severity;
  readonly status: 'fail' | 'unverifiable' | 'justified';
  readonly cells: readonly string[];
  readonly stated: string | null;
  readonly expected: string | null;
  readonly imbalance: number | null;
  readonly message: string;
  readonly repair: {
    readonly words: string;
    readonly figures: Readonly<Record<string, string>>;
    readonly notes: Readonly<Record<string, string>>;
  } | null;
}

/**
 * Prints what is wrong with the figures, and where a report tells another story. Returns 1 when an error stands that
 * nobody justified or the report states another figure, otherwise 0.
 */
export async function check({ file, json, period, report: reportFile }: Arguments): Promise<number> {
  const { submission, notes } = await load(file, period);
  const lines = [...notes.map(fromNote), ...validate(submission).findings.map(fromFinding)];
  const report = reportFile === undefined ? undefined : await loadReport(reportFile);
  const compared = report && checkReport(report, submission);
  if (json)
    process.stdout.write(
      `${JSON.stringify({ ...answer(submission, lines), ...(report && compared && { report: withQuotes(report, compared) }) }, undefined, 2)}\n`,
    );
  else process.stdout.write(figuresReport(submission, lines) + (report && compared ? textReport(report, compared) : ''));
  return lines.some(isOpenError) || compared?.statements.some(({ severity }) => severity === 'error') === true ? 1 : 0;
}

function isOpenError({ severity, status }: Line): boolean {
  return severity === 'error' && status === 'fail';
}

function answer(submission: Submission, findings: readonly Line[]) {
  return { template: submission.template.id, period: submission.period.id, agency: submission.agency, findings };
}

function fromFinding({ rule, severity, status, cells, stated, expected, imbalance, message, repair }: Finding): Line {
  return {
    rule: rule.id,
    severity,
    status,
    cells,
    stated,
    expected: expected ?? null,
    imbalance: imbalance ?? null,
    message,
    repair: repair ?? null,
  };
}

function fromNote({ kind, severity, id, stated, message, repair }: ReadingNote): Line {
  return {
    rule: `workbook:${kind}`,
    severity,
    status: 'fail',
    cells: id === undefined ? [] : [id],
    stated: stated ?? null,
    expected: null,
    imbalance: null,
    message,
    repair: repair ?? null,
  };
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '●', warning: '▲', info: '○' };

function figuresReport(submission: Submission, lines: readonly Line[]): string {
  const count = (severity: Severity) => lines.filter((line) => line.status === 'fail' && line.severity === severity).length;
  const undecided = lines.filter(({ status }) => status === 'unverifiable').length;
  const justified = lines.filter(({ status }) => status === 'justified').length;
  const totals = [
    `${String(count('error'))} lỗi`,
    `${String(count('warning'))} cảnh báo`,
    `${String(count('info'))} gợi ý`,
    ...(undecided > 0 ? [`${String(undecided)} chưa đối chiếu được`] : []),
    ...(justified > 0 ? [`${String(justified)} đã giải trình`] : []),
  ];
  const out = [`${submission.agency.name || '(chưa ghi cơ quan)'}, ${submission.period.phrase}`, totals.join(', ')];
  const workbook = lines.filter(({ rule }) => rule.startsWith('workbook:'));
  if (workbook.length > 0) out.push('', 'Sổ', ...workbook.flatMap((line) => print(line, '')));
  for (const form of submission.template.forms) {
    const own = lines.filter((line) => !line.rule.startsWith('workbook:') && line.cells[0]?.startsWith(`${form.id}/`));
    if (own.length === 0) continue;
    out.push('', `${form.name}. ${form.title}`);
    const missing = own.filter((line) => line.rule.endsWith(':filled'));
    if (missing.length > 0)
      out.push(`  ${SIGNS.error} chưa nhập ${String(missing.length)} dòng: ${missing.map(({ cells }) => code(cells[0] ?? '')).join(', ')}`);
    const undecidedHere = own.filter(({ status }) => status === 'unverifiable');
    for (const line of own) {
      if (!line.rule.endsWith(':filled') && line.status !== 'unverifiable') out.push(...print(line, `dòng ${code(line.cells[0] ?? '')}: `));
    }
    if (undecidedHere.length > 0) {
      const rows = [...new Set(undecidedHere.map(({ cells }) => code(cells[0] ?? '')))];
      out.push(`  ? chưa đối chiếu được dòng ${rows.join(', ')} vì còn thiếu số liệu`);
    }
  }
  return `${out.join('\n')}\n`;
}

/** With the words themselves, for programs that don't have the report. */
function withQuotes(report: ReportText, { statements, slips }: ReportCheck) {
  return { notes: report.notes, statements: statements.map((each) => ({ ...each, words: textAt(report, each.quote) })), slips };
}

/** Where the report and the figures don't tell the same story, in the order of the report. */
function textReport({ blocks, notes }: ReportText, { statements, slips }: ReportCheck): string {
  const differing = statements.filter(({ agrees }) => !agrees);
  const agreeing = statements.length - differing.length;
  if (statements.length + slips.length === 0) {
    return `${['', 'Báo cáo: không tìm thấy chỗ nào nêu số liệu của biểu mẫu.', ...notes.map((note) => `  ${note}`)].join('\n')}\n`;
  }
  const counts = [`${String(agreeing)} chỗ khớp`, `${String(differing.length)} chỗ khác`, `${String(slips.length)} chỗ cần xem lại`];
  const entries = [...differing, ...slips].sort(inReadingOrder);
  const lines = entries.flatMap((entry) => {
    const quote = 'ids' in entry ? textAt({ blocks }, entry.quote) : entry.quote;
    return [`  ${SIGNS[entry.severity ?? 'warning']} ${entry.message ?? ''}`, `      “${quote}”`];
  });
  return `${['', `Báo cáo: ${counts.join(', ')}`, ...notes.map((note) => `  ${note}`), ...lines].join('\n')}\n`;
}

function print({ severity, status, message, repair }: Line, where: string): readonly string[] {
  const sign = status === 'justified' ? '✓' : SIGNS[severity];
  return [`  ${sign} ${where}${message}`, ...(repair && status === 'fail' ? [`      → ${repair.words}`] : [])];
}

function code(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
