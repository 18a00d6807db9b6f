import { NOT_APPLICABLE, printFigure, roundTo, sameFigure, type Figure } from '../../figures';
import { isTyped, type Indicator, type IndicatorId } from '../../forms';
import { completed, validate, type CompletedSubmission, type Finding } from '../../rules';
import type { Steps } from '../../steps';
import { comparedPeriods, emptySubmission, figureOf } from '../../submission';
import type { Board } from '../receiving/board';
import { awaited, counted, namesOf, settingAside, type Contribution } from './contribution';
import { contributionsTo, sendersOf } from './gather';
import type { EarlierProvince } from './earlier';
import { jumpFindings } from './jump-findings';
import { judgementOf, type Judgement } from './judgement';
import { provinceFinding } from './province-finding';
import { WAYS } from './ways';

/** The province's figures, and where each comes from. */
export interface Consolidated extends Judgement {
  readonly board: Board;
  /** Checked, exported, packed as any other. */
  readonly submission: CompletedSubmission;
  readonly contributions: ReadonlyMap<IndicatorId, readonly Contribution[]>;
  /** Rows that don't follow from what counts: a person decided them, or has to. */
  readonly decided: ReadonlySet<IndicatorId>;
  /** Of the consolidation, then of the rules, in the order of the forms. What is an error or a blank holds finalising back. */
  readonly findings: readonly Finding[];
}

/**
 * Many submissions into one of the province, row by row, each in its own way. Pure: the same files, roster and desk give
 * the same, in whatever order the files come. `earlier` are the province's workbooks of other periods, for comparison.
 */
export function* consolidate(board: Board, earlier: readonly EarlierProvince[] = []): Steps<Consolidated> {
  const { template, period, roster, desk } = board;
  const { decisions, adjustments: signed, findings: unusable } = judgementOf(desk, template);
  const senders = yield* sendersOf(board);
  const figures = new Map<IndicatorId, Figure>();
  const contributions = new Map<IndicatorId, readonly Contribution[]>();
  const decided = new Set<IndicatorId>();
  const notes = new Map<IndicatorId, string>();
  const found: Finding[] = [...unusable];
  for (const indicator of template.indicators) {
    const { id, consolidation } = indicator;
    if (consolidation === undefined) continue;
    const gathered = contributionsTo(indicator, senders, board);
    if (consolidation === 'derived') {
      contributions.set(
        id,
        settingAside(gathered, () => 'Tính lại từ số liệu toàn tỉnh'),
      );
      continue;
    }
    const adjustments = signed.filter((each) => each.id === id);
    const adjusted = adjustments.length === 0 ? undefined : adjustments.reduce((sum, { value }) => sum + value, 0);
    const outcome = WAYS[consolidation]({ template, indicator, contributions: gathered, owners: roster.owners.get(id) ?? [], adjusted });
    const decision = decisions.find((each) => each.id === id);
    if (decision || outcome.isOpen) decided.add(id);
    figures.set(id, decision?.figure ?? outcome.figure);
    contributions.set(
      id,
      decision ? settingAside(outcome.contributions, () => `Theo quyết định: ${decision.reason}`) : outcome.contributions,
    );
    const note = awaitedWords(contributions.get(id) ?? []);
    if (note !== '') notes.set(id, note);
    found.push(...outcome.findings.filter(({ topic }) => !decision || topic !== 'missing'));
    yield;
  }
  const empty = emptySubmission(template, period, { ...desk.agency, level: 'province' });
  const compared = comparedPeriods({
    ...empty,
    compared: [
      ...earlier.map(({ period: other, submission: { figures: before } }) => ({ period: other, figures: before })),
      // The report before may be of a window of its own: those of the year it was compared with still say what must not fall.
      ...earlier.flatMap(({ submission: { compared: before = [] } }) => before),
    ],
  });
  const submission = completed({ ...empty, figures, notes, ...(compared.length > 0 && { compared }) });
  for (const indicator of template.indicators) {
    found.push(...ownTotalFindings(indicator, contributions.get(indicator.id) ?? []));
    yield;
  }
  for (const indicator of earlier.length > 0 ? template.indicators : []) {
    found.push(...jumpFindings(indicator, contributions.get(indicator.id) ?? [], earlier));
    yield;
  }
  const said = new Set(found.filter(({ topic }) => topic === 'missing').map(({ rows: [first] }) => first));
  const ofRules = validate(submission).findings.filter(({ topic, rows: [first] }) => topic !== 'missing' || !said.has(first));
  const order = new Map(template.indicators.map(({ id }, index) => [id, index]));
  const place = ({ rows: [first] }: Finding) => (first === undefined ? -1 : (order.get(first) ?? 0));
  const findings = [...found, ...ofRules].sort((a, b) => place(a) - place(b));
  return { board, decisions, adjustments: signed, submission, contributions, decided, findings };
}

/** Stands beside a figure that isn't whole yet: `Thiếu 2/20 đơn vị`. */
function awaitedWords(contributions: readonly Contribution[]): string {
  const waiting = awaited(contributions).length;
  return waiting === 0 ? '' : `Thiếu ${String(waiting)}/${String(counted(contributions).length)} đơn vị`;
}

/** Agencies whose own total or rate isn't what its operands make. */
function ownTotalFindings(indicator: Indicator, contributions: readonly Contribution[]): readonly Finding[] {
  const { id, kind } = indicator;
  if (kind === 'heading' || isTyped(indicator)) return [];
  const stated = ({ version }: Contribution) => (version ? figureOf(version.submission, id) : NOT_APPLICABLE);
  const differing = contributions.filter((each) => each.version && stated(each).kind !== 'blank' && !isSame(stated(each), each.figure));
  if (differing.length === 0) return [];
  const words = namesOf(
    differing,
    (each) => `${each.entry.name} ghi ${printFigure(stated(each), kind)}, tính lại ${printFigure(each.figure, kind)}`,
  );
  return [provinceFinding('own-total', 'warning', id, `Số đơn vị tự ghi khác kết quả tính lại: ${words}; toàn tỉnh đã tính lại.`)];
}

/** To the decimals that rates and sums are rounded to. */
function isSame(stated: Figure, computed: Figure): boolean {
  if (stated.kind !== 'number' || computed.kind !== 'number') return sameFigure(stated, computed);
  return roundTo(stated.value, 2) === roundTo(computed.value, 2);
}
