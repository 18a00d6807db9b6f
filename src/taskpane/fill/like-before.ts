import { spellFigure, sameFigure, type Figure } from '../../figures';
import { isTyped, rowWords, type Form, type Indicator, type IndicatorId } from '../../forms';
import { comparablesOf, comparedPeriod, type Comparable, type Repair } from '../../rules';
import { figureOf, type Submission } from '../../submission';

/** What a row's figure may be compared with, the period before that the session knows included. */
export function comparisonsOf(submission: Submission, indicator: Indicator, previous: Submission | undefined): readonly Comparable[] {
  return comparablesOf(submission, indicator, previous && comparedPeriod(previous));
}

/** Writes another period's figure into a row; undefined where it stands there already, or nobody types it. */
export function rowLikeBefore(submission: Submission, indicator: Indicator, { period, figure }: Comparable): Repair | undefined {
  if (!isTyped(indicator) || indicator.kind === 'heading' || !isPlain(figure)) return undefined;
  if (sameFigure(figure, figureOf(submission, indicator.id))) return undefined;
  const row = rowWords(submission.template, [indicator.id]);
  return {
    words: `Ghi ${spellFigure(figure, indicator.kind)} như ${period.name} vào ${row}`,
    figures: { [indicator.id]: figure },
    notes: {},
  };
}

/**
 * Fills what is blank in a form with what doesn't begin anew each period: states and accumulated figures of the report
 * before, and `-` where the row did not concern the agency. Undefined where there is nothing to fill.
 */
export function formLikeBefore(submission: Submission, form: Form, previous: Submission | undefined): Repair | undefined {
  const entries = form.indicators.flatMap((indicator): (readonly [IndicatorId, Figure])[] => {
    if (!isTyped(indicator) || figureOf(submission, indicator.id).kind !== 'blank') return [];
    const found = comparisonsOf(submission, indicator, previous).find(({ kind }) => kind !== 'in-year');
    const isSteady = found?.kind === 'before' || found?.figure.kind === 'notApplicable';
    return found && isSteady && isPlain(found.figure) ? [[indicator.id, found.figure]] : [];
  });
  if (entries.length === 0) return undefined;
  return { words: `Giống kỳ trước ở ${String(entries.length)} dòng ${form.name}`, figures: Object.fromEntries(entries), notes: {} };
}

/** A figure that means one thing. */
function isPlain({ kind }: Figure): boolean {
  return kind === 'number' || kind === 'notApplicable';
}
