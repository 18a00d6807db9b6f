import { readFigure, type Figure } from '../../figures';
import { isTyped, placeName, type Consolidation, type Indicator, type Template } from '../../forms';
import type { Finding } from '../../rules';
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
  const usable = adjustments.filter((each) => {
    const indicator = template.indicator(each.id);
    if (!indicator || isAdjustable(indicator)) return indicator !== undefined;
    const words = `Không theo điều chỉnh ở ${placeName(template, each.id)}: dòng này không cộng; hãy ghi thành quyết định.`;
    findings.push(provinceFinding('unusable', 'error', each.id, words));
    return false;
  });
  return { decisions: read, adjustments: usable, findings };
}
