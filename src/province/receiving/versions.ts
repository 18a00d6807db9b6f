import { sameFigure, statedFigure, type Figure } from '../../figures';
import { isTyped, placeName, type IndicatorId, type Template } from '../../forms';
import { figureOf, type Submission } from '../../submission';
import { inOrder } from '../roster/roster';
import type { Version } from './receive';

/** What says most comes first: a workbook holds the notes and what was wrong with it, a report only prints. */
const KINDS: readonly Version['kind'][] = ['workbook', 'figures', 'report', 'table'];

/** One of all versions that say the same figures; of those the one that says most. */
export function mergedVersions(versions: readonly Version[]): readonly Version[] {
  const rank = ({ kind, seal }: Version) => KINDS.indexOf(kind) * 2 + (seal === undefined ? 1 : 0);
  const ranked = [...versions].sort((a, b) => rank(a) - rank(b) || inOrder(a.file, b.file));
  return ranked
    .filter(({ figuresKey }, index) => ranked.findIndex((each) => each.figuresKey === figuresKey) === index)
    .map((best) => {
      const answers = ranked.find((each) => each.figuresKey === best.figuresKey && each.answers)?.answers;
      return best.answers || !answers ? best : { ...best, answers };
    });
}

/** A row of which several versions say different things. */
export interface Difference {
  readonly id: IndicatorId;
  /** One for each version, in their order. */
  readonly figures: readonly Figure[];
}

/** Where submissions of one template differ in what somebody typed. */
export function differencesOf([first, ...others]: readonly Submission[]): readonly Difference[] {
  if (!first) return [];
  return first.template.indicators.flatMap((row) => {
    if (!isTyped(row)) return [];
    const figures = [first, ...others].map((each) => figureOf(each, row.id));
    return figures.every((each) => sameFigure(each, figures[0] ?? each)) ? [] : [{ id: row.id, figures }];
  });
}

/** Differences that are named; a person looks at the table for the rest. */
const MOST_DIFFERENCES = 5;

/** `Biểu mẫu 1, dòng 1 ghi 5 / 7; … và 3 dòng khác`. */
export function differenceWords(differences: readonly Difference[], template: Template): string {
  const rest = differences.length - MOST_DIFFERENCES;
  const words = differences.slice(0, MOST_DIFFERENCES).map(({ id, figures }) => {
    const kind = template.indicator(id)?.kind ?? 'heading';
    const spelled = figures.map((figure) => (kind === 'heading' ? '' : statedFigure(figure, kind)) || '(trống)');
    return `${placeName(template, id)} ghi ${spelled.join(' / ')}`;
  });
  return `${words.join('; ')}${rest > 0 ? ` và ${String(rest)} dòng khác` : ''}`;
}
