import { sameFigure } from '../../figures';
import type { IndicatorId, Severity, Template } from '../../forms';
import { findingsOfForm, tallyClass, type Finding, type Repair } from '../../rules';

/** Findings that one change would settle, or that say the same of several rows. */
export interface Cause {
  readonly key: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly rows: readonly IndicatorId[];
  readonly repair: Repair | undefined;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings that stand together under one title. */
interface CauseGroup {
  readonly key: string;
  readonly title: string;
  readonly causes: readonly Cause[];
}

const TIERS = ['errors', 'blanks', 'rest'] as const;

/** How much findings matter. */
export type Tier = (typeof TIERS)[number];

/** Findings by how much they matter: what is wrong before what is missing, and all the rest after it. */
export function tiers(findings: readonly Finding[]): readonly { readonly key: Tier; readonly findings: readonly Finding[] }[] {
  const typedOver = flawsOfTypedOver(findings);
  const tierOf = (finding: Finding) => {
    const counted = tallyClass(typedOver.get(finding) ?? finding);
    return counted === 'errors' || counted === 'blanks' ? counted : 'rest';
  };
  return TIERS.map((key) => ({ key, findings: findings.filter((finding) => tierOf(finding) === key) }));
}

/** All findings by what they are about and by cause, errors first: the workbook itself, the head of the report, then form by form. */
export function causeGroups(
  findings: readonly Finding[],
  template: Template,
  titles: { readonly workbook: string; readonly information: string },
): readonly CauseGroup[] {
  const typedOver = flawsOfTypedOver(findings);
  const rules = findings.filter((finding) => finding.source === 'rule' || typedOver.has(finding));
  const group = (key: string, title: string, own: readonly Finding[]): CauseGroup[] =>
    own.length === 0 ? [] : [{ key, title, causes: causesOf(own, typedOver) }];
  return [
    ...group(
      'workbook',
      titles.workbook,
      findings.filter((finding) => finding.source === 'workbook' && !typedOver.has(finding)),
    ),
    ...group(
      'information',
      titles.information,
      findings.filter(({ source }) => source === 'information'),
    ),
    ...template.forms.flatMap((form) => group(form.id, `${form.name}. ${form.title}`, findingsOfForm(rules, form.id))),
  ];
}

/**
 * Figures typed over a formula, each with what the rule of its row finds wrong with it: one thing a person did, told and
 * mended once. A rule's finding that another row would mend is another thing.
 */
function flawsOfTypedOver(findings: readonly Finding[]): ReadonlyMap<Finding, Finding> {
  const flawed = new Map(
    findings.flatMap((finding): [IndicatorId, Finding][] => {
      const { source, topic, status, rows, repair } = finding;
      const isOfDerived = source === 'rule' && (topic === 'derived' || topic === 'truncated' || topic === 'zero-division');
      const [row] = rows;
      const isOwn = !repair || Object.keys(repair.figures).every((id) => id === row);
      return isOfDerived && status === 'fail' && isOwn && row !== undefined ? [[row, finding]] : [];
    }),
  );
  return new Map(
    findings.flatMap((finding): [Finding, Finding][] => {
      const [row] = finding.rows;
      const flaw = finding.topic === 'overwritten-formula' && row !== undefined ? flawed.get(row) : undefined;
      return flaw ? [[finding, flaw]] : [];
    }),
  );
}

function causesOf(findings: readonly Finding[], typedOver: ReadonlyMap<Finding, Finding>): readonly Cause[] {
  const groups = new Map<string, Finding[]>();
  // What is wrong comes before how it came about.
  for (const finding of [...findings].sort((a, b) => Number(typedOver.has(a)) - Number(typedOver.has(b)))) {
    const key = keyOf(typedOver.get(finding) ?? finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const causes = [...groups].map(([key, group]): Cause => {
    const severity = ORDER.find((each) => group.some((finding) => finding.severity === each)) ?? 'info';
    return {
      key,
      severity,
      findings: group,
      rows: [...new Set(group.flatMap(({ rows: [first] }) => first ?? []))],
      repair:
        repairOfAll(group.filter((finding) => !typedOver.has(finding))) ?? repairOfAll(group.filter((finding) => typedOver.has(finding))),
    };
  });
  return causes.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** One change for the whole group: the one they share, or the same thing done in each row. Undefined unless every finding has one. */
function repairOfAll(findings: readonly Finding[]): Repair | undefined {
  const repairs = findings.flatMap(({ repair }) => repair ?? []);
  const [first] = repairs;
  if (!first || repairs.length < findings.length) return undefined;
  if (repairs.every((repair) => JSON.stringify(repair) === JSON.stringify(first))) return first;
  const figures = Object.assign({}, ...repairs.map((repair) => repair.figures)) as Repair['figures'];
  const notes = Object.assign({}, ...repairs.map((repair) => repair.notes)) as Repair['notes'];
  const values = Object.values(figures);
  const [value] = values;
  if (repairs.some(({ formulas, rebuilds }) => formulas ?? rebuilds) || values.some((other) => !value || !sameFigure(value, other)))
    return undefined;
  const text = value?.kind === 'notApplicable' ? 'dấu "-"' : value && 'text' in value ? value.text : '';
  const rows = Object.keys(value === undefined ? notes : figures).length;
  return { words: `${value === undefined ? 'Xóa ghi chú lặp lại ở' : `Ghi ${text} vào`} ${String(rows)} dòng`, figures, notes };
}

/** Findings of which one says the same as the next, of another row. */
export function saysTheSame({ topic }: Finding): boolean {
  return topic === 'missing' || topic === 'level' || topic === 'note';
}

/** Rows of which the same is said go together; so do findings mended by the same change. */
function keyOf(finding: Finding): string {
  const { key, source, topic, repair, status, message } = finding;
  if (saysTheSame(finding)) return `${status}:${topic}:${message}`;
  return `${status}:${repair && source === 'rule' ? JSON.stringify(repair.figures) : key}`;
}
