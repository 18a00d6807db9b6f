import { comparePeriods, isTyped, type Indicator } from '../../forms';
import { printFigure, numberFigure } from '../../figures';
import type { Finding } from '../../rules';
import { counted, namesOf, type Contribution } from './contribution';
import type { EarlierProvince } from './earlier';
import { jumpsOf } from './movers';
import { provinceFinding } from './province-finding';

/** Agencies whose number is a thousand times what it was in the latest of the other periods: a unit or a mark was mistaken. */
export function jumpFindings(
  indicator: Indicator,
  contributions: readonly Contribution[],
  earlier: readonly EarlierProvince[],
): readonly Finding[] {
  const { id, kind } = indicator;
  const [latest] = [...earlier].sort((a, b) => comparePeriods(b.period.id, a.period.id));
  if (!latest || kind === 'heading' || !isTyped(indicator)) return [];
  const jumps = jumpsOf(counted(contributions), id, latest);
  if (jumps.length === 0) return [];
  const spelled = (value: number) => printFigure(numberFigure(value), kind);
  const byCode = new Map(jumps.map((each) => [each.entry.code, each]));
  const words = namesOf(
    contributions.filter(({ entry }) => byCode.has(entry.code)),
    ({ entry }) =>
      `${entry.name} ghi ${spelled(byCode.get(entry.code)?.now ?? 0)}, trước ghi ${spelled(byCode.get(entry.code)?.before ?? 0)}`,
  );
  return [
    provinceFinding(
      'jump',
      'warning',
      id,
      `So với ${latest.period.phrase} gấp hoặc bằng một phần hàng nghìn lần: ${words}; hãy hỏi lại đơn vị tính.`,
    ),
  ];
}
