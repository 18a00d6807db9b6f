import { checkReport, textAt, textPlace, type ReportCheck, type ReportText } from '../report';
import { blocksSending, findingsOfForm, tally, tallyClass, tallyWords, validate, type Finding } from '../rules';
import type { Submission } from '../submission';
import { codeOf } from '../forms';
import { READING, type Arguments, type Command } from './command';
import { load, loadPrevious, loadReport } from './files';
import { findingsJson, reportJson } from './findings-json';
import { blankLine, findingLines, SIGNS } from './print-findings';

export const check: Command = {
  name: 'check',
  usage: `  cchc check tệp [--report báo-cáo.docx] [--previous tệp-kỳ-trước] [--json]
      Kiểm tra số liệu, và đối chiếu lời văn của báo cáo với số liệu.
      Mã thoát: 0 không có lỗi, 1 có lỗi hoặc chưa nhập đủ, 2 không đọc được tệp.`,
  options: ['report', 'previous', ...READING, 'json'],
  run,
};

/**
 * Prints what is wrong with the figures, and where a report tells another story. Returns 1 when an error stands that
 * nobody justified, a figure is missing or the report states another one, otherwise 0.
 */
async function run({ file, json, choices, report: reportFile, previous: previousFile }: Arguments): Promise<number> {
  const { submission, findings: ofWorkbook, notes } = await load(file, choices);
  const previous = await loadPrevious(previousFile, submission);
  const findings = [...ofWorkbook, ...validate(submission, previous?.submission).findings];
  const report = reportFile === undefined ? undefined : await loadReport(reportFile);
  const compared = report && checkReport(report, submission, await submission.template.language());
  if (json) {
    const answer = { ...findingsJson(submission, findings), ...(report && compared && { report: reportJson(report, compared) }) };
    process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
  } else
    process.stdout.write(
      notes.map((note) => `${note}\n`).join('') +
        figuresReport(submission, findings) +
        (report && compared ? textReport(report, compared) : ''),
    );
  return [...findings, ...(compared?.findings ?? [])].some(blocksSending) ? 1 : 0;
}

function figuresReport(submission: Submission, findings: readonly Finding[]): string {
  const undecided = findings.filter(({ status }) => status === 'unverifiable');
  const totals = [
    tallyWords(tally(findings), ['errors', 'warnings', 'hints']),
    ...(undecided.length > 0 ? [`${String(undecided.length)} chưa đối chiếu được`] : []),
  ];
  const out = [`${submission.agency.name || '(chưa ghi cơ quan)'}, ${submission.period.phrase}`, totals.join(', ')];
  const section = (title: string, own: readonly Finding[]) => {
    if (own.length === 0) return;
    const blank = own.filter((finding) => tallyClass(finding) === 'blanks' && finding.source === 'rule');
    const open = own.filter((finding) => finding.status === 'unverifiable');
    const rest = own.filter((finding) => !blank.includes(finding) && !open.includes(finding));
    out.push('', title);
    if (blank.length > 0) out.push(blankLine(blank));
    out.push(...rest.flatMap(findingLines));
    if (open.length > 0) {
      const rows = [...new Set(open.flatMap(({ rows: [first] }) => (first === undefined ? [] : [codeOf(first)])))];
      out.push(`  ? chưa đối chiếu được dòng ${rows.join(', ')} vì còn thiếu số liệu`);
    }
  };
  const from = (source: Finding['source']) => findings.filter((finding) => finding.source === source);
  section('Sổ', from('workbook'));
  section('Thông tin', from('information'));
  const rules = from('rule');
  for (const form of submission.template.forms) section(`${form.name}. ${form.title}`, findingsOfForm(rules, form.id));
  return `${out.join('\n')}\n`;
}

/** Where the report and the figures don't tell the same story, in the order of the report. */
function textReport(report: ReportText, { agreeing, findings }: ReportCheck): string {
  const { notes } = report;
  const slips = findings.filter(({ topic }) => topic !== 'statement');
  if (agreeing.length + findings.length === 0) {
    return `${['', 'Báo cáo: không tìm thấy chỗ nào nêu số liệu của biểu mẫu.', ...notes.map((note) => `  ${note}`)].join('\n')}\n`;
  }
  const counts = [
    `${String(agreeing.length)} chỗ khớp`,
    `${String(findings.length - slips.length)} chỗ khác`,
    `${String(slips.length)} chỗ cần xem lại`,
  ];
  const lines = findings.flatMap((finding) => [
    `  ${SIGNS[finding.severity]} ${finding.message}`,
    `      “${textAt(report, finding.quote ?? textPlace(finding))}”`,
  ]);
  return `${['', `Báo cáo: ${counts.join(', ')}`, ...notes.map((note) => `  ${note}`), ...lines].join('\n')}\n`;
}
