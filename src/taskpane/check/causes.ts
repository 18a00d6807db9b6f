import type { IndicatorId, Template } from '../../forms';
import type { Finding, Repair, Rule, Severity } from '../../rules';

/** Findings that one change would settle, or that say the same of several rows. */
export interface Cause {
  readonly key: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly rows: readonly IndicatorId[];
  readonly repair: Repair | undefined;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings of each form grouped by cause, errors first. */
export function causesByForm(
  findings: readonly Finding[],
  template: Template,
): readonly { readonly form: string; readonly name: string; readonly causes: readonly Cause[] }[] {
  return template.forms.flatMap((form) => {
    const own = findings.filter(({ rule }) => rule.at.startsWith(`${form.id}/`));
    const groups = new Map<string, Finding[]>();
    for (const finding of own) {
      const key = keyOf(finding);
      groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    const causes = [...groups].map(([key, group]): Cause => {
      const severity = ORDER.find((each) => group.some((finding) => finding.severity === each)) ?? 'info';
      return { key, severity, findings: group, rows: [...new Set(group.map(({ rule }) => rule.at))], repair: repairOfAll(group) };
    });
    causes.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    return causes.length === 0 ? [] : [{ form: form.id, name: `${form.name}. ${form.title}`, causes }];
  });
}

/** One change for the whole group: the one they share, or the same thing done in each row. Undefined unless every finding has one. */
function repairOfAll(findings: readonly Finding[]): Repair | undefined {
  const repairs = findings.flatMap(({ repair }) => repair ?? []);
  const [first] = repairs;
  if (!first || repairs.length < findings.length) return undefined;
  if (repairs.every((repair) => JSON.stringify(repair) === JSON.stringify(first))) return first;
  const figures = Object.assign({}, ...repairs.map((repair) => repair.figures)) as Repair['figures'];
  const notes = Object.assign({}, ...repairs.map((repair) => repair.notes)) as Repair['notes'];
  const [value = '', ...others] = [...new Set(Object.values(figures))];
  if (others.length > 0) return undefined;
  const rows = Object.keys(figures).length;
  return { words: rows === 0 ? first.words : `Ghi ${value === '-' ? 'dấu "-"' : value} vào ${String(rows)} dòng`, figures, notes };
}

/** Rules that say the same of many rows. */
export function saysTheSame({ topic }: Rule): boolean {
  return topic === 'missing' || topic === 'level' || topic === 'note';
}

/** Rows of which the same is said go together; so do findings mended by the same change. */
function keyOf({ rule, repair, status, message }: Finding): string {
  if (saysTheSame(rule)) return `${status}:${rule.topic}:${message}`;
  return `${status}:${repair ? JSON.stringify(repair.figures) : rule.id}`;
}
