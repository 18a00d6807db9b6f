import { spellFigure, type Figure } from '../figures';
import type { IndicatorId, Template } from '../forms';
import { byReadingOrder, textAt, textPlace, type ReportCheck, type ReportText } from '../report';
import type { Finding, Repair } from '../rules';
import type { Submission } from '../submission';

/** The answer for other programs. Its shape is documented in docs/check-json.md and stays. */
export function findingsJson(submission: Submission, findings: readonly Finding[]) {
  const { template, period, agency } = submission;
  return { template: template.id, period: period.id, agency, findings: findings.map((finding) => findingJson(submission, finding)) };
}

function findingJson(
  submission: Submission,
  { key, source, topic, severity, status, rows, stated, expected, imbalance, message, repair }: Finding,
) {
  return {
    rule: source === 'workbook' ? `workbook:${topic}` : key,
    severity,
    status,
    cells: rows,
    stated: stated ?? null,
    expected: expected ?? null,
    imbalance: imbalance ?? null,
    message,
    repair: repair && changesFigures(repair) ? repairJson(submission.template, repair) : null,
  };
}

/** What only puts formulas or sheets back is nothing to carry out for a program that holds figures. */
function changesFigures({ figures, notes }: Repair): boolean {
  return Object.keys(figures).length + Object.keys(notes).length > 0;
}

/** A repair with its figures as printed. */
export function repairJson(template: Template, { words, figures, notes }: Repair) {
  const printed = (Object.entries(figures) as [IndicatorId, Figure][]).map(([id, figure]) => {
    const kind = template.indicator(id)?.kind ?? 'heading';
    return [id, spellFigure(figure, kind === 'heading' ? 'count' : kind)];
  });
  return { words, figures: Object.fromEntries(printed) as Readonly<Record<string, string>>, notes };
}

/** With the words themselves, for programs that don't have the report. */
export function reportJson(report: ReportText, { agreeing, findings }: ReportCheck) {
  const statements = [
    ...agreeing.map((each) => ({ ...each, agrees: true })),
    ...findings.filter(({ topic }) => topic === 'statement').map((each) => ({ ...each, agrees: false })),
  ].sort(byReadingOrder);
  return {
    notes: report.notes,
    statements: statements.map((each) => {
      const { rows, stated, expected, agrees, quote } = each;
      const place = textPlace(each);
      return {
        ids: rows,
        expected,
        agrees,
        ...('severity' in each && { severity: each.severity, message: each.message }),
        stated,
        place,
        quote: quote ?? place,
        words: textAt(report, quote ?? place),
      };
    }),
    slips: findings
      .filter(({ topic }) => topic !== 'statement')
      .map((each) => ({ kind: each.topic, severity: each.severity, place: textPlace(each), quote: each.stated, message: each.message })),
  };
}
