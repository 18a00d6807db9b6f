import { readFigure, sameFigure, statedFigure, type Figure } from '../../figures';
import { isTyped, placeName, type Consolidation, type Indicator, type Template } from '../../forms';
import type { Finding } from '../../rules';
import { printDate } from '../../submission';
import type { Desk, DeskAdjustment, DeskDecision } from '../desk/desk';
import { provinceFinding } from './province-finding';

/** A decision with its figure read. */
export interface Decision extends Omit<DeskDecision, 'figure'> {
  readonly figure: Figure;
}

/** What a person adds to what the agencies sent. */
export interface Judgement {
  readonly decisions: readonly Decision[];
  readonly adjustments: readonly DeskAdjustment[];
}

/** Where a signed line has a meaning. */
const ADDED: ReadonlySet<Consolidation> = new Set(['sum', 'departments', 'joint', 'owner', 'catalogue']);

/** Whether a row is added up, so that something may be added to it. */
export function isAdjustable({ consolidation }: Indicator): boolean {
  return consolidation !== undefined && ADDED.has(consolidation);
}

/** What of a desk's decisions and adjustments can be used; of the rest, why not. */
export function judgementOf({ decisions, adjustments }: Desk, template: Template): Judgement & { readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = decisions.flatMap((each): readonly Decision[] => {
    const indicator = template.indicator(each.id);
    const figure = readFigure(each.figure, ',');
    if (!indicator) return [];
    if (isTyped(indicator) && (figure.kind === 'number' || figure.kind === 'notApplicable')) return [{ ...each, figure }];
    const why = isTyped(indicator) ? `số liệu "${each.figure.slice(0, 40)}" không đọc được` : 'dòng này tính từ các dòng khác';
    findings.push(
      provinceFinding('unusable', 'error', each.id, `Không theo quyết định ở ${placeName(template, each.id)}: ${why}; hãy sửa lại.`),
    );
    return [];
  });
  const ids = [...new Set(read.map(({ id }) => id))];
  const single = ids.flatMap((id) => {
    const { decision, finding } = lastOf(
      read.filter((each) => each.id === id),
      template,
    );
    if (finding) findings.push(finding);
    return decision ?? [];
  });
  const usable = adjustments.filter((each) => {
    const indicator = template.indicator(each.id);
    if (!indicator || isAdjustable(indicator)) return indicator !== undefined;
    const words = `Không theo điều chỉnh ở ${placeName(template, each.id)}: dòng này không cộng; hãy ghi thành quyết định.`;
    findings.push(provinceFinding('unusable', 'error', each.id, words));
    return false;
  });
  return { decisions: single, adjustments: usable, findings };
}

/** Of several decisions for a row the later one; none where nobody can tell which that is. Either way they are named. */
function lastOf(decisions: readonly Decision[], template: Template): { readonly decision?: Decision; readonly finding?: Finding } {
  const [first, ...others] = [...decisions].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  if (!first || others.every(({ figure }) => sameFigure(figure, first.figure))) return { ...(first && { decision: first }) };
  const kind = template.indicator(first.id)?.kind ?? 'heading';
  const words = decisions
    .map(({ figure, on }) => `${kind === 'heading' ? '' : statedFigure(figure, kind)} (${printDate(on) || 'không ghi ngày'})`)
    .join(', ');
  const lead = `${placeName(template, first.id)} có ${String(decisions.length)} quyết định khác nhau: ${words}`;
  const rivals = others.filter(({ on, figure }) => on === first.on && !sameFigure(figure, first.figure));
  if (rivals.length > 0 || decisions.some(({ on }) => on === '')) {
    return {
      finding: provinceFinding('unusable', 'error', first.id, `${lead}; chưa theo quyết định nào, hãy giữ một dòng hoặc ghi rõ ngày.`),
    };
  }
  const message = `${lead}; lấy quyết định ngày ${printDate(first.on)}, hãy bỏ dòng không dùng.`;
  return { decision: first, finding: provinceFinding('unusable', 'warning', first.id, message) };
}
